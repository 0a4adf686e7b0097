package org.ishc.io.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.CrosswalkAudit;
import org.ishc.core.organisation.NameResolver;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.Successor;
import org.ishc.core.organisation.UnitAbbreviation;
import org.ishc.core.organisation.UnitChangeText;
import org.ishc.core.organisation.UnitChanges;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.junit.jupiter.api.Test;

/**
 * The page on the reference data is made from the data; {@code -Dpages.write} writes it anew and makes the run fail, so
 * that the change is read.
 */
class ReferencePageTest {

    private static final Path PAGE = Path.of("docs/reference-data.md");
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate EDITION = LocalDate.parse(BuiltInReference.EDITION);

    private final Registry registry = BuiltInReference.registry();
    private final StringBuilder page = new StringBuilder();

    @Test
    void page_saysWhatTheDataSay() throws IOException {
        String made = make();
        if (System.getProperty("pages.write") != null) {
            Files.writeString(PAGE, made);
            fail("written anew; read the change");
        }
        assertEquals(made, Files.readString(PAGE));
    }

    private String make() {
        line("# The reference data: units, crosswalk, names");
        line("");
        line("This page is made from the built-in data by a test. Source: " + BuiltInReference.SOURCE
                + ". Decrees were looked up to " + EDITION + ".");
        line(
                "The data are input, not law: use the provinces as reliable, the communes as a help for carrying records over.");
        audit();
        edition();
        names();
        doubts();
        return page.toString();
    }

    private void audit() {
        CrosswalkAudit audit = CrosswalkAudit.of(
                registry,
                Registry.of(registry.versions(), registry.lineage().rows()).findings());
        line("");
        line("## Audit of the crosswalk");
        line("");
        line("| seen | number |");
        line("|---|--:|");
        row("unit versions", audit.versions());
        row("successions of a whole unit", audit.full());
        row("successions of a part", audit.partial());
        row("pieces of land without people that went elsewhere", audit.area());
        audit.renamedCodes().forEach((date, codes) -> row("codes that go on under another name on " + date, codes));
        audit.splits()
                .forEach((successors, predecessors) ->
                        row("units split over " + successors + " successors", predecessors));
        row("communes that left the successor of their province", audit.provinceDisagreements());
        audit.codes().forEach((code, count) -> row("`" + code + "`", count));
        row(
                "rows under a doubt, listed below",
                registry.lineage().rows().stream()
                        .filter(doubted -> doubted.doubt().isPresent())
                        .count());
        reused();
    }

    /** Of the commune codes in use on both sides of the reform, those under which another name stands. */
    private void reused() {
        Snapshot before = registry.asOf(BEFORE);
        Snapshot after = registry.asOf(REFORM);
        List<UnitCode> kept = after.members(UnitLevel.COMMUNE).stream()
                .filter(before::contains)
                .toList();
        long otherName = kept.stream()
                .filter(code -> !bare(before.unit(code)).equals(bare(after.unit(code))))
                .count();
        row("commune codes in use on both sides of the reform", kept.size());
        row("of them, codes that came to mean a commune of another name", otherName);
    }

    /** The name without the kind of unit. */
    private static String bare(UnitVersion unit) {
        return unit.name().orElse("").replaceFirst("^(Xã|Phường|Thị trấn|Đặc khu) ", "");
    }

    private void edition() {
        line("");
        line("## Changes since the reform");
        line("");
        UnitChanges.between(registry, REFORM, EDITION)
                .forEach(change -> line("* " + UnitChangeText.of(change, Language.VI)));
    }

    private void names() {
        line("");
        line("## Names");
        line("");
        line(
                "How far a commune's name says which commune is meant. The resolver never picks silently: what is not sure is a list of candidates.");
        line("");
        line("| asked | on the map of | one, surely | several | none, or unsure |");
        line("|---|---|--:|--:|--:|");
        Snapshot before = registry.asOf(BEFORE);
        Snapshot after = registry.asOf(REFORM);
        resolved("10,035 old names alone, such as “Xã Tân Phú”", before, before, 0);
        resolved("… with the district", before, before, 1);
        resolved("… with district and province", before, before, 2);
        resolved(
                "… with the province alone",
                before,
                before,
                code -> name(before, code) + ", " + province(before, code));
        resolved(
                "… as people write: P., X., TT., Q., H., TX., and TP HCM, HN, BR-VT, TT-Huế",
                before,
                before,
                code -> written(before, code));
        resolved("3,321 new names alone", after, after, 0);
        resolved("… with the province", after, after, 1);
        resolved("10,035 old names alone, read as new ones", before, after, 0);
        abbreviations();
        onto(before, after);
    }

