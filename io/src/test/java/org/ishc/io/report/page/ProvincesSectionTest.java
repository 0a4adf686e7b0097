package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.ishc.io.testing.Page;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provinces against what they and the nation have set themselves, one by one and by group. */
class ProvincesSectionTest {

    @TempDir
    Path folder;

    private Page section(SamplesPackage sample, LocalDate on) {
        LoadedPackage loaded = ReviewSamples.loaded(sample, folder);
        return Markup.page(new ProvincesSection(loaded, ReviewSamples.card(loaded), on)::write);
    }

    private Page section(SamplesPackage sample) {
        return section(sample, ReviewSamples.YEARS_END);
    }

    private static List<String> tones(Page page, String row) {
        return tones(page.id(row));
    }

    private static List<String> tones(Page.Element row) {
        return row.children().stream()
                .filter(cell -> cell.is("mark"))
                .map(cell -> cell.find("class").orElseThrow().replace("n mark ", ""))
                .toList();
    }

    /** 30 of 24 visits, and of 45 asked; 14 of 21, and of 20. */
    @Test
    void province_hasItsAttainmentAndItsQuality_roundedOnce() {
        Page page = section(ReviewSamples.provinces());
        assertEquals(List.of("Tỉnh Một", "G1", "125.0", "66.7"), page.row("provinces-table", "Tỉnh Một"));
        assertEquals(List.of("Tỉnh Hai", "G1", "66.7", "70.0"), page.row("provinces-table", "Tỉnh Hai"));
        assertEquals(List.of("ACHIEVED", "ACHIEVED"), tones(page, "p-P1"));
        assertEquals(List.of("MISSED", "ACHIEVED"), tones(page, "p-P2"));
    }

    @Test
    void provinceWithoutFigures_hasDashes_neverZeros() {
        Page page = section(ReviewSamples.provinces());
        assertEquals(List.of("Tỉnh Ba", "G2", "–", "–"), page.row("provinces-table", "Tỉnh Ba"));
        assertEquals(List.of("NO_DATA", "NO_DATA"), tones(page, "p-P3"));
    }

    @Test
    void numbers_areWrittenAsEachLanguageDoes() {
        Page page = section(ReviewSamples.provinces());
        assertEquals("125,0", page.id("p-P1").children().get(2).text(Language.VI));
        assertEquals("125.0", page.id("p-P1").children().get(2).text(Language.EN));
    }

    /** 44 of 45 visits, and of 65 asked: from the sums, not from the provinces' percentages. */
    @Test
    void group_isComputedFromTheFiguresOfItsMembers_notFromTheirPercentages() {
        Page page = section(ReviewSamples.complete());
        assertEquals(List.of("G1", "2", "97.8", "67.7"), page.row("groups-table", "G1"));
        assertEquals(List.of("G2", "1", "50.0", "40.0"), page.row("groups-table", "G2"));
        assertEquals(
                List.of("MISSED", "ACHIEVED"),
                tones(page.id("groups-table").all("tr").get(1)));
        assertEquals(
                List.of("MISSED", "MISSED"),
                tones(page.id("groups-table").all("tr").get(2)));
    }

    @Test
    void groupOfWhichAFigureIsMissing_hasNone() {
        Page page = section(ReviewSamples.provinces().replacing("groups", "P2,G1", "P2,G2"));
        assertEquals(List.of("G2", "2", "–", "–"), page.row("groups-table", "G2"));
    }

    /** A table of groups says nothing where all are one. */
    @Test
    void oneGroup_hasNoTableOfGroups() {
        assertEquals(
                Optional.empty(),
                section(ReviewSamples.provinces().replacing("groups", "P3,G2", "P3,G1"))
                        .find("groups-table"));
    }

    /** A dot for each province of which both figures are known, and none elsewhere. */
    @Test
    void scatter_hasADotForEachProvinceWithBothFigures_andSaysTheNumbersOfTheTable() {
        Page page = section(ReviewSamples.provinces());
        List<Page.Element> dots = page.all("circle");
        assertEquals(2, dots.size());
        List<String> said = dots.stream()
                .flatMap(dot -> dot.all("title").stream())
                .map(title -> title.find("data-en").orElseThrow())
                .toList();
        assertTrue(
                said.stream().anyMatch(words -> words.contains("Tỉnh Một") && words.contains("125")), said::toString);
    }

    @Test
    void withoutAQualityOfTheNation_thereIsNoScatter() {
        Page page =
                section(ReviewSamples.provinces().replacing("targets", "VN,rate,2026,AT_LEAST,60,,2026-01-05,1\n", ""));
        assertEquals(List.of(), page.all("circle"));
        assertEquals(List.of("Tỉnh Một", "G1", "125.0"), page.row("provinces-table", "Tỉnh Một"));
    }

    @Test
    void whereNoProvinceHasATarget_nothingIsWritten() {
        SamplesPackage sample = ReviewSamples.provinces()
                .with(
                        "targets",
                        "unit_code,indicator,period,comparator,value,value_high,decided_on,revision\nVN,visits,2026,AT_LEAST,9,,2026-01-05,1\n");
        assertEquals(List.of(), section(sample).all());
    }

