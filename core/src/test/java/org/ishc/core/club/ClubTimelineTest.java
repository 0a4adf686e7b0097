package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.figure.FigureExplanation;
import org.ishc.core.figure.FigureText;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.Window;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;

/** The life of a club told, mergers followed, figures taken apart to the rows, norm packs read. */
class ClubTimelineTest {

    private static ClubRegister register() {
        return ClubRegister.of(
                        nation(),
                        PeriodCalendar.CALENDAR,
                        day("2026-12-31"),
                        clubs("K1 A", "K2 Z", "K3 Z"),
                        events(
                                "K1 ESTABLISH 2025-01-05",
                                "K1 LAUNCH 2025-02-01 recorded=2025-02-20",
                                "K1 RAISE_OBSTACLE 2025-03-01 category=VENUE due=2025-04-01",
                                "K1 RESOLVE_OBSTACLE 2025-03-20 category=VENUE",
                                "K1 RELOCATE 2025-08-01 target=Z",
                                "K2 REGISTER 2025-07-15",
                                "K2 SUSPEND 2026-01-10",
                                "K2 MERGE_INTO 2026-02-01 target=K1",
                                "K3 REGISTER 2025-07-15"),
                        reports(
                                "K2 2025-Q3 members=38 income_fund_vnd=5000000",
                                "K2 2025-Q4 members=40 income_fund_vnd=6000000 activity_fund_vnd=100000",
                                "K2 2026-Q1 members=1",
                                "K1 2025-Q4 members=55",
                                "K3 2025-Q4 women=30"))
                .value();
    }

    @Test
    void timeline_readsAloud() {
        List<ClubTimeline.Entry> life = ClubTimeline.of(register(), ClubCode.parse("K1"), Language.VI);
        assertEquals(
                List.of(
                        "được thành lập, văn bản 1/QĐ; tại A; trạng thái đã thành lập",
                        "ra mắt, văn bản 1/QĐ, ghi nhận 20/02/2025; tại A; trạng thái đang hoạt động",
                        "gặp khó khăn (VENUE), hạn 01/04/2025, văn bản 1/QĐ; tại A; trạng thái đang hoạt động",
                        "tháo gỡ khó khăn (VENUE), văn bản 1/QĐ; tại A; trạng thái đang hoạt động",
                        "chuyển đến Z, văn bản 1/QĐ; tại Z; trạng thái đang hoạt động",
                        "nhận CLB K2; báo cáo cuối quý IV năm 2025, 40 thành viên, 6.000.000 đồng quỹ tăng thu nhập, 100.000 đồng quỹ hoạt động"),
                life.stream().map(ClubTimeline.Entry::text).toList());
        assertEquals(
                "merges into K1, document 1/QĐ; at Z; state merged",
                ClubTimeline.of(register(), ClubCode.parse("K2"), Language.EN)
                        .get(2)
                        .text());
        assertEquals(List.of(), ClubTimeline.of(register(), ClubCode.parse("Q"), Language.EN));
    }

    /**
     * Where a club goes is told by the name of the unit; a club into which it goes, and what names nothing, as given.
     */
    @Test
    void aMove_namesTheUnit_aMergerTheClub() {
        ClubRegister register = ClubRegister.of(
                        nation(),
                        PeriodCalendar.CALENDAR,
                        day("2026-12-31"),
                        clubs("K1 Y", "Y Z"),
                        events(
                                "K1 REGISTER 2025-08-01",
                                "Y REGISTER 2025-08-01",
                                "K1 RELOCATE 2025-09-01 target=Z",
                                "K1 MERGE_INTO 2025-10-01 target=Y"),
                        List.of())
                .value();
        List<String> life =
                ClubTimeline.of(register, ClubCode.parse("K1"), Language.EN, Enum::name, (unit, on) -> "unit " + unit)
                        .stream()
                        .map(ClubTimeline.Entry::text)
                        .toList();
        assertTrue(life.get(1).startsWith("moves to unit Z,"), life.get(1));
        assertTrue(life.get(2).startsWith("merges into Y,"), life.get(2));
    }

    @Test
    void everyEventAndState_hasWordsInBothLanguages() {
        List<String> lines = new ArrayList<>();
        List<Club> all = new ArrayList<>();
        int i = 0;
        for (String life : List.of(
                "PROPOSE WITHDRAW",
                "PROPOSE ESTABLISH LAUNCH PLACE_UNDER_SUPPORT RESTORE INSPECT SUSPEND RESUME DISSOLVE")) {
            all.addAll(clubs("L" + i + " Z"));
            int month = 8;
            for (String type : life.split(" ")) {
                lines.add("L" + i + " " + type + " 2025-" + (month < 10 ? "0" + month : String.valueOf(month)) + "-"
                        + (10 + lines.size()) + " due=2026-01-01 no=" + (lines.size() + 1));
            }
            i++;
        }
        ClubRegister register = ClubRegister.of(
                        nation(),
                        PeriodCalendar.CALENDAR,
                        day("2026-12-31"),
                        all,
                        events(lines.toArray(String[]::new)),
                        List.of())
                .value();
        assertEquals(
                9, ClubTimeline.of(register, ClubCode.parse("L1"), Language.VI).size());
        assertEquals(
                2, ClubTimeline.of(register, ClubCode.parse("L0"), Language.EN).size());
        assertTrue(ClubTimeline.of(register, ClubCode.parse("L1"), Language.VI)
                .get(8)
                .text()
                .startsWith("giải thể"));
    }

