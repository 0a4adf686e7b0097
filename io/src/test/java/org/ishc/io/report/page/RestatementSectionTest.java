package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.testing.Page;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of the provinces of before on the map of today: whole where they passed whole, in bounds where split. */
class RestatementSectionTest {

    @TempDir
    Path folder;

    /** P1 and P2 became P9 in the middle of 2026; P3 was split between P9 and P4. */
    private static SamplesPackage reorganised() {
        return ReviewSamples.provinces()
                .with("indicators", """
            code,kind,unit,title_vi,title_en,numerator,denominator
            wells,STOCK,COUNT,Giếng,Wells,,
            """)
                .with("org-units", """
            unit_code,valid_from,valid_to,level,kind,name,parent_code
            VN,2020-01-01,,CENTRAL,,Trung ương,
            P1,2020-01-01,2026-07-01,PROVINCE,,Tỉnh Một,VN
            P2,2020-01-01,2026-07-01,PROVINCE,,Tỉnh Hai,VN
            P3,2020-01-01,2026-07-01,PROVINCE,,Tỉnh Ba,VN
            P9,2026-07-01,,PROVINCE,,Tỉnh Chín,VN
            P4,2026-07-01,,PROVINCE,,Tỉnh Bốn,VN
            """)
                .with("successions", """
            date,predecessor_code,successor_code,portion
            2026-07-01,P1,P9,full
            2026-07-01,P2,P9,full
            2026-07-01,P3,P9,partial
            2026-07-01,P3,P4,partial
            """)
                .with("values", """
            unit_code,indicator,period,value
            P1,wells,2024,1000
            P2,wells,2024,200
            P1,wells,2025,1300
            P2,wells,2025,250
            P3,wells,2025,40
            """)
                .without("targets")
                .without("groups");
    }

    private Page section(SamplesPackage sample, LocalDate on) {
        LoadedPackage loaded = ReviewSamples.loaded(sample, folder);
        return Markup.page(new RestatementSection(loaded, on)::write);
    }

    private Page section(SamplesPackage sample) {
        return section(sample, LocalDate.of(2026, 12, 31));
    }

    @Test
    void wholesPassWhole_andPartsAreBounds() {
        Page page = section(reorganised());
        assertEquals(
                List.of("Tỉnh Chín", "Tỉnh Ba, Tỉnh Hai, Tỉnh Một", "1,200", "1,550 … 1,590"),
                page.row("restated-table", "Tỉnh Chín").subList(0, 4));
        assertEquals("0…40", page.row("restated-table", "Tỉnh Bốn").get(3));
    }

    /** Of 2024 nothing is known of the third, which is not the same as nothing. */
    @Test
    void successorOfWhomNothingIsKnown_hasADash() {
        assertEquals(
                "–", section(reorganised()).row("restated-table", "Tỉnh Bốn").get(2));
    }

    /** A host's own stock is shown where it has one, and is called by its name. */
    @Test
    void caption_namesWhatIsShown_inBothLanguages() {
        Page.Element caption = section(reorganised()).id("restated-table-caption");
        assertEquals("Wells at the end of each period, by the provinces of today", caption.text(Language.EN));
        assertTrue(caption.text(Language.VI).startsWith("Giếng "), caption.text(Language.VI));
    }

    /** However they were split, what there was is there. */
    @Test
    void nation_isTheExactSumOfWhatWasReported() {
        Page page = section(reorganised());
        assertEquals(
                List.of("The nation", "", "1,200", "1,590"),
                page.row("restated-table", "The nation").subList(0, 4));
        assertEquals(1, page.styled("total").size());
        assertEquals("1.590", page.styled("total").get(0).children().get(3).text(Language.VI));
    }

    @Test
    void withoutAReorganisation_figuresStayAndNobodyIsNamedTwice() {
        SamplesPackage sample = reorganised()
                .with(
                        "org-units",
                        "unit_code,valid_from,valid_to,level,kind,name,parent_code\nVN,2020-01-01,,CENTRAL,,Trung ương,\nP1,2020-01-01,,PROVINCE,,Tỉnh Một,VN\nP2,2020-01-01,,PROVINCE,,Tỉnh Hai,VN\n")
                .with("values", "unit_code,indicator,period,value\nP1,wells,2025,1300\n")
                .without("successions");
        assertEquals(
                List.of("Tỉnh Một", "Tỉnh Một", "1,300"),
                section(sample).row("restated-table", "Tỉnh Một").subList(0, 3));
    }

    /** The bar is that of the last period, as long as the highest of it. */
    @Test
    void bar_isOfTheLastPeriod() {
        Page page = section(reorganised().adding("values", "P1,wells,2026-S1,400\nP3,wells,2026-S1,100\n"));
        List<String> widths = page.id("restated-table").all("rect").stream()
                .filter(rect -> rect.is("fill"))
                .map(rect -> rect.find("width").orElseThrow())
                .toList();
        assertEquals(List.of("200", "1000"), widths);
    }

    @Test
    void communes_areCountedByWhatIsKnownOfThem() {
        String text = section(SamplesPackage.sound()
                        .with(
                                "indicators",
                                "code,kind,unit,title_vi,title_en,numerator,denominator\nwells,STOCK,COUNT,Giếng,Wells,,\n")
                        .with("values", "unit_code,indicator,period,value\nA1,wells,2026-S1,3\nB1,wells,2026-S1,4\n"))
                .text(Language.EN);
        assertTrue(text.contains("2 figures are exact, 0 are known within bounds"), text);
    }

    /** Of a year that is not over there is nothing to restate, and no empty table. */
    @Test
    void beforeAnyYearIsOver_nothingIsWritten() {
        assertEquals(List.of(), section(reorganised(), LocalDate.of(2019, 6, 1)).all());
        assertEquals(
                Optional.empty(),
                section(reorganised(), LocalDate.of(2019, 6, 1)).find("restated"));
    }

    /** In the second half of a year its first half is over, too. */
    @Test
    void halfThatIsOver_standsAfterTheYears() {
        Page page = section(reorganised(), LocalDate.of(2026, 7, 1));
        List<String> headings =
                Page.rows(page.id("restated-table"), Language.EN).get(0);
        assertEquals(List.of("Province", "Made of", "2024", "2025"), headings.subList(0, 4));
        assertEquals(6, headings.size(), headings::toString);
    }

    @Test
    void hostileNames_areTexts_andTheSectionIsSound() {
        Page page = section(reorganised()
                .replacing("org-units", "Tỉnh Hai", "\"" + ReviewSamples.HOSTILE.replace("\"", "\"\"") + "\""));
        assertTrue(page.row("restated-table", "Tỉnh Chín").get(1).contains(ReviewSamples.HOSTILE));
        assertEquals(List.of(), page.faults());
    }
}
