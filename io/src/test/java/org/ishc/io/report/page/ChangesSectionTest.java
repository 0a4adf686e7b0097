package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed since an earlier review: as it was told then, as it is known of then now, and now. */
class ChangesSectionTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    @TempDir
    Path folder;

    private LoadedPackage loaded(SamplesPackage sample) throws IOException {
        return PackageReader.read(sample.folder(folder));
    }

    private static Html section(LoadedPackage before, LoadedPackage now) {
        Html html = new Html();
        new ChangesSection(now, before, JUNE, DECEMBER).write(html);
        return html;
    }

    private static SamplesPackage withAThirdClub() {
        return SamplesPackage.sound()
                .adding("clubs", "K3,CLB Ba,A1,1648\n")
                .adding("club-events", "K3,1,REGISTER,2026-09-01\n");
    }

    @Test
    void onePackage_isHeldAgainstItself_onTwoDays() throws IOException {
        LoadedPackage loaded = loaded(withAThirdClub());
        Html html = section(loaded, loaded);
        assertEquals(
                List.of("2", "3", "+1"), Markup.row(html, "Clubs operating").subList(1, 4));
        assertFalse(Markup.text(html.toString()).contains("as told"), html::toString);
    }

    /** What was said then and what is known of then now are two things: reports come late. */
    @Test
    void keptPackage_saysWhatWasTold_besideWhatIsKnown() throws IOException {
        SamplesPackage early = SamplesPackage.sound()
                .with("clubs", "club_code,name,unit_code,scheme\nK1,CLB Một,A1,1648\n")
                .with("club-events", "club_code,event_no,type,effective_on\nK1,1,REGISTER,2026-01-01\n")
                .with("club-reports", "club_code,period,members,women,meetings_held\nK1,2026-Q1,60,40,3\n")
                .with("groups", "unit_code,group_code,valid_from,valid_to\nP1,G1,,\n")
                .with(
                        "assessments",
                        "unit_code,period,fact,stage,value,evidence,assessor,reason\nP1,2026,plan.signed,SELF,true,QĐ 12,,\n");
        Html html = section(loaded(early), loaded(withAThirdClub()));
        assertEquals(
                List.of("1", "2", "3", "+2"),
                Markup.row(html, "Clubs operating").subList(1, 5));
        assertTrue(Markup.text(html.toString()).contains("as told"), html::toString);
    }

    @Test
    void targetsThatRan_areComparedAtTheRoot() throws IOException {
        LoadedPackage loaded = loaded(
                SamplesPackage.sound().adding("targets", "VN,clubs.established,2026,AT_LEAST,9,,2026-01-05,1\n"));
        Html html = section(loaded, loaded);
        assertTrue(
                Markup.rows(html).stream().anyMatch(row -> row.get(0).startsWith("Clubs established ·")),
                () -> Markup.rows(html).toString());
    }

    /** Of a period that was over by then nothing can have changed. */
    @Test
    void targetsOfAPeriodThatWasOver_areLeftOut() throws IOException {
        LoadedPackage loaded = loaded(
                SamplesPackage.sound().adding("targets", "VN,clubs.established,2026-Q1,AT_LEAST,9,,2026-01-05,1\n"));
        assertTrue(Markup.rows(section(loaded, loaded)).stream()
                .noneMatch(row -> row.get(0).startsWith("Clubs established ·")
                        && row.get(0).contains("Q1")));
    }
}
