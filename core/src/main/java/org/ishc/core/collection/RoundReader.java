package org.ishc.core.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ishc.core.base.Codes;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.Phrase;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.figure.Indicator;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * Understands the text of a round, as strictly as that of a rulebook: who is asked is looked up on the map of the day
 * of the data.
 */
public final class RoundReader {

    private static final String DEFAULT = "default";
    private static final Fraction OUTLIER_TIMES = Fraction.of(5);

    private final Senders asked;
    private final Collection<String> tables;

    private RoundReader(Senders asked, Collection<String> tables) {
        this.asked = asked;
        this.tables = tables;
    }

    /** Says who is asked, on the map of a day. */
    private interface Senders {
        SortedSet<UnitCode> on(LocalDate day, NodeReader at);
    }

    /**
     * Reads a round.
     *
     * @param registry the units
     * @param tables the names of the tables that there are
     * @throws UnreadableTextException when the text does not describe a round, or contradicts itself; says where, what
     *     stands there, and what is allowed
     */
    public static Round read(TextNode text, Registry registry, Collection<String> tables) {
        return new RoundReader((day, at) -> senders(at, registry.asOf(day)), tables).round(new NodeReader(text, ""));
    }

    /**
     * Reads a round again, of which is known who is asked: no unit is looked up.
     *
     * @param senders who is asked, as it was found when the round was read first
     * @param tables the names of the tables that there are
     * @throws UnreadableTextException when the text does not describe a round, or contradicts itself; says where, what
     *     stands there, and what is allowed
     */
    public static Round read(TextNode text, SortedSet<UnitCode> senders, Collection<String> tables) {
        return new RoundReader((day, at) -> senders, tables).round(new NodeReader(text, ""));
    }

    private Round round(NodeReader root) {
        NodeReader.Keys keys = root.keys(
                List.of("round", "period", "due", "senders"),
                List.of("title", "document", "as_of", "calendar", "until", "extended", "asks", "changes", "outliers"));
        Period period = period(keys.get("period"));
        PeriodCalendar calendar = keys.find("calendar", RoundReader::calendar).orElse(PeriodCalendar.CALENDAR);
        LocalDate asOf = keys.find("as_of", NodeReader::day).orElseGet(() -> calendar.lastDay(period));
        LocalDate due = keys.get("due").day();
        SortedSet<UnitCode> senders = asked.on(asOf, keys.get("senders"));
        Asked asks = keys.find("asks", this::asked).orElse(new Asked(List.of(), List.of()));
        SortedMap<String, ChangeLimit> changes =
                keys.find("changes", RoundReader::changes).orElseGet(TreeMap::new);
        return new Round(
                keys.get("round").item(),
                keys.find("title", RoundReader::titles),
                keys.find("document", RoundReader::letter),
                period,
                calendar,
                asOf,
                due,
                keys.find("until", until -> notBefore(until, due)),
                keys.find("extended", extended -> extended(extended, senders, due))
                        .orElseGet(TreeMap::new),
                senders,
                asks.tables(),
                asks.indicators(),
                changes.getOrDefault(DEFAULT, ChangeLimit.DEFAULT),
                ofIndicators(changes),
                keys.has("outliers") ? outlierTimes(keys.get("outliers")) : Optional.of(OUTLIER_TIMES));
    }

    private static SortedMap<IndicatorCode, ChangeLimit> ofIndicators(SortedMap<String, ChangeLimit> changes) {
        SortedMap<IndicatorCode, ChangeLimit> limits = new TreeMap<>();
        changes.forEach((code, limit) -> {
            if (!code.equals(DEFAULT)) {
                limits.put(IndicatorCode.parse(code), limit);
            }
        });
        return limits;
    }

    private record Asked(List<String> tables, List<IndicatorCode> indicators) {}

    private static Period period(NodeReader at) {
        return Period.find(at.text()).orElseThrow(() -> at.wrong(TextPhrase.NO_PERIOD.with("found", at.text())));
    }

    private static PeriodCalendar calendar(NodeReader at) {
        return PeriodCalendar.find(at.text())
                .orElseThrow(() -> at.wrong(TextPhrase.NO_CALENDAR.with(
                        "found",
                        at.text(),
                        "allowed",
                        Stream.of(PeriodCalendar.values())
                                .map(PeriodCalendar::code)
                                .toList())));
    }

    private static Indicator.Titles titles(NodeReader at) {
        NodeReader.Keys keys = at.keys(List.of(), List.of("vi", "en"));
        String vi = keys.find("vi", NodeReader::text).orElse("");
        String en = keys.find("en", NodeReader::text).orElse("");
        return new Indicator.Titles(vi.isEmpty() ? en : vi, en.isEmpty() ? vi : en);
    }

