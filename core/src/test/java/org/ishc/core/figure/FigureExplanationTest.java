package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesFigure.values;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.testing.TraceFacts;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;

/**
 * Figures of Hà Nội of 2024 taken apart: clubs that are on record in Trúc Bạch and Quán Thánh, and what other wards
 * said themselves.
 */
class FigureExplanationTest {

    private static final Registry HA_NOI = SamplesHaNoi.registry();
    private static final Window YEAR = Window.of(Period.parse("2024"), PeriodCalendar.CALENDAR);

    private static final Figures FIGURES = Figures.of(
            HA_NOI,
            ClubRegister.of(
                            HA_NOI,
                            PeriodCalendar.CALENDAR,
                            day("2025-12-31"),
                            clubs("K1 00004", "K2 00004", "K3 00013"),
                            events(
                                    "K1 REGISTER 2023-02-01",
                                    "K2 REGISTER 2023-02-01",
                                    "K3 REGISTER 2023-02-01",
                                    "K3 SUSPEND 2024-06-01"),
                            reports("K1 2024-Q4 members=60 women=40", "K2 2024-Q4 members=50", "K3 2024-Q1 members=44"))
                    .value(),
            IndicatorCatalogue.BUILT_IN,
            PeriodCalendar.CALENDAR,
            values(
                    "00006 members.total 2024 25",
                    "00006 members.women 2024 15",
                    "00007 members.total 2024 0",
                    "00097 members.women 2024 9",
                    "003 members.total 2024 70",
                    "00118 clubs.established 2024-Q1 2",
                    "00118 clubs.established 2024-Q3 3"));

    private static FigureTrace explained(String unit, String indicator) {
        return FigureExplanation.of(
                FIGURES, unit(unit), IndicatorCatalogue.BUILT_IN.indicator(indicator(indicator)), YEAR);
    }

    /** The tree in a line a node: its form, code and value, and who is missing or left out. */
    private static List<String> lines(String unit, String indicator) {
        List<String> lines = new ArrayList<>();
        write(explained(unit, indicator), "", lines);
        return lines;
    }

    private static void write(FigureTrace node, String indent, List<String> lines) {
        StringBuilder line = new StringBuilder(indent)
                .append(node.getClass().getSimpleName())
                .append(' ')
                .append(node.code())
                .append(' ')
                .append(node.value().map(Fraction::toString).orElse("-"));
        for (String key : List.of("missing", "left_out", "rows")) {
            if (TraceFacts.of(node).containsKey(key)) {
                line.append(' ')
                        .append(key)
                        .append('=')
                        .append(TraceFacts.of(node).get(key));
            }
        }
        lines.add(line.toString());
        node.children().forEach(child -> write(child, indent + " ", lines));
    }

    /** A part that adds nothing is left out; a ward that said nothing is named. K3 was at rest. */
    @Test
    void aSum_goesDownToClubsAndRows() {
        assertEquals(
                List.of(
                        "Sum 001 135/1",
                        " Sum 00004 110/1",
                        "  Club K1 60/1 rows=[club-reports:1]",
                        "  Club K2 50/1 rows=[club-reports:2]",
                        " Reported 00006 25/1 rows=[values:1]"),
                lines("001", "members.total"));
    }

    /** Its own word stands where no ward below said anything; then nothing lies below it. */
    @Test
    void aDeclaredFigure_isItsOwnRow() {
        assertEquals(List.of("Reported 003 70/1 rows=[values:5]"), lines("003", "members.total"));
        assertEquals(
                FigureStatus.DECLARED.name(),
                explained("003", "members.total").status().orElseThrow());
    }

    @Test
    void aFlow_namesEveryRowThatItWasAddedUpFrom() {
        assertEquals(
                List.of("Sum 004 5/1 missing=[00139]", " Reported 00118 5/1 rows=[values:6, values:7]"),
                lines("004", "clubs.established"));
    }

    @Test
    void aMissingFigure_isALeafWithoutRows() {
        assertEquals(List.of("Reported 00139 -"), lines("00139", "members.total"));
        assertEquals(
                FigureStatus.MISSING.name(),
                explained("00139", "members.total").status().orElseThrow());
    }

    /** K2 gave no women and Tứ Liên no members: each is known in part and counts in neither. */
    @Test
    void aRatio_isMadeOfThoseThatGaveBoth_andNamesTheOthers() {
        List<String> women = lines("001", "members.women-rate");
        assertEquals("Pair 001 1100/17 left_out=[00007, K2]", women.get(0), "100 · (40 + 15) / (60 + 25)");
        assertEquals(" Reported 001 55/1", women.get(1));
        assertEquals(" Reported 001 85/1", women.get(2));
        assertEquals(List.of("Pair 00097 - left_out=[00097]"), lines("00097", "members.women-rate"));
        assertEquals(
                List.of(
                        "Pair 00006 60/1",
                        " Reported 00006 15/1 rows=[values:2]",
                        " Reported 00006 25/1 rows=[values:1]"),
                lines("00006", "members.women-rate"));
    }

    /** Where clubs speak for a ward, its own word is no part of a pair; the club that says nothing is. */
    @Test
    void aWardWithClubs_isNotLeftOut_itsClubsAre() {
        Figures silent = Figures.of(
                HA_NOI,
                ClubRegister.of(
                                HA_NOI,
                                PeriodCalendar.CALENDAR,
                                day("2025-12-31"),
                                clubs("K1 00004"),
                                events("K1 REGISTER 2023-02-01"),
                                reports())
                        .value(),
                IndicatorCatalogue.BUILT_IN,
                PeriodCalendar.CALENDAR,
                values("00004 members.total 2024 25", "00006 members.total 2024 30"));
        FigureTrace women = FigureExplanation.of(
                silent, unit("001"), IndicatorCatalogue.BUILT_IN.indicator(indicator("members.women-rate")), YEAR);
        assertEquals(List.of("00006", "K1"), TraceFacts.of(women).get("left_out"));
    }

    /** Whoever was added up is what the whole is: the values of the leaves add up to that of the root. */
    @Test
    void leaves_addUpToTheRoot() {
        for (String indicator : List.of("members.total", "clubs.existing", "clubs.operating", "clubs.established")) {
            for (String unit : List.of("01", "001", "004", "00004")) {
                FigureTrace root = explained(unit, indicator);
                assertEquals(root.value().orElse(Fraction.ZERO), sum(root), unit + " " + indicator);
            }
        }
    }

    private static Fraction sum(FigureTrace node) {
        return node.children().isEmpty()
                ? node.value().orElse(Fraction.ZERO)
                : node.children().stream().map(FigureExplanationTest::sum).reduce(Fraction.ZERO, Fraction::plus);
    }

    @Test
    void anExplanation_isNamedAsTheUnitIs() {
        assertEquals(
                "Quận Ba Đình", TraceFacts.of(explained("001", "members.total")).get("name"));
        assertEquals(
                "Phường Trúc Bạch",
                TraceFacts.of(explained("00004", "members.total")).get("name"),
                "as it was called on the map of 2024");
    }
}
