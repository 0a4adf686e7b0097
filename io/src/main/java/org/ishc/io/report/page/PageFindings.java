package org.ishc.io.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Aloud;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.message.FindingCatalogue;
import org.ishc.io.message.Messages;
import org.ishc.io.profile.Waiver;
import org.ishc.io.report.Place;
import org.ishc.io.report.tree.Listed;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The findings as the page carries them: first the words and every text that many findings share, then the findings in
 * parts, each a list of numbers and of what differs. A sentence is its code's pattern in either language and the values
 * in its places; the page puts them together when it shows them.
 */
public final class PageFindings {

    private static final int PART = 500;
    private static final int PRINTED = 1_000;
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_0-9]+)}");
    private static final List<String> WORDS = List.of(
            "filter",
            "filter.hint",
            "all-codes",
            "all-tables",
            "table",
            "table.none",
            "code",
            "severity",
            "clear",
            "shown",
            "no-match",
            "where",
            "what",
            "file",
            "row",
            "line",
            "pointer",
            "key",
            "value",
            "waiver",
            "close",
            "previous",
            "next",
            "keys",
            "printed",
            "printed.all",
            "findings",
            "title");

    private final List<Listed> listed;
    private final Map<String, Integer> codes = new LinkedHashMap<>();
    private final List<FindingCode> codeList = new ArrayList<>();
    private final List<List<String>> places = new ArrayList<>();
    private final Map<Object, Integer> texts = new LinkedHashMap<>();
    private final Set<String> tables = new LinkedHashSet<>();
    private boolean hasNoTable;
    private final Messages vi = Messages.in(Language.VI);
    private final Messages en = Messages.in(Language.EN);

    public PageFindings(List<Listed> listed) {
        this.listed = listed;
        for (Listed each : listed) {
            FindingCode code = each.finding().code();
            if (codes.putIfAbsent(code.code(), codeList.size()) == null) {
                codeList.add(code);
                TreeSet<String> names = new TreeSet<>(vi.places(code.code()));
                names.addAll(en.places(code.code()));
                places.add(List.copyOf(names));
            }
            Location at = each.finding().location();
            table(at.table());
            if (at.table() == null) {
                hasNoTable = true;
            } else {
                tables.add(at.table());
            }
            number(at.file());
            sheet(at);
            column(at);
            waiver(each);
        }
    }

    /** The place of a text in the list of shared texts, from 1; 0 for none. */
    private int number(@Nullable Object text) {
        if (text == null) {
            return 0;
        }
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        return known == null ? texts.size() : known;
    }

    /** A text in both languages: one where they are equal. */
    private static Object both(String inVietnamese, String inEnglish) {
        return inVietnamese.equals(inEnglish) ? inVietnamese : List.of(inVietnamese, inEnglish);
    }

    /** A table by what it is called. */
    private int table(@Nullable String name) {
        return number(
                name == null
                        ? null
                        : both(
                                new Aloud(Language.VI).findTable(name).orElse(name),
                                new Aloud(Language.EN).findTable(name).orElse(name)));
    }

    /** The sheet of a workbook as the sender calls it. */
    private int sheet(Location at) {
        return number(Place.sheetInWords(at, Language.VI)
                .map(words -> both(words, Place.sheetInWords(at, Language.EN).orElse(words)))
                .orElse(null));
    }

    /** The column by its heading, as the sender has it. */
    private int column(Location at) {
        return number(Place.columnInWords(at, Language.VI)
                .map(words -> both(words, Place.columnInWords(at, Language.EN).orElse(words)))
                .orElse(null));
    }

    private int waiver(Listed each) {
        return number(each.waiver()
                .map(waiver -> both(waiver(waiver, Language.VI), waiver(waiver, Language.EN)))
                .orElse(null));
    }

    private static String waiver(Waiver waiver, Language language) {
        return waiver.by() + ", " + language.day(waiver.until()) + ", " + waiver.profile() + ": " + waiver.reason();
    }

    public void write(Writer out) throws IOException {
        out.write(Html.data("id=\"head\"", head()));
        for (int from = 0; from < listed.size(); from += PART) {
            List<List<@Nullable Object>> part = new ArrayList<>();
            for (Listed each : listed.subList(from, Math.min(from + PART, listed.size()))) {
                part.add(row(each));
            }
            out.write(Html.data("class=\"part\"", part));
        }
    }

    private Map<String, Object> head() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("total", listed.size());
        head.put("printed", PRINTED);
        List<Object> patterns = new ArrayList<>();
        for (int i = 0; i < codeList.size(); i++) {
            String code = codeList.get(i).code();
            patterns.add(List.of(
                    code, pattern(vi, code, places.get(i)), pattern(en, code, places.get(i)), title(codeList.get(i))));
        }
        head.put("codes", patterns);
        head.put("texts", List.copyOf(texts.keySet()));
        head.put(
                "tables",
                tables.stream()
                        .sorted(Comparator.comparing(
                                name -> Table.find(name).map(Table::ordinal).orElse(-1)))
                        .map(this::table)
                        .toList());
        Map<String, Integer> byTable = new LinkedHashMap<>();
        tables.forEach(name -> byTable.put(name, table(name)));
        head.put("byTable", byTable);
        head.put("hasNoTable", hasNoTable);
        head.put("vi", words(vi));
        head.put("en", words(en));
        return head;
    }

    private static Map<String, String> words(Messages messages) {
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach(word -> words.put(word, messages.find("page." + word).orElseThrow()));
        words.put("at", messages.find("place.cell").orElseThrow());
        for (String severity : List.of("ERROR", "WARNING", "INFO", "WAIVED")) {
            words.put(severity, messages.find("report.severity." + severity).orElseThrow());
        }
        return words;
    }

    /** What a code is about, in few words. */
    private static Object title(FindingCode code) {
        return FindingCatalogue.find(code.code())
                .map(entry -> both(entry.title(Language.VI), entry.title(Language.EN)))
                .orElse(code.code());
    }

    /** A sentence cut at its places: texts, and between them the numbers of the values that stand there. */
    private static List<Object> pattern(Messages messages, String code, List<String> names) {
        String template = messages.find(code).orElse(code);
        List<Object> pieces = new ArrayList<>();
        int end = 0;
        for (MatchResult place : results(template)) {
            pieces.add(template.substring(end, place.start()));
            pieces.add(names.indexOf(place.group(1)));
            end = place.end();
        }
        pieces.add(template.substring(end));
        return pieces;
    }

    private static List<MatchResult> results(String template) {
        Matcher matcher = PLACE.matcher(template);
        return matcher.results().toList();
    }

    private List<@Nullable Object> row(Listed each) {
        Finding finding = each.finding();
        Location at = finding.location();
        int code = Optional.ofNullable(codes.get(finding.code().code())).orElseThrow();
        return Arrays.asList(
                code,
                List.of(Severity.values()).indexOf(finding.severity()),
                waiver(each),
                table(at.table()),
                number(at.file()),
                at.row(),
                at.line(),
                column(at),
                at.cell(),
                at.pointer(),
                Place.key(at, Language.VI)
                        .map(key -> both(key, Place.key(at, Language.EN).orElse(key)))
                        .orElse(null),
                at.value(),
                places.get(code).stream().map(name -> value(finding, name)).toList(),
                sheet(at));
    }

    /** What stands in a place: one text, or a Vietnamese and an English one where they differ. */
    private Object value(Finding finding, String place) {
        return both(vi.inPlace(finding, place), en.inPlace(finding, place));
    }
}
