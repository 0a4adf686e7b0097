package org.ishc.core.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * Says a title with the code that it stands for: {@code Số CLB thành lập (clubs.established)}; or the code alone.
     */
    public String titled(Optional<String> title, String code) {
        return title.map(said -> said + " (" + code + ")").orElse(code);
    }

    /** Says where something stands: {@code ← bảng values, dòng 3, 7}; nothing of rows that a host built itself. */
    public String rows(List<Origin> rows) {
        Map<String, List<String>> byTable = new LinkedHashMap<>();
        for (Origin row : rows) {
            if (row.isKnown()) {
                byTable.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(Integer.toString(row.row()));
            }
        }
        List<String> tables = new ArrayList<>();
        byTable.forEach((table, numbers) -> tables.add(language.say("bảng ", "table ")
                + table
                + language.say(", dòng ", ", row ")
                + String.join(", ", numbers)));
        return tables.isEmpty() ? "" : " ← " + String.join("; ", tables);
    }

    /** Says a list behind its title; nothing of an empty one. */
    public String list(String title, List<?> codes) {
        return codes.isEmpty()
                ? ""
                : title + String.join(", ", codes.stream().map(Object::toString).toList());
    }
}