    @Test
    void mergers_leadToWhatTheClubLastReported() {
        List<Merger> mergers = register().mergersInto(ClubCode.parse("K1"));
        assertEquals(
                List.of("K2 2026-02-01 2025-Q4"),
                mergers.stream()
                        .map(merger -> merger.from() + " " + merger.date() + " "
                                + merger.last().orElseThrow().period().code())
                        .toList());
        assertEquals(List.of(), register().mergersInto(ClubCode.parse("K3")));
    }

    private static String explained(String indicator, String period, Language language) {
        Figures figures =
                Figures.of(nation(), register(), IndicatorCatalogue.BUILT_IN, PeriodCalendar.CALENDAR, List.of());
        Window window = Window.of(Period.parse(period), PeriodCalendar.CALENDAR);
        FigureTrace root = FigureExplanation.of(
                figures, unit("P1"), IndicatorCatalogue.BUILT_IN.indicator(IndicatorCode.parse(indicator)), window);
        StringBuilder text = new StringBuilder();
        write(root, "", text, language);
        return text.toString();
    }

    private static void write(FigureTrace node, String indent, StringBuilder text, Language language) {
        text.append(indent).append(FigureText.of(node, language)).append('\n');
        node.children().forEach(child -> write(child, indent + " ", text, language));
    }

    @Test
    void figure_isTakenApartToTheRows() {
        assertEquals("""
        Đơn vị P1 (P1): Thành viên (members.total) = 95 (cộng từ dưới lên; 2/3 nơi có báo cáo)
         Đơn vị Z (Z): Thành viên (members.total) = 95 (cộng từ dưới lên; 2/3 nơi có báo cáo)
          CLB K1 = 55 ← bảng Báo cáo CLB, dòng 4
          CLB K2 = 40 ← bảng Báo cáo CLB, dòng 2
          CLB K3 = thiếu ← bảng Báo cáo CLB, dòng 5
        """, explained("members.total", "2025-Q4", Language.VI));
        assertEquals("""
        Đơn vị P1 (P1): Clubs established (clubs.established) = 1 (rolled up; coverage 3/3)
         Đơn vị Z (Z): Clubs established (clubs.established) = 1 (rolled up; coverage 3/3)
          club K1 = 1 ← table club-events, row 1
        """, explained("clubs.established", "2025", Language.EN));
        assertTrue(explained("clubs.existing", "2025", Language.EN).contains("club K2 = 1 ← table club-events, row 6"));
        assertTrue(explained("clubs.closed", "2026", Language.EN).contains("club K2 = 1 ← table club-events, row 8"));
        assertTrue(explained("clubs.launched", "2025", Language.EN).contains("club K1 = 1 ← table club-events, row 2"));
        assertTrue(explained("clubs.reporting", "2025-Q4", Language.EN)
                .contains("club K3 = 1 ← table club-reports, row 5"));
        assertEquals("""
        Đơn vị P1 (P1): Women, % (members.women-rate) = missing (missing; coverage 0/3); one of the two parts only, left out: K1, K2, K3
        """, explained("members.women-rate", "2025-Q4", Language.EN));
    }

    private static Map<String, Object> pack(Object norm, Object... further) {
        Map<String, Object> tree = new HashMap<>(map("pack", "p", "valid_from", "2026-01-01", "norms", List.of(norm)));
        tree.putAll(map(further));
        return tree;
    }

    private static Map<String, Object> norm(Object measure, Object... further) {
        Map<String, Object> tree = map("code", "n", "measure", measure, "unit", "COUNT", "source", "s");
        tree.putAll(map(further));
        return tree;
    }

    @Test
    void normPack_isReadStrictly() {
        NormPack read = NormPackReader.read(node(pack(
                norm(map("percent", List.of("women", "members")), "low", 60),
                "valid_to",
                "2027-01-01",
                "fully_active",
                List.of("n"))));
        assertEquals(Optional.of(day("2027-01-01")), read.validity().end());
        assertEquals(
                "40/1",
                read.judge(reports("K1 2026-Q1 members=50 women=10").get(0))
                        .get(0)
                        .distance()
                        .orElseThrow()
                        .toString());
        for (Object bad : List.of(
                pack(norm("women")),
                pack(norm("nothing", "low", 1)),
                pack(norm(map("percent", List.of("women")), "low", 1)),
                pack(norm(map("count", "members"), "low", 1)),
                pack(norm(map("count", "areas", "per_month", "meetings_held"), "low", 1)),
                pack(norm("women", "low", 1), "valid_to", "2025-01-01"),
                pack(norm("women", "low", 1), "valid_to", "soon"),
                pack(norm("women", "low", 1), "well_managed", List.of("q")))) {
            assertThrows(UnreadableTextException.class, () -> NormPackReader.read(node(bad)));
        }
    }
}
