package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.DateRange;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.testing.Page;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scored ones by rank, each with its total, how far it came, and what its points come from. */
class RankingSectionTest {

    @TempDir
    Path folder;

    private static Page section(LoadedPackage loaded, ScoreCard card) {
        return Markup.page(new RankingSection(loaded, card)::write);
    }

    private Page section(SamplesPackage sample) {
        LoadedPackage loaded = ReviewSamples.loaded(sample, folder);
        return section(loaded, ReviewSamples.card(loaded));
    }

    private static List<String> names(Page page) {
        return page.id("ranking-table").all("tr").stream()
                .skip(1)
                .map(row -> row.children().get(0).text(Language.EN))
                .toList();
    }

    private static String sorted(Page page, int row) {
        return page.id("ranking-table")
                .all("tr")
                .get(row)
                .children()
                .get(2)
                .find("data-sort")
                .orElseThrow();
    }

    /** 20 points of 40 visits: 30 are 15 points, 14 are 7, 6 are 3. */
    @Test
    void unit_hasRankClassTotalAttainmentAndQuality() {
        Page page = section(ReviewSamples.complete());
        assertEquals(
                List.of("Tỉnh Một", "G1", "1. Good", "15.0", "", "125.0", "66.7", "1/1"),
                page.row("ranking-table", "Tỉnh Một"));
        assertEquals(
                List.of("Tỉnh Hai", "G1", "2. Fair", "7.0", "", "66.7", "70.0", "1/1"),
                page.row("ranking-table", "Tỉnh Hai"));
        assertEquals(
                List.of("Tỉnh Ba", "G2", "1. Fair", "3.0", "", "50.0", "40.0", "1/1"),
                page.row("ranking-table", "Tỉnh Ba"));
    }

    /** Every number of the table is one that the score card gives. */
    @Test
    void totals_areThoseOfTheCard_unitByUnit() {
        LoadedPackage loaded = ReviewSamples.loaded(ReviewSamples.complete(), folder);
        ScoreCard card = ReviewSamples.card(loaded);
        Page page = section(loaded, card);
        List<Page.Element> rows = page.id("ranking-table").all("tr");
        assertEquals(1 + card.units().size(), rows.size());
        for (int i = 0; i < card.units().size(); i++) {
            ScoreCard.UnitScore unit = card.units().get(i);
            List<Page.Element> cells = rows.get(1 + i).children();
            for (Language language : Language.values()) {
                assertEquals(
                        language.number(unit.total().orElseThrow(), 1),
                        cells.get(3).text(language));
            }
            assertEquals(unit.rank().map(String::valueOf).orElse(""), sorted(page, 1 + i));
        }
    }

    @Test
    void unitWithoutATotal_saysWhatBecameOfIt_andSortsWithoutARank() {
        Page page = section(ReviewSamples.provinces());
        List<String> row = page.row("ranking-table", "Tỉnh Ba");
        assertEquals(List.of("–", "–", "–", "–", "0/1"), row.subList(3, 8));
        assertTrue(!row.get(2).isEmpty() && !Character.isDigit(row.get(2).charAt(0)), row::toString);
        assertEquals("", sorted(page, 3));
    }

    /** Two with the same total share a rank, and none is left out. */
    @Test
    void ties_shareARank() {
        Page page = section(ReviewSamples.complete().replacing("values", "P2,visits,2026,14", "P2,visits,2026,30"));
        assertEquals("1. Good", page.row("ranking-table", "Tỉnh Một").get(2));
        assertEquals("1. Good", page.row("ranking-table", "Tỉnh Hai").get(2));
        assertTrue(
                page.styled("wide").get(0).text(Language.EN).contains("Flag · G1 Tỉnh Một, Tỉnh Hai"),
                page.styled("wide").get(0).text(Language.EN));
    }

    /** Who is proposed stands by name; where nobody is, that is said and not left to be guessed. */
    @Test
    void awards_nameThoseProposed_groupByGroup_andNobody() {
        List<String> awards = section(ReviewSamples.complete()).styled("wide").get(0).children().stream()
                .map(entry -> entry.text(Language.EN))
                .toList();
        assertEquals(List.of("Flag · G1 Tỉnh Một", "Flag · G2 nobody"), awards);
        assertTrue(section(ReviewSamples.complete())
                .styled("wide")
                .get(0)
                .text(Language.VI)
                .startsWith("Cờ · Cụm G1"));
    }

    /** A name in the table leads to its explanation, which leads to a page of its own. */
    @Test
    void name_leadsToTheExplanation_andThatToThePageOfTheUnit() {
        Page page = section(ReviewSamples.complete());
        assertEquals(3, page.id("ranking-table").all("a").size());
        for (Page.Element link : page.id("ranking-table").all("a")) {
            Page.Element explained = page.id(link.find("href").orElseThrow().substring(1));
            assertEquals(link.text(Language.EN), explained.text(Language.EN));
            assertEquals(
                    Optional.of("units/" + explained.find("id").orElseThrow().substring(2) + ".html"),
                    explained.find("data-tree"));
        }
        assertEquals(List.of(), page.faults());
    }

    /** Otherwise a table in which nobody has a point would be taken for a year in which nobody earned one. */
    @Test
    void rulebookThatIsNotInForce_isSaidAboveTheTable() {
        LoadedPackage loaded = ReviewSamples.loaded(ReviewSamples.complete(), folder);
        Rulebook over = Rulebook.builder()
                .from(ReviewSamples.rulebook())
                .validity(DateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1)))
                .build();
        Page page = section(loaded, ReviewSamples.card(loaded, over));
        assertEquals(
                1,
                page.id("ranking").children().stream()
                        .filter(each -> each.is("ERROR") || each.is("WARNING"))
                        .count());
        assertEquals(
                0,
                section(ReviewSamples.complete()).id("ranking").children().stream()
                        .filter(each -> each.is("ERROR") || each.is("WARNING"))
                        .count());
    }

    /** Of clubs no figures are rolled up, and a club may bear the code of a unit. */
    @Test
    void clubs_areNamed_andHaveNoFiguresOfUnits() {
        LoadedPackage loaded = ReviewSamples.loaded(SamplesPackage.sound(), folder);
        Page page = section(loaded, ReviewSamples.card(loaded, ReviewSamples.ofClubs()));
        assertEquals(List.of("CLB Một (K1)", "CLB Hai (K2)"), names(page));
        assertEquals(
                List.of("–", "–", "–"),
                page.row("ranking-table", "CLB Một (K1)").subList(5, 8));
        assertEquals(List.of(), page.faults());
    }

    @Test
    void nobodyToScore_isAnEmptyTable() {
        SamplesPackage sample = SamplesPackage.sound()
                .without("clubs")
                .without("club-events")
                .without("club-reports")
                .without("groups")
                .without("assessments");
        LoadedPackage loaded = ReviewSamples.loaded(sample, folder);
        Page page = section(loaded, ReviewSamples.card(loaded, ReviewSamples.ofClubs()));
        assertEquals(List.of(), names(page));
        assertEquals(List.of(), page.faults());
    }

    @Test
    void hostileNames_areTexts() {
        Page page = section(ReviewSamples.complete()
                .replacing("org-units", "Tỉnh Một", "\"" + ReviewSamples.HOSTILE.replace("\"", "\"\"") + "\""));
        assertTrue(names(page).contains(ReviewSamples.HOSTILE), names(page)::toString);
        assertTrue(page.styled("wide").get(0).text(Language.EN).contains(ReviewSamples.HOSTILE));
        assertEquals(List.of(), page.faults());
    }
}
