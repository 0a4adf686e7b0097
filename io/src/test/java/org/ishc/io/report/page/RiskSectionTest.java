package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clubs that will not last, by province and by name: which signals, since when, and who must act by when. */
class RiskSectionTest {

    private static final LocalDate YEARS_END = LocalDate.of(2026, 12, 31);

    @TempDir
    Path folder;

    private Html section(SamplesPackage sample, LocalDate on) throws IOException {
        Html html = new Html();
        new RiskSection(PackageReader.read(sample.folder(folder)), on).write(html);
        return html;
    }

    /** Two quarters without a meeting. */
    private static SamplesPackage idle() {
        return SamplesPackage.sound()
                .with(
                        "club-reports",
                        "club_code,period,members,women,meetings_held,board_members\n"
                                + "K1,2026-Q3,60,40,0,1\nK1,2026-Q4,60,40,0,1\n"
                                + "K2,2026-Q3,55,35,6,7\nK2,2026-Q4,55,35,6,7\n");
    }

    @Test
    void provinces_areCountedWithTheirClubs_andThoseAtRisk() throws IOException {
        Html html = section(idle(), YEARS_END);
        assertEquals("2", Markup.row(html, "Tỉnh Một").get(1));
        int atRisk = Integer.parseInt(Markup.row(html, "Tỉnh Một").get(2));
        assertTrue(atRisk >= 1, html::toString);
    }

    @Test
    void clubsAtRisk_areCarriedByProvince_toBeNamedWhenItIsOpened() throws IOException {
        String markup = section(idle(), YEARS_END).toString();
        assertTrue(markup.contains("id=\"c-P1\" data-clubs"), markup);
        assertTrue(markup.contains("id=\"clubs-at-risk\""), markup);
        assertTrue(markup.contains("=Xã A"), "the commune that must act: " + markup);
    }

    @Test
    void whereNoClubExistsYet_nobodyIsNamed() throws IOException {
        Html html = section(SamplesPackage.sound(), LocalDate.of(2025, 12, 31));
        assertFalse(html.toString().contains("clubs-at-risk"), html::toString);
        assertFalse(html.toString().contains("data-clubs"), html::toString);
    }

    /** Whoever is as the nation is, is not behind. */
    @Test
    void onlyProvince_isNeverAboveTheNation() throws IOException {
        assertFalse(section(idle(), YEARS_END).toString().contains("mark BEHIND"));
    }
}
