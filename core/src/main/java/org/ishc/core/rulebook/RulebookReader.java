package org.ishc.core.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Rounding;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.formula.FormReader;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.time.DateRange;

/**
 * Understands a rulebook's text, strictly: an unknown key, a key twice, a null, a wrong type or a missing required key
 * is unreadable. Source: specification, <i>emulation</i>, A rulebook is data.
 */
public final class RulebookReader {

    /** What {@code applies_to} says of a rulebook for clubs. */
    public static final String CLUB = "CLUB";

    private static final FormReader FORMS = new FormReader(ScoreForms.TABLE);
    private static final FormReader OVER_POINTS = new FormReader(ScoreForms.TABLE, ScoreForms.STANDING);

    private static final List<String> REQUIRED = List.of("rulebook", "version", "applies_to", "scale", "sections");
    private static final List<String> OPTIONAL = List.of(
            "status",
            "valid_from",
            "valid_to",
            "title",
            "source",
            "points",
            "total",
            "exempt",
            "accepts",
            "classes",
            "ceilings",
            "exclusions",
            "ranking",
            "awards");

    private RulebookReader() {}

    /**
     * Reads a rulebook.
     *
     * @throws UnreadableTextException when the text is not a rulebook; says where, what stands there, and what is
     *     allowed
     */
    public static Rulebook read(TextNode text) {
        NodeReader.Keys keys = new NodeReader(text, "").keys(REQUIRED, OPTIONAL);
        keys.find("status", status -> status.word(RulebookWords.Status.class, false));
        PointsScale points = keys.find("points", RulebookReader::points).orElse(PointsScale.DEFAULT);
        Optional<Total> total = keys.find("total", RulebookReader::total);
        return Rulebook.builder()
                .name(keys.get("rulebook").text())
                .version(keys.get("version").text())
                .text(new ReadText(text))
                .validity(validity(keys))
                .level(level(keys.get("applies_to")))
                .title(keys.find("title", RulebookReader::titles))
                .source(keys.find("source", RulebookReader::source))
                .scale(shown(keys.get("scale"), points))
                .points(points)
                .totalMin(total.flatMap(Total::min).orElse(Fraction.ZERO))
                .totalMax(total.flatMap(Total::max))
                .exempt(keys.find("exempt", policy -> policy.word(Rulebook.ExemptPolicy.class, false))
                        .orElse(Rulebook.ExemptPolicy.NORMALISE))
                .accepts(keys.find("accepts", status -> status.word(ValueStatus.class, true))
                        .orElse(ValueStatus.ESTIMATED))
                .sections(keys.get("sections").list(1, section -> section(section, points)))
                .classes(keys.list("classes", RulebookReader::band))
                .ceilings(keys.list("ceilings", RulebookReader::ceiling))
                .exclusions(keys.list("exclusions", RulebookReader::exclusion))
                .ties(keys.find("ranking", RulebookReader::ties).orElse(List.of()))
                .awards(keys.list("awards", RulebookReader::award))
                .buildAsWritten();
    }

    private record Total(Optional<Fraction> min, Optional<Fraction> max) {}

    private static Optional<DateRange> validity(NodeReader.Keys keys) {
        LocalDate from = keys.find("valid_from", NodeReader::day).orElse(LocalDate.MIN);
        LocalDate to = keys.find("valid_to", NodeReader::day).orElse(LocalDate.MAX);
        if (!to.isAfter(from)) {
            throw keys.get("valid_to").wrong(TextPhrase.VALIDITY_ENDS.with("to", to, "from", from));
        }
        return keys.has("valid_from") || keys.has("valid_to") ? Optional.of(DateRange.of(from, to)) : Optional.empty();
    }

    private static Optional<UnitLevel> level(NodeReader reader) {
        return reader.text().equals(CLUB) ? Optional.empty() : Optional.of(levelOrClub(reader));
    }

    private static UnitLevel levelOrClub(NodeReader reader) {
        return Stream.of(UnitLevel.values())
                .filter(level -> level.name().equals(reader.text()))
                .findFirst()
                .orElseThrow(() -> reader.wrong(TextPhrase.EXPECTED_WORD.with(
                        "found",
                        reader.text(),
                        "allowed",
                        TextPhrase.THESE_AND.with(
                                "these",
                                Stream.of(UnitLevel.values()).map(Enum::name).toList(),
                                "others",
                                CLUB))));
    }

    private static Indicator.Titles titles(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(List.of(), List.of("vi", "en"));
        String vi = keys.find("vi", NodeReader::text).orElse("");
        String en = keys.find("en", NodeReader::text).orElse("");
        return new Indicator.Titles(vi.isEmpty() ? en : vi, en.isEmpty() ? vi : en);
    }

    private static String source(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(List.of(), List.of("document", "date", "clause"));
        keys.find("date", NodeReader::day);
        return Stream.of("document", "date", "clause")
                .flatMap(key -> keys.find(key, NodeReader::text).stream())
                .reduce("", (one, other) -> one.isEmpty() ? other : one + ", " + other);
    }

    private static PointsScale points(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(List.of(), List.of("decimals", "step", "rounding"));
        Rounding rounding =
                keys.find("rounding", word -> word.word(Rounding.class, true)).orElse(Rounding.HALF_UP);
        if (keys.has("step") && keys.has("decimals")) {
            throw reader.wrong(TextPhrase.KEYS_EXCLUDE.with("keys", List.of("decimals", "step")));
        }
        Optional<Fraction> step = keys.find("step", NodeReader::positive);
        int decimals = keys.find("decimals", digits -> digits.whole(0, PointsScale.MAX_DECIMALS))
                .orElse(2);
        return new PointsScale(step.map(value -> decimalsOf(value, keys)).orElse(decimals), step, rounding);
    }

