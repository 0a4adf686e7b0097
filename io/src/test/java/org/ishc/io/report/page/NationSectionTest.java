package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Window;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.testing.Page;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nation against its targets, and the years behind it. */
class NationSectionTest {

    @TempDir
    Path folder;

    private static Page section(LoadedPackage loaded, LocalDate on) {
        return Markup.page(new NationSection(loaded, on)::write);
    }

    private Page section(SamplesPackage sample) {
        return section(ReviewSamples.loaded(sample, folder), ReviewSamples.YEARS_END);
    }

    private static List<String> goals(Page page) {
        return page.styled("goal").stream().map(goal -> goal.text(Language.EN)).toList();
    }

    /** 50 of 80 asked were visited: 62.5 of the 60 percent that were wanted. */
    @Test
    void target_standsWithItsFigureItsStateAndWhoReported() {
        List<String> goals = goals(section(ReviewSamples.complete()));
        assertEquals(1, goals.size());
        assertTrue(goals.get(0).startsWith("Rate"), goals::toString);
        assertTrue(
                goals.get(0).contains("62.50% against 60.00% = 104.17%")
                        || goals.get(0).contains("62.50 % against"),
                goals::toString);
        assertTrue(goals.get(0).endsWith("3/3 have reported"), goals::toString);
    }

    @Test
    void missingFigure_isADash_beside_theTargetThatStands() {
        Page page = section(
                ReviewSamples.provinces().with("values", "unit_code,indicator,period,value\nP1,visits,2025,30\n"));
        List<String> goals = goals(page);
        assertTrue(goals.get(0).contains("– against 60") && goals.get(0).contains("0/3"), goals::toString);
        assertEquals(List.of(), page.styled("goal").get(0).all("rect"), "no bar of nothing");
    }

    /** A heading over nothing would be read as a figure that is missing. */
    @Test
    void kindOfTargetThatIsNotSet_hasNoCard() {
        Page page = section(ReviewSamples.complete());
        List<String> cards =
                page.all("h4").stream().map(each -> each.text(Language.EN)).toList();
        assertFalse(cards.contains("Quantity"), cards::toString);
        assertTrue(cards.contains("Quality and reach"), cards::toString);
    }

    @Test
    void quantityAndQuality_standBesideEachOther() {
        Page page = section(ReviewSamples.complete().adding("targets", "VN,visits,2026,AT_LEAST,40,,2026-01-05,1\n"));
        List<String> cards =
                page.all("h4").stream().map(each -> each.text(Language.EN)).toList();
        assertEquals(List.of("Quantity", "Quality and reach"), cards.subList(0, 2));
        assertTrue(goals(page).get(0).contains("50 against 40 = 125"), goals(page)::toString);
    }

    /** What is to come has nothing to be held against yet. */
    @Test
    void targetsOfAPeriodThatHasNotBegun_areLeftOut() {
        SamplesPackage sample =
                ReviewSamples.complete().adding("targets", "VN,visits,2027,AT_LEAST,40,,2026-01-05,1\n");
        assertEquals(1, goals(section(sample)).size());
        LoadedPackage loaded = ReviewSamples.loaded(sample, folder);
        assertEquals(2, goals(section(loaded, LocalDate.of(2027, 1, 1))).size());
    }

    /** Every cell of the years is the figure that the library gives when it is asked. */
    @Test
    void years_areTheFiguresAskedFor_inBothLanguages() {
        LoadedPackage loaded = ReviewSamples.loaded(
                ReviewSamples.complete()
                        .adding(
                                "values",
                                "P1,visits,2024,1200\nP1,asked,2024,2100\nP2,visits,2025,7\nP2,asked,2025,9\n"),
                folder);
        Page page = section(loaded, ReviewSamples.YEARS_END);
        List<Page.Element> rows = page.id("years-table").all("tr");
        List<Integer> years = List.of(2024, 2025, 2026);
        assertEquals(1 + years.size(), rows.size());
        List<String> headings = rows.get(0).children().stream()
                .map(each -> each.text(Language.EN))
                .toList();
        for (int i = 0; i < years.size(); i++) {
            Window window = Window.of(Period.ofYear(years.get(i)), loaded.calendar());
            for (Language language : Language.values()) {
                assertEquals(
                        number(loaded, "visits", window, language, 0),
                        rows.get(1 + i)
                                .children()
                                .get(headings.indexOf("Visits"))
                                .text(language));
                assertEquals(
                        number(loaded, "rate", window, language, 2),
                        rows.get(1 + i).children().get(headings.indexOf("Rate")).text(language));
            }
        }
        assertEquals(
                "1.200", rows.get(1).children().get(headings.indexOf("Visits")).text(Language.VI));
    }

    /** Where the map has several roots, none of them is the nation: each has its row, and the lines a gap. */
    @Test
    void mapWithSeveralRoots_hasARowForEach_andNoLineThatIsOneOfThem() {
        SamplesPackage sample = ReviewSamples.complete()
                .replacing("org-units", "P3,2020-01-01,,PROVINCE,,Tỉnh Ba,VN", "P3,2020-01-01,,PROVINCE,,Tỉnh Ba,");
        Page page = section(sample);
        List<List<String>> rows = page.id("years-table").all("tr").stream()
                .map(row -> row.children().stream()
                        .map(cell -> cell.text(Language.EN))
                        .toList())
                .toList();
        int visits = rows.get(0).indexOf("Visits");
        assertEquals("Unit", rows.get(0).get(1));
        assertEquals(
                List.of("Trung ương: 44", "Tỉnh Ba: 6"),
                rows.stream()
                        .skip(1)
                        .map(row -> row.get(1) + ": " + row.get(visits))
                        .sorted()
                        .toList());
        assertEquals(List.of(), page.all("circle"), "no point of one root alone");
        assertFalse(section(ReviewSamples.complete()).all("circle").isEmpty());
        assertEquals(List.of(), page.faults());
    }

    private static String number(LoadedPackage loaded, String code, Window window, Language language, int decimals) {
        Optional<Fraction> value = loaded.figures()
                .figure(UnitCode.parse("VN"), IndicatorCode.parse(code), window)
                .value();
        return value.map(exact -> language.number(exact, decimals)).orElse("–");
    }

    @Test
    void section_isSound_withAndWithoutTargets() {
        assertEquals(List.of(), section(ReviewSamples.complete()).faults());
        assertEquals(
                List.of(), section(ReviewSamples.complete().without("targets")).faults());
        assertEquals(List.of(), section(SamplesPackage.sound()).faults());
    }

    /** A day before there was any unit: the section says nothing of years, and does not fail. */
    @Test
    void dayBeforeAnyUnit_hasNoYears() {
        LoadedPackage loaded = ReviewSamples.loaded(ReviewSamples.complete(), folder);
        Page page = section(loaded, LocalDate.of(2019, 12, 31));
        assertEquals(1, page.id("years-table").all("tr").size());
        assertEquals(List.of(), goals(page));
    }
}