    private static Round.Letter letter(NodeReader at) {
        NodeReader.Keys keys = at.keys(List.of(), List.of("number", "date", "clause"));
        return new Round.Letter(
                keys.find("number", NodeReader::text),
                keys.find("date", NodeReader::day),
                keys.find("clause", NodeReader::text));
    }

    private static LocalDate notBefore(NodeReader at, LocalDate due) {
        LocalDate day = at.day();
        if (day.isBefore(due)) {
            throw at.wrong(TextPhrase.DAY_BEFORE_DUE.with("found", day, "due", due));
        }
        return day;
    }

    private static SortedSet<UnitCode> senders(NodeReader at, Snapshot map) {
        NodeReader.Keys keys = at.keys(List.of(), List.of("level", "under", "units"));
        if (keys.has("units") == keys.has("level") || keys.has("units") && keys.has("under")) {
            throw at.wrong(TextPhrase.SENDERS.with("keys", List.of("level", "under"), "others", List.of("units")));
        }
        if (keys.has("units")) {
            return new TreeSet<>(keys.get("units").list(1, unit -> unit(unit, map)));
        }
        UnitLevel level = keys.get("level").word(UnitLevel.class, true);
        List<UnitCode> within =
                keys.find("under", under -> map.subtree(unit(under, map))).orElseGet(map::preOrder);
        SortedSet<UnitCode> senders = new TreeSet<>(
                within.stream().filter(code -> map.unit(code).level() == level).toList());
        if (senders.isEmpty()) {
            throw at.wrong(TextPhrase.NO_UNIT_OF_LEVEL.with("level", level, "day", map.date()));
        }
        return senders;
    }

    private static UnitCode unit(NodeReader at, Snapshot map) {
        UnitCode code = at.code(UnitCode::parse);
        if (!map.contains(code)) {
            throw at.wrong(TextPhrase.NO_UNIT.with("found", code.value(), "day", map.date()));
        }
        return code;
    }

    private static SortedMap<UnitCode, LocalDate> extended(NodeReader at, SortedSet<UnitCode> senders, LocalDate due) {
        SortedMap<UnitCode, LocalDate> extended = new TreeMap<>();
        for (TextNode.Mapping.Entry entry : at.entries()) {
            NodeReader day = at.at(entry.key(), entry.value());
            if (!Codes.isCode(entry.key()) || !senders.contains(UnitCode.parse(entry.key()))) {
                throw day.wrong(TextPhrase.NO_SENDER.with("found", entry.key()));
            }
            extended.put(UnitCode.parse(entry.key()), notBefore(day, due));
        }
        return extended;
    }

    private Asked asked(NodeReader at) {
        NodeReader.Keys keys = at.keys(List.of(), List.of("tables", "indicators"));
        return new Asked(
                keys.find("tables", list -> list.list(1, this::table)).orElse(List.of()),
                keys.find("indicators", list -> list.list(1, indicator -> indicator.code(IndicatorCode::parse)))
                        .orElse(List.of()));
    }

    private String table(NodeReader at) {
        if (!tables.contains(at.text())) {
            throw at.wrong(TextPhrase.NO_TABLE.with("found", at.text(), "allowed", List.copyOf(tables)));
        }
        return at.text();
    }

    /** By indicator, and what holds for the others. */
    private static SortedMap<String, ChangeLimit> changes(NodeReader at) {
        SortedMap<String, ChangeLimit> changes = new TreeMap<>();
        for (TextNode.Mapping.Entry entry : at.entries()) {
            NodeReader nodeReader = at.at(entry.key(), entry.value());
            if (!Codes.isCode(entry.key())) {
                throw nodeReader.wrong(TextPhrase.NO_INDICATOR_CODE.with("found", entry.key()));
            }
            NodeReader.Keys limit = nodeReader.keys(List.of("percent", "least"), List.of());
            changes.put(
                    entry.key(),
                    new ChangeLimit(
                            limit.get("percent").notNegative(),
                            limit.get("least").notNegative()));
        }
        return changes;
    }

    private static Optional<Fraction> outlierTimes(NodeReader at) {
        if (at.isText()) {
            if (!at.text().equals("off")) {
                throw at.wrong(
                        Phrase.expected(TextPhrase.QUOTED.with("text", at.text()), TextPhrase.TIMES_OR_OFF.with()));
            }
            return Optional.empty();
        }
        return Optional.of(at.keys(List.of("times"), List.of()).get("times").notNegative());
    }
}