    private static int decimalsOf(Fraction step, NodeReader.Keys keys) {
        int decimals = 0;
        while (!step.isDecimal(decimals)) {
            if (decimals == PointsScale.MAX_DECIMALS) {
                throw keys.get("step").wrong(TextPhrase.STEP_DECIMALS.with("most", decimals, "allowed", decimals));
            }
            decimals++;
        }
        return decimals;
    }

    private static Total total(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(List.of(), List.of("min", "max"));
        return new Total(keys.find("min", NodeReader::number), keys.find("max", NodeReader::number));
    }

    private static Fraction shown(NodeReader reader, PointsScale points) {
        Fraction number = reader.positive();
        if (!points.shows(number)) {
            throw reader.wrong(TextPhrase.POINTS_SCALE.with("number", reader.shown()));
        }
        return number;
    }

    private static Rulebook.Section section(NodeReader reader, PointsScale points) {
        NodeReader.Keys keys = reader.keys(List.of("code", "max", "criteria"), List.of("kind", "title"));
        ItemCode code = keys.get("code").item();
        return new Rulebook.Section(
                code,
                keys.find("kind", kind -> kind.word(Rulebook.SectionKind.class, false))
                        .orElse(Rulebook.SectionKind.CORE),
                keys.find("title", RulebookReader::titles),
                shown(keys.get("max"), points),
                keys.get("criteria").list(0, criterion -> criterion(criterion, code, points)));
    }

    private static Rulebook.Criterion criterion(NodeReader reader, ItemCode section, PointsScale points) {
        NodeReader.Keys keys = reader.keys(
                List.of("code", "max", "missing", "rule"),
                List.of("title", "min", "better", "applies", "exempt", "requires", "evidence", "source"));
        Fraction min = keys.find("min", NodeReader::number).orElse(Fraction.ZERO);
        if (min.signum() > 0) {
            throw keys.get("min")
                    .wrong(TextPhrase.LEAST_ABOVE_ZERO.with(
                            "least", keys.get("min").shown()));
        }
        return new Rulebook.Criterion(
                keys.get("code").item(),
                section,
                keys.find("title", RulebookReader::titles),
                shown(keys.get("max"), points),
                min,
                keys.find("better", better -> better.word(Rulebook.Better.class, false)),
                keys.get("missing").word(Rulebook.MissingPolicy.class, false),
                keys.find("applies", FORMS::condition),
                keys.find("exempt", policy -> policy.word(Rulebook.ExemptPolicy.class, false)),
                keys.find("requires", FORMS::condition),
                keys.find("evidence", word -> word.word(RulebookWords.Evidence.class, false))
                        .isPresent(),
                keys.find("source", RulebookReader::source),
                new RuleReader(FORMS, min.signum() < 0).rule(keys.get("rule")));
    }

    private static ClassBand band(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(List.of("code", "from"), List.of("title", "when", "quota"));
        return new ClassBand(
                keys.get("code").item(),
                keys.find("title", RulebookReader::titles),
                keys.get("from").number(),
                keys.find("when", OVER_POINTS::condition),
                keys.find("quota", RulebookReader::quota));
    }

    private static Quota quota(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(List.of("percent", "ties"), List.of());
        return new Quota(
                keys.get("percent").notNegative(),
                keys.get("ties").word(RulebookWords.Cut.class, false) == RulebookWords.Cut.INCLUDE);
    }

    private static Ceiling ceiling(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(List.of("code", "when"), List.of("title", "at_most", "lower_by"));
        if (!keys.has("at_most") && !keys.has("lower_by")) {
            throw reader.wrong(TextPhrase.SOME_KEY.with("keys", List.of("at_most", "lower_by")));
        }
        return new Ceiling(
                keys.get("code").item(),
                keys.find("title", RulebookReader::titles),
                OVER_POINTS.condition(keys.get("when")),
                keys.find("at_most", NodeReader::item),
                keys.find("lower_by", by -> by.whole(1)).orElse(0));
    }

    private static Exclusion exclusion(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(List.of("code", "when"), List.of("title"));
        return new Exclusion(
                keys.get("code").item(),
                keys.find("title", RulebookReader::titles),
                OVER_POINTS.condition(keys.get("when")));
    }

    private static List<ItemCode> ties(NodeReader reader) {
        return reader.keys(List.of("ties"), List.of()).get("ties").list(0, NodeReader::item);
    }

    private static Award award(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(
                List.of("code", "per", "ties"), List.of("title", "top", "percent", "at_least", "unless", "when"));
        if (keys.has("top") == keys.has("percent")) {
            throw reader.wrong(TextPhrase.ONE_KEY.with("keys", List.of("top", "percent")));
        }
        return new Award(
                keys.get("code").item(),
                keys.find("title", RulebookReader::titles),
                keys.get("per").word(RulebookWords.Per.class, false) == RulebookWords.Per.GROUP,
                keys.find("top", top -> top.whole(1)),
                keys.find("percent", NodeReader::notNegative),
                keys.find("at_least", NodeReader::item),
                keys.get("ties").word(CutPolicy.class, false),
                keys.list("unless", NodeReader::item),
                keys.find("when", OVER_POINTS::condition));
    }
}