    /** What must not grow beyond a bound has no attainment, and stands all the same. */
    @Test
    void targetThatMoreIsNotBetterFor_isJudged_withoutAPercentage() {
        SamplesPackage sample = ReviewSamples.complete()
                .replacing("targets", "P1,visits,2026,AT_LEAST,24", "P1,visits,2026,AT_MOST,24")
                .replacing("targets", "P2,visits,2026,AT_LEAST,21", "P2,visits,2026,AT_MOST,21");
        Page page = section(sample);
        assertEquals(List.of("MISSED", "ACHIEVED"), tones(page, "p-P1"));
        assertEquals(List.of("ACHIEVED", "ACHIEVED"), tones(page, "p-P2"));
        assertEquals("–", page.row("provinces-table", "Tỉnh Hai").get(2));
        assertEquals(
                List.of("n mark NO_DATA", "n mark ACHIEVED"),
                page.id("groups-table").all("tr").get(1).children().stream()
                        .flatMap(cell -> cell.find("class").stream())
                        .filter(style -> style.contains("mark"))
                        .toList(),
                "bounds that must not be passed do not add up to what is to be reached");
    }

    /** 14 visits of 21 are late at the end of the year, and on pace in the middle of it. */
    @Test
    void whileThePeriodRuns_theStandingIsThatOfTheDay() {
        SamplesPackage sample =
                ReviewSamples.provinces().replacing("values", "P2,visits,2026,14", "P2,visits,2026-Q1,14");
        assertEquals(
                "ON_TRACK",
                tones(section(sample, LocalDate.of(2026, 6, 30)), "p-P2").get(0));
        assertEquals("MISSED", tones(section(sample), "p-P2").get(0));
    }

    /** Reached without a percentage, reached, not reached, and nothing known of all others. */
    @Test
    void map_countsEveryProvinceOnce_byWhatIsKnownOfIt() throws IOException {
        String target = "{\"unit_code\": \"%s\", \"indicator\": \"clubs.established\", \"period\": \"2026\","
                + " \"comparator\": \"%s\", \"value\": %d, \"decided_on\": \"2026-01-05\", \"revision\": 1}";
        String value =
                "{\"unit_code\": \"%s\", \"indicator\": \"clubs.established\", \"period\": \"2026\", \"value\": %d}";
        Path file = Files.writeString(
                folder.resolve("real.json"),
                "{\"manifest\": {\"name\": \"n\", \"as_of\": \"2026-12-31\", \"ishc_version\": \"1\"}, \"values\": ["
                        + String.join(",", value.formatted("01", 5), value.formatted("04", 3), value.formatted("08", 2))
                        + "], \"targets\": ["
                        + String.join(
                                ",",
                                target.formatted("01", "AT_MOST", 10),
                                target.formatted("04", "AT_LEAST", 3),
                                target.formatted("08", "AT_LEAST", 3))
                        + "]}");
        LoadedPackage loaded = PackageReader.read(file);
        Page page = Markup.page(new ProvincesSection(
                loaded, ReviewSamples.card(loaded, ShippedRulebooks.provinces2023()), ReviewSamples.YEARS_END)::write);
        assertEquals(
                List.of("✓ target of quantity met 2", "✗ target of quantity not met 1", "– figures missing 31"),
                page.styled("legend").get(0).children().stream()
                        .map(entry -> entry.text(Language.EN))
                        .toList());
        assertEquals(
                List.of("ACHIEVED", "ACHIEVED", "MISSED"),
                Stream.of("#p-01", "#p-04", "#p-08")
                        .map(row -> page.where(each -> each.find("href").equals(Optional.of(row)))
                                .get(0)
                                .find("class")
                                .orElseThrow())
                        .toList());
        assertEquals(List.of(), page.faults());
    }

    /** A club may bear the code of a province, whose group it does not give. */
    @Test
    void groupsOfClubs_areNobodysGroupHere() {
        SamplesPackage sample = SamplesPackage.sound()
                .with("clubs", "club_code,name,unit_code,scheme\nP1,CLB Một,A1,1648\nK2,CLB Hai,B1,1648\n")
                .with(
                        "club-events",
                        "club_code,event_no,type,effective_on\nP1,1,REGISTER,2026-01-01\nK2,1,REGISTER,2026-01-01\n")
                .with("club-reports", "club_code,period,members,women,meetings_held\nP1,2026-Q1,60,40,3\n")
                .with("groups", "unit_code,group_code,valid_from,valid_to\nP1,G7,2026-01-01,\n")
                .without("assessments");
        LoadedPackage loaded = ReviewSamples.loaded(sample, folder);
        Page page = Markup.page(new ProvincesSection(
                loaded, ReviewSamples.card(loaded, ReviewSamples.ofClubs()), ReviewSamples.YEARS_END)::write);
        assertEquals("–", page.row("provinces-table", "Tỉnh Một").get(1));
    }

    @Test
    void hostileNames_areTexts_andTheSectionIsSound() {
        Page page = section(ReviewSamples.provinces()
                .replacing("org-units", "Tỉnh Hai", "\"" + ReviewSamples.HOSTILE.replace("\"", "\"\"") + "\""));
        assertEquals(ReviewSamples.HOSTILE, page.id("p-P2").children().get(0).text(Language.EN));
        assertEquals(List.of(), page.faults());
    }

    @Test
    void oneProvince_standsAlone() {
        SamplesPackage sample = ReviewSamples.provinces()
                .with(
                        "org-units",
                        "unit_code,valid_from,valid_to,level,kind,name,parent_code\nVN,2020-01-01,,CENTRAL,,Trung ương,\nP1,2020-01-01,,PROVINCE,,Tỉnh Một,VN\n")
                .with("values", "unit_code,indicator,period,value\nP1,visits,2026,30\nP1,asked,2026,45\n")
                .with(
                        "targets",
                        "unit_code,indicator,period,comparator,value,value_high,decided_on,revision\nP1,visits,2026,AT_LEAST,24,,2026-01-05,1\n")
                .with("groups", "unit_code,group_code,valid_from,valid_to\nP1,G1,,\n");
        Page page = section(sample);
        assertEquals(2, page.id("provinces-table").all("tr").size());
        assertEquals(List.of(), page.faults());
    }
}