    private void abbreviations() {
        line("");
        line("Usual short and former names of provinces are read as that province alone, on days on which it is one:");
        line("");
        line("| written | province | evidence |");
        line("|---|---|---|");
        UnitAbbreviation.ALL.forEach(
                one -> line("| `" + one.written() + "` | " + one.name() + " | " + one.evidence() + " |"));
    }

    private void resolved(String asked, Snapshot snapshot, Snapshot on, int above) {
        resolved(asked, snapshot, on, code -> name(snapshot, code, above));
    }

    private static String province(Snapshot map, UnitCode code) {
        return name(map, map.ancestorAt(code, UnitLevel.PROVINCE).orElseThrow());
    }

    private static String written(Snapshot map, UnitCode code) {
        String full = name(map, code, 1) + ", " + province(map, code);
        Map<String, String> shorter = new LinkedHashMap<>();
        shorter.put("Thành phố Hồ Chí Minh", "TP HCM");
        shorter.put("Thành phố Hà Nội", "HN");
        shorter.put("Tỉnh Bà Rịa - Vũng Tàu", "BR-VT");
        shorter.put("Thành phố Huế", "TT-Huế");
        shorter.putAll(Map.of(
                "Phường ",
                "P. ",
                "Xã ",
                "X. ",
                "Thị trấn ",
                "TT. ",
                "Quận ",
                "Q.",
                "Huyện ",
                "H. ",
                "Thị xã ",
                "TX. ",
                "Tỉnh ",
                ""));
        for (Map.Entry<String, String> one : shorter.entrySet()) {
            full = full.replace(one.getKey(), one.getValue());
        }
        return full;
    }

    private void resolved(String asked, Snapshot snapshot, Snapshot on, Function<UnitCode, String> text) {
        NameResolver resolver = NameResolver.of(on, BuiltInReference.aliases());
        long[] counts = new long[3];
        for (UnitCode code : snapshot.members(UnitLevel.COMMUNE)) {
            NameResolver.Resolution resolution = resolver.resolve(text.apply(code), UnitLevel.COMMUNE);
            counts[resolution.findOnly().isPresent() ? 0 : resolution.isAmbiguous() ? 1 : 2]++;
        }
        line("| " + asked + " | " + on.date() + " | " + number(counts[0]) + " | " + number(counts[1]) + " | "
                + number(counts[2]) + " |");
    }

    private static String name(Snapshot map, UnitCode code, int above) {
        return name(map, code)
                + map.ancestors(code).stream()
                        .limit(above)
                        .map(ancestor -> ", " + name(map, ancestor))
                        .collect(Collectors.joining());
    }

    private static String name(Snapshot map, UnitCode code) {
        return map.unit(code).name().orElse(code.value());
    }

    /** What it would cost to find the new commune of an old one by its name. */
    private void onto(Snapshot before, Snapshot after) {
        NameResolver resolver = NameResolver.of(after);
        SortedMap<String, Long> outcomes = new TreeMap<>(Map.of("holds", 0L, "holds nothing", 0L));
        for (UnitCode code : before.members(UnitLevel.COMMUNE)) {
            Set<UnitCode> successors = registry.lineage().successors(code, BEFORE, REFORM).stream()
                    .map(Successor::code)
                    .collect(Collectors.toSet());
            resolver.resolve(name(before, code), UnitLevel.COMMUNE)
                    .findOnly()
                    .ifPresent(only -> outcomes.merge(
                            successors.contains(only.unit().code()) ? "holds" : "holds nothing", 1L, Long::sum));
        }
        line("");
        line("Of the old names that fit one new commune alone, " + number(outcomes.getOrDefault("holds", 0L))
                + " name one that holds a part of the old commune and "
                + number(outcomes.getOrDefault("holds nothing", 0L))
                + " name one that holds nothing of it: a name without its date misleads as a code does.");
    }

    private void doubts() {
        line("");
        line("## Rows under a doubt");
        line("");
        line(
                "The sources leave these rows in doubt: where the statistics office's table is less precise than the resolution, or lacks the row. They are used, and every figure that passes over one says so in its explanation.");
        line("");
        line("| date | from | to | doubt |");
        line("|---|---|---|---|");
        for (Succession row : registry.lineage().rows()) {
            row.doubt()
                    .ifPresent(doubt -> line("| " + row.date() + " | " + row.predecessor() + " "
                            + name(registry.asOf(BEFORE), row.predecessor()) + " | " + row.successor() + " "
                            + name(registry.asOf(REFORM), row.successor()) + " | " + doubt + " |"));
        }
    }

    private void row(String seen, long number) {
        line("| " + seen + " | " + number(number) + " |");
    }

    private static String number(long number) {
        return String.valueOf(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
