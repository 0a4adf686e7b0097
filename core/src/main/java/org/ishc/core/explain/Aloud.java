package org.ishc.core.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Origin;

/**
 * How the sentences of all explanations say numbers, rows and lists. A number that is no short decimal is rounded to
 * four digits for reading and marked {@code ≈}; the node itself keeps it exact.
 *
 * @param language in which they are said
 */
public record Aloud(Language language) {

    private static final int DIGITS = 4;

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("org-units", "Đơn vị"),
            Map.entry("successions", "Sắp xếp đơn vị"),
            Map.entry("unit-classes", "Loại địa bàn"),
            Map.entry("clubs", "Câu lạc bộ"),
            Map.entry("club-events", "Sự kiện"),
            Map.entry("club-reports", "Báo cáo CLB"),
            Map.entry("indicators", "Danh mục chỉ tiêu"),
            Map.entry("values", "Số liệu"),
            Map.entry("targets", "Chỉ tiêu"),
            Map.entry("groups", "Cụm thi đua"),
            Map.entry("assessments", "Đánh giá"),
            Map.entry("submissions", "Nộp báo cáo"));

    private static final Pattern NUMBERED_GROUP = Pattern.compile("(?i)(cum|khoi)[-._~]?(\\d{1,3}|[ivx]{1,5})");

    /** Refuses null. */
    public Aloud {
        Objects.requireNonNull(language, "language");
    }

    /** Says a number, its thousands apart: {@code 1.234,5} in Vietnamese; or that it is missing. */
    public String number(Optional<Fraction> number) {
        return number.map(this::number).orElse(language.say("thiếu", "missing"));
    }

    /** Says a number, its thousands apart: {@code 1.234,5} in Vietnamese. */
    public String number(Fraction exact) {
        for (int digits = 0; digits <= DIGITS; digits++) {
            if (exact.isDecimal(digits)) {
                return language.number(exact, digits);
            }
        }
        return "≈" + language.number(exact, DIGITS);
    }

    /** Says a whole sentence: what is rounded is not called equal, {@code a/b ≈ 0,3333} and not {@code = ≈0,3333}. */
    public static String sentence(String said) {
        return said.replace("= ≈", "≈ ");
    }

    /**
     * Says a title with the code that it stands for: {@code Số CLB thành lập (clubs.established)}; or the code alone.
     */
    public String titled(Optional<String> title, String code) {
        return title.map(said -> said + " (" + code + ")").orElse(code);
    }

    /**
     * Says a group of which only the code is known: {@code cụm 1} for {@code CUM-1} and {@code khối 2} for
     * {@code KHOI-2}; behind its word as it is where the code is no number of one.
     */
    public String group(String code) {
        Matcher numbered = NUMBERED_GROUP.matcher(code);
        if (language != Language.VI || !numbered.matches()) {
            return language.say("cụm ", "group ") + code;
        }
        String word = numbered.group(1).equalsIgnoreCase("khoi")
                ? language.say("khối ", "block ")
                : language.say("cụm ", "group ");
        return word + numbered.group(2).toUpperCase(Locale.ROOT);
    }

    /** Says where something stands: {@code ← bảng values, dòng 3, 7}; nothing of rows that a host built itself. */
    public String rows(List<Origin> rows) {
        if (rows.size() == 1) {
            Origin row = rows.get(0);
            return row.isKnown() ? " ← " + rows(row.table(), Integer.toString(row.row())) : "";
        }
        Map<String, List<String>> byTable = new LinkedHashMap<>();
        for (Origin row : rows) {
            if (row.isKnown()) {
                byTable.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(Integer.toString(row.row()));
            }
        }
        List<String> tables = new ArrayList<>();
        byTable.forEach((table, numbers) -> tables.add(rows(table, String.join(", ", numbers))));
        return tables.isEmpty() ? "" : " ← " + String.join("; ", tables);
    }

    private String rows(String table, String numbers) {
        return language.say("bảng ", "table ")
                + findTable(table).orElse(table)
                + language.say(", dòng ", ", row ")
                + numbers;
    }

    /** Finds what a table of the exchange is called: {@code Báo cáo CLB}, in English by its own name. */
    public Optional<String> findTable(String name) {
        return Optional.ofNullable(TABLES.get(name)).map(called -> language.say(called, name));
    }

    /** Says of how many of those who should report there are reports: {@code 8.819/8.880 nơi có báo cáo}. */
    public String coverage(long reported, long expected) {
        String text = language.decimal(Long.toString(reported)) + "/" + language.decimal(Long.toString(expected));
        return language.say(text + " nơi có báo cáo", "coverage " + text);
    }

    /** Says a list behind its title; nothing of an empty one. */
    public String list(String title, List<?> codes) {
        return codes.isEmpty()
                ? ""
                : title + String.join(", ", codes.stream().map(Object::toString).toList());
    }
}
