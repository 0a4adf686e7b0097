package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.collection.SenderState;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.testing.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round as a page: who answered, what each must mend with a letter to copy, what came of it all together. */
class CollectionPageTest {

    private static final String HOSTILE =
            "</script><b onclick='x'>&\"{due} " + "dài ".repeat(30).strip();

    @TempDir
    Path folder;

    /** The first in time, the second late, the third with a word for a number, and one from nobody who is asked. */
    private static RoundSamples mixed() {
        return new RoundSamples()
                .with("a.json", "P1", "2027-01-10", "3")
                .with("b.json", "P2", "2027-01-20", "5")
                .with("c.json", "P3", "2027-01-12", "\"mười\"")
                .with("d.json", "X9", "2027-01-12", "7");
    }

    private Page page(RoundSamples round) throws IOException {
        return Page.of(CollectionPage.of(round.collect(folder)));
    }

    @Test
    void sender_standsWithDueDayStateAndFiles_asEachLanguageWritesDays() throws IOException {
        Page page = page(mixed());
        assertEquals(
                List.of("Tỉnh Hai (P2)", "2027-01-15", "2027-01-20", "5"),
                List.of(
                        page.row("senders-table", "Tỉnh Hai (P2)").get(0),
                        page.row("senders-table", "Tỉnh Hai (P2)").get(2),
                        page.row("senders-table", "Tỉnh Hai (P2)").get(3),
                        page.row("senders-table", "Tỉnh Hai (P2)").get(5)));
        assertTrue(page.row("senders-table", "Tỉnh Hai (P2)").get(4).startsWith("b.json ("));
        assertEquals("15/01/2027", page.id("s-P2").children().get(2).text(Language.VI));
        assertEquals(
                Optional.of("2027-01-15"), page.id("s-P2").children().get(2).find("data-sort"));
    }

    @Test
    void whoSentNothing_hasDashes_andIsReminded() throws IOException {
        Page page = page(new RoundSamples());
        List<String> row = page.row("senders-table", "Tỉnh Một (P1)");
        assertEquals(List.of("–", "–", "–"), row.subList(3, 6));
        assertEquals(6, page.all("pre").size(), "three senders, two languages");
    }

    /** Every sender counts once, in the state that its row shows. */
    @Test
    void legend_countsEverySenderOnce() throws IOException {
        CollectedRound collected = mixed().collect(folder);
        Page page = Page.of(CollectionPage.of(collected));
        List<String> legend = page.styled("legend").get(0).children().stream()
                .map(entry -> entry.text(Language.EN))
                .toList();
        assertEquals(4, legend.size());
        assertEquals(
                collected.senders().size(),
                legend.stream()
                        .mapToInt(entry -> entry.charAt(entry.length() - 1) - '0')
                        .sum());
        assertEquals(
                collected.senders().size(), page.id("senders-table").all("tr").size() - 1);
        for (SenderState sender : collected.senders()) {
            assertEquals(
                    1,
                    page.id("s-" + sender.sender()).all("span").stream()
                            .filter(badge -> badge.is("badge")
                                    && badge.is(sender.status().name()))
                            .count());
        }
    }

    /** What is copied into the letter is what the library writes, to the letter. */
    @Test
    void reminders_areThoseOfTheLibrary_inBothLanguages() throws IOException {
        CollectedRound collected = mixed().collect(folder);
        Page page = Page.of(CollectionPage.of(collected));
        for (Language language : Language.values()) {
            assertEquals(
                    collected.senders().stream()
                            .flatMap(sender -> CollectionText.findReminder(collected, sender, language).stream())
                            .toList(),
                    page.all("pre").stream()
                            .filter(letter -> letter.find("lang").equals(Optional.of(language.code())))
                            .map(Page.Element::raw)
                            .toList());
        }
    }

    @Test
    void answersOfNobodyWhoIsAsked_standApart() throws IOException {
        Page page = page(mixed());
        assertTrue(page.id("unplaced").text(Language.EN).contains("d.json"));
        assertTrue(page.id("unplaced").text(Language.EN).contains("round.unknown-sender"));
        assertEquals(
                Optional.empty(),
                page(new RoundSamples().with("a.json", "P1", "2027-01-10", "3")).find("unplaced"));
    }

    @Test
    void whereAllIsWell_nobodyHasToMendAnything() throws IOException {
        Page page = page(new RoundSamples()
                .with("a.json", "P1", "2027-01-10", "3")
                .with("b.json", "P2", "2027-01-10", "3")
                .with("c.json", "P3", "2027-01-10", "3"));
        assertEquals(List.of(), page.all("pre"));
        assertTrue(page.id("mend").text(Language.EN).contains("Nobody has to mend anything."));
    }

    /** A page leads only to parts that it has, and to every part that it has. */
    @Test
    void waysToTheParts_leadToAllParts() throws IOException {
        for (RoundSamples round : List.of(new RoundSamples(), mixed())) {
            Page page = page(round);
            assertEquals(List.of(), page.faults());
            assertEquals(List.of(), page.waysOut());
            assertEquals(page.parts(), page.ways());
        }
    }

    @Test
    void hostileNames_areTexts_inTableAndLetter() throws IOException {
        Page page = page(mixed().called("P3", HOSTILE));
        assertEquals(List.of(), page.faults());
        assertEquals(HOSTILE + " (P3)", page.id("s-P3").children().get(0).text(Language.EN));
        assertTrue(
                page.all("pre").stream().anyMatch(letter -> letter.raw().contains(HOSTILE)), "as it stands, {due} too");
        assertFalse(page.all("b").stream().anyMatch(bold -> bold.find("onclick").isPresent()));
    }
}
