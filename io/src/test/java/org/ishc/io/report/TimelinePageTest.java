package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Language;
import org.ishc.core.club.ClubTimeline;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.testing.Page;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a club as a page: what happened until a day, and what it is on that day. */
class TimelinePageTest {

    private static final LocalDate YEARS_END = LocalDate.of(2026, 12, 31);

    @TempDir
    Path folder;

    private LoadedPackage loaded(SamplesPackage sample) throws IOException {
        return PackageReader.read(sample.folder(folder));
    }

    private static Page page(LoadedPackage loaded, String club, LocalDate until) {
        return Page.of(TimelinePage.html(loaded.clubs(), loaded.registry(), ClubCode.parse(club), until));
    }

    /** Every line is one of the library's, in both languages, in order. */
    @Test
    void lines_areThoseOfTheLibrary() throws IOException {
        LoadedPackage loaded = loaded(SamplesPackage.sound());
        Page page = page(loaded, "K2", YEARS_END);
        for (Language language : Language.values()) {
            List<ClubTimeline.Entry> life =
                    TimelinePage.life(loaded.clubs(), loaded.registry(), ClubCode.parse("K2"), language);
            assertTrue(!life.isEmpty());
            assertEquals(
                    life.stream()
                            .map(entry -> List.of(language.day(entry.date()), entry.text()))
                            .toList(),
                    Page.rows(page.id("life"), language).stream().skip(1).toList());
        }
        assertEquals(List.of(), page.faults());
    }

    @Test
    void whatComesAfterTheDay_isNotTold() throws IOException {
        LoadedPackage loaded = loaded(SamplesPackage.sound());
        assertEquals(
                1,
                page(loaded, "K1", LocalDate.of(2025, 12, 31))
                        .id("life")
                        .all("tr")
                        .size());
        assertEquals(
                2,
                page(loaded, "K1", LocalDate.of(2026, 1, 1))
                        .id("life")
                        .all("tr")
                        .size());
    }

    @Test
    void head_saysWhatTheClubIs_andWhereItLies() throws IOException {
        Page page = page(loaded(SamplesPackage.sound()), "K2", YEARS_END);
        assertEquals("CLB Hai", page.all("h1").get(0).text(Language.VI));
        assertEquals("K2", page.styled("kicker").get(0).text(Language.VI));
        String lead = page.styled("lead").get(0).text(Language.EN);
        assertTrue(lead.contains("Phường B (B2)"), lead);
    }

    @Test
    void clubThatNobodyKnows_isItsCodeOverAnEmptyTable() throws IOException {
        Page page = page(loaded(SamplesPackage.sound()), "K99", YEARS_END);
        assertEquals("K99", page.all("h1").get(0).text(Language.EN));
        assertEquals(1, page.id("life").all("tr").size());
        assertEquals(List.of(), page.styled("lead"));
        assertEquals(List.of(), page.faults());
    }

    @Test
    void hostileName_isAText_inTheTitleToo() throws IOException {
        String name = "</title><script>x</script>&'{name}";
        Page page = page(loaded(SamplesPackage.sound().replacing("clubs", "CLB Một", name)), "K1", YEARS_END);
        assertEquals(name, page.all("h1").get(0).text(Language.EN));
        assertTrue(page.all("title").get(0).raw().contains(name));
        assertEquals(List.of(), page.faults());
    }
}
