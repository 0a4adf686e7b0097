package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.figure.Window;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.ishc.io.testing.Page;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One that is scored, on a page of its own: where it stands, the years behind it, its clubs, every point explained. */
class UnitPageTest {

    @TempDir
    Path folder;

    private static Page page(LoadedPackage loaded, ScoreCard card, int unit) {
        return Page.of(new UnitPage(loaded, card).html(card.units().get(unit)));
    }

    private Page page(SamplesPackage sample, int unit) {
        LoadedPackage loaded = ReviewSamples.loaded(sample, folder);
        return page(loaded, ReviewSamples.card(loaded), unit);
    }

    private Page ofClubs(SamplesPackage sample, Rulebook rulebook) {
        LoadedPackage loaded = ReviewSamples.loaded(sample, folder);
        return page(loaded, ReviewSamples.card(loaded, rulebook), 0);
    }

    private static String lead(Page page, Language language) {
        return page.styled("lead").get(0).text(language);
    }

    @Test
    void head_saysTotalRankClassAndAwards() {
        Page page = page(ReviewSamples.complete(), 0);
        assertEquals("Tỉnh Một", page.all("h1").get(0).text(Language.VI));
        assertEquals("Total 15.0 · Rank 1 G1 · class Good · proposed for Flag", lead(page, Language.EN));
        assertTrue(lead(page, Language.VI).contains("15,0")
                && lead(page, Language.VI).contains("Cờ"));
    }

    @Test
    void unitWithoutATotal_hasADash_andNeitherRankNorClass() {
        String lead = lead(page(ReviewSamples.provinces(), 2), Language.EN);
        assertTrue(lead.startsWith("Total – · "), lead);
        assertTrue(!lead.contains("Rank") && !lead.contains("class"), lead);
    }

    /** A rank says in which group, also where that is all of them. */
    @Test
    void rankOfAllUnitsTogether_saysSo() {
        String lead = lead(page(ReviewSamples.complete().without("groups"), 0), Language.EN);
        assertTrue(lead.contains("Rank 1 ") && !lead.contains("–"), lead);
    }

    /** Each year's cell is the figure that the library gives when it is asked. */
    @Test
    void years_areTheFiguresAskedFor() {
        LoadedPackage loaded = ReviewSamples.loaded(
                ReviewSamples.complete().adding("values", "P1,visits,2024,1200\nP1,asked,2024,2100\n"), folder);
        Page page = page(loaded, ReviewSamples.card(loaded), 0);
        List<Page.Element> rows = page.id("quality").all("tr");
        assertEquals(
                List.of("2024", "2025", "2026"),
                rows.stream()
                        .skip(1)
                        .map(row -> row.children().get(0).text(Language.EN))
                        .toList());
        for (Page.Element row : rows.subList(1, rows.size())) {
            Window window = Window.of(Period.parse(row.children().get(0).text(Language.EN)), loaded.calendar());
            for (Language language : Language.values()) {
                assertEquals(
                        loaded.figures()
                                .figure(UnitCode.parse("P1"), IndicatorCode.parse("rate"), window)
                                .value()
                                .map(value -> language.number(value, 2))
                                .orElse("–"),
                        row.children().get(1).text(language));
            }
        }
    }

    /** Before it was there a unit has no figures, not even missing ones. */
    @Test
    void yearsInWhichTheUnitWasNotThere_areLeftOut() {
        Page page = page(
                ReviewSamples.complete()
                        .replacing("org-units", "P1,2020-01-01", "P1,2026-01-01")
                        .adding("values", "P2,visits,2024,1200\n"),
                0);
        assertEquals(
                List.of("2026"),
                page.id("quantity").all("tr").stream()
                        .skip(1)
                        .map(row -> row.children().get(0).text(Language.EN))
                        .toList());
    }

    @Test
    void communes_standWithTheirClubs_andWhatSpeaksAgainstThem() {
        SamplesPackage idle = SamplesPackage.sound()
                .with(
                        "club-reports",
                        "club_code,period,members,women,meetings_held,board_members\nK1,2026-Q3,60,40,0,1\nK1,2026-Q4,60,40,0,1\nK2,2026-Q3,55,35,6,7\nK2,2026-Q4,55,35,6,7\n");
        LoadedPackage loaded = ReviewSamples.loaded(idle, folder);
        Rulebook always = Rulebook.builder()
                .from(ShippedRulebooks.provinces2023())
                .validity(Optional.empty())
                .build();
        Page page = page(loaded, ReviewSamples.card(loaded, always), 0);
        List<String> row = page.row("communes", "Xã A");
        assertEquals(List.of("1", "1", "0"), row.subList(1, 4));
        assertTrue(row.get(4).startsWith("CLB Một (K1): ") && row.get(4).contains(","), row.get(4));
        assertEquals("0", page.row("communes", "Phường B").get(2));
        assertEquals(
                1,
                page.id("communes").all("td").stream()
                        .filter(cell -> cell.is("BEHIND"))
                        .count());
    }

    @Test
    void unitWithoutClubs_saysSo_andHasNoSearch() {
        Page page = page(ReviewSamples.complete(), 1);
        assertEquals(Optional.empty(), page.find("communes"));
        assertEquals(List.of(), page.all("input"));
        assertEquals("There are no clubs.", page.styled("empty").get(0).text(Language.EN));
    }

    /** Of a club no figures are rolled up: its page leads to no part that it lacks. */
    @Test
    void club_hasItsPointsAlone() {
        Page page = ofClubs(SamplesPackage.sound(), ReviewSamples.ofClubs());
        assertEquals(
                List.of("points"),
                page.all("section").stream()
                        .map(part -> part.find("id").orElseThrow())
                        .toList());
        assertEquals("CLB Một (K1)", page.all("h1").get(0).text(Language.EN));
        assertEquals(List.of(), page.faults());
    }

    @Test
    void page_isSound_andLeadsBackToTheReviewAlone() {
        for (SamplesPackage sample : List.of(ReviewSamples.complete(), ReviewSamples.provinces())) {
            for (int unit = 0; unit < 3; unit++) {
                Page page = page(sample, unit);
                assertEquals(List.of(), page.faults());
                assertEquals(List.of("../index.html#ranking"), page.waysOut());
            }
        }
    }

    @Test
    void hostileNames_areTexts_inTheTitleToo() {
        Page page = page(
                ReviewSamples.complete()
                        .replacing("org-units", "Tỉnh Một", "\"" + ReviewSamples.HOSTILE.replace("\"", "\"\"") + "\""),
                0);
        assertEquals(ReviewSamples.HOSTILE, page.all("h1").get(0).text(Language.EN));
        assertTrue(
                page.all("title").get(0).raw().startsWith(ReviewSamples.HOSTILE),
                page.all("title").get(0)::raw);
        assertEquals(List.of(), page.faults());
    }
}
