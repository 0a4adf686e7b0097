package org.ishc.io.testing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.Column;
import org.ishc.io.table.Table;

/** Packages that are hard on a form, for its contract. */
public final class SamplesForms {

    /** Texts that forms are known to lose or to change. */
    public static final List<String> HARD_TEXTS = List.of(
            "Câu lạc bộ Liên thế hệ tự giúp nhau thôn Đoài",
            "với \"ngoặc kép\", dấu phẩy; chấm phẩy\tvà tab",
            "hai\ndòng",
            "=1+1",
            "+84 24 3825 5555",
            "-",
            "@tên",
            "'=đã có dấu",
            "''+hai dấu",
            "'thường'",
            "_x0041_ và _x000D_",
            "<b>&amp;</b> ]]> <![CDATA[",
            "{\"a\":1}",
            "[1,2]",
            "null",
            "true",
            "0001",
            "1.234",
            "1e5",
            "2026-01-02",
            "\\N \\u0041 \\",
            "𠀀 😀 ﷽",
            "#REF!",
            "a|b",
            "x".repeat(32_767));

    private SamplesForms() {}

    /** Returns a manifest with everything that a manifest can say. */
    public static Manifest manifest() {
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("title", "Báo cáo quý \"một\"");
        further.put("x-number", 12);
        further.put("x-flag", true);
        further.put("x-list", List.of("a", "b"));
        further.put("x-object", Map.of("k", "v"));
        further.put("x-like-json", "{\"a\": 1}");
        further.put("x-like-formula", "=1+1");
        return new Manifest(
                Optional.of("ha-noi-2026-q1"),
                Optional.of("2026-04-05T08:30:00+07:00"),
                Optional.of(UnitCode.parse("01")),
                Optional.of(Period.parse("2026-Q1")),
                PeriodCalendar.CALENDAR,
                Optional.of(LocalDate.of(2026, 4, 1)),
                List.of(),
                further);
    }

    /** Returns all ten tables, every column filled once and empty once, in spellings that are not canonical, too. */
    public static TablePackage rich() {
        return new TablePackage(manifest())
                .row(Table.INDICATORS, "visits.home", "FLOW", "COUNT", "Lượt thăm hỏi", "Home visits", "", "")
                .row(
                        Table.INDICATORS,
                        "visits.rate",
                        "RATIO",
                        "PERCENT",
                        "Tỷ lệ",
                        "Rate",
                        "visits.home",
                        "members.total")
                .row(Table.ORG_UNITS, "VN", "2020-01-01", "", "CENTRAL")
                .row(
                        Table.ORG_UNITS,
                        "01",
                        "01/07/2025",
                        "2030-01-01",
                        "PROVINCE",
                        "",
                        "Thành phố Hà Nội",
                        "VN",
                        "NQ 202/2025/QH15")
                .row(Table.SUCCESSIONS, "2025-07-01", "A", "B", "part", "0,25", "NQ")
                .row(Table.SUCCESSIONS, "2025-07-01", "A", "C", "part", "0.750000000000000001", "")
                .row(Table.SUCCESSIONS, "2025-07-01", "A", "D", "part", "1,2340", "")
                .row(Table.CLUBS, "K1", "  CLB Một ", "01", "1648", "")
                .row(Table.CLUBS, "K~1.x_y-z", "Cafe\u0301 no\u0302ng tho\u0302n", "01")
                .row(
                        Table.CLUB_EVENTS,
                        "K1",
                        "1",
                        "REGISTER",
                        "2026-01-01",
                        "02/01/2026",
                        "2026-01-03",
                        "QĐ-12",
                        "01",
                        "",
                        "",
                        "2026-06-30",
                        "ghi chú")
                .row(Table.CLUB_EVENTS, "K1", "999999999999999999", "INSPECT", "", "2026-02-28")
                .row(Table.CLUB_REPORTS, reportOf("K1", "2026-Q1", "1.234"))
                .row(Table.CLUB_REPORTS, reportOf("K1", "01/2026", ""))
                .row(Table.VALUES, "01", "clubs.existing", "2026-Q1", "123456789012345678")
                .row(Table.VALUES, "01", "clubs.existing", "2026", "-5")
                .row(Table.VALUES, "01", "clubs.existing", "2025-01/2025-09", "1 234 567")
                .row(
                        Table.TARGETS,
                        "01",
                        "clubs.established",
                        "2026",
                        "AT_LEAST",
                        "1.234",
                        "",
                        "KH 1",
                        "2026-01-05",
                        "1")
                .row(Table.TARGETS, "01", "visits.rate", "2026", "", "45,5", "50.25", "", "2026-01-05", "2")
                .row(Table.GROUPS, "01", "G1", "", "")
                .row(Table.GROUPS, "K1", "G2", "2026-01-01", "2027-01-01")
                .row(Table.ASSESSMENTS, "01", "2026", "plan.signed", "SELF", "true", "QĐ 12", "Nguyễn Văn A", "");
    }

    private static String[] reportOf(String club, String period, String members) {
        List<Column> columns = Table.CLUB_REPORTS.columns();
        String[] cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            cells[i] = switch (column.type()) {
                case WORDS ->
                    members.isEmpty()
                            ? ""
                            : column.words().get(0) + "|"
                                    + column.words().get(column.words().size() - 1);
                case WHOLE -> members.isEmpty() ? "" : String.valueOf(i);
                default -> "";
            };
        }
        cells[0] = club;
        cells[1] = period;
        cells[2] = members;
        return cells;
    }

    /** Returns every hard text as the name of a club and as an assessment. */
    public static TablePackage hardTexts() {
        TablePackage hard = new TablePackage(manifest());
        int number = 0;
        for (String text : HARD_TEXTS) {
            number++;
            hard.row(Table.CLUBS, "K" + number, text, "01");
            hard.row(Table.ASSESSMENTS, "01", "2026", "f" + number, "SELF", text, text);
        }
        return hard;
    }

    /** Returns cells that cannot be read in their columns. */
    public static TablePackage unreadable() {
        return new TablePackage(manifest())
                .row(Table.CLUBS, "không phải mã", "điều\u0001khiển", "=SUM(A1)", "1649", "+")
                .row(Table.CLUBS, "", "không có mã", "")
                .row(Table.CLUBS, " K1", "x".repeat(40_000), "a b")
                .row(Table.VALUES, "01", "x", "quý một", "1.5")
                .row(Table.VALUES, "01", "x", "2026-Q5", "-1,5")
                .row(Table.VALUES, "01", "x", "2026", "mười hai\r\nhoặc hơn\rmột chút")
                .row(Table.VALUES, "01", "x", "2026", "1e3")
                .row(Table.VALUES, "01", "x", "2026", "1234567890123456789")
                .row(Table.SUCCESSIONS, "31/02/2026", "A", "B", "half", "1.234")
                .row(Table.SUCCESSIONS, "02/30/2026", "A", "B", "part", "@1");
    }

    /** Returns tables without rows. */
    public static TablePackage empty() {
        return new TablePackage(manifest()).with(Table.CLUBS, List.of()).with(Table.VALUES, List.of());
    }
}
