package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ishc.io.ingest.PackageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** General pages show what a package itself is about, and no list of ours. */
class ShownIndicatorsTest {

    @TempDir
    Path folder;

    private ShownIndicators shown(String on) throws IOException {
        return ShownIndicators.of(PackageReader.read(folder), LocalDate.parse(on));
    }

    private static List<String> codes(ShownIndicators shown) {
        return shown.all().stream().map(indicator -> indicator.code().value()).toList();
    }

    @Test
    void packageWithoutTargets_showsOneQuantityAndOneQuality() throws IOException {
        Files.writeString(folder.resolve("clubs.csv"), "club_code,name,unit_code\nK1,Một,00004\n");
        assertEquals(List.of("clubs.existing", "clubs.fully-active-rate"), codes(shown("2026-01-01")));
    }

    @Test
    void targetsComeFirst_thenOwnIndicators_eachOnce_andTargetsOfLaterPeriodsNotYet() throws IOException {
        Files.writeString(
                folder.resolve("indicators.csv"),
                "code,kind,title_vi,title_en,unit\nmembers.trained,STOCK,Được tập huấn,Trained,PERSON\n");
        Files.writeString(
                folder.resolve("targets.csv"),
                "unit_code,indicator,period,comparator,value,decided_on,revision\n"
                        + "01,members.older-rate,2025,AT_LEAST,70,2025-01-05,1\n"
                        + "01,funds.income,2025,AT_LEAST,8,2025-01-05,1\n"
                        + "01,clubs.closed,2026,AT_MOST,8,2025-01-05,1\n");
        ShownIndicators shown = shown("2025-12-31");
        assertEquals(List.of("funds.income", "members.trained", "members.older-rate"), codes(shown));
        assertEquals("funds.income", shown.stock().code().value());
        assertEquals("members.older-rate", shown.ratio().code().value());
        assertEquals(
                List.of("clubs.closed", "funds.income", "members.trained", "members.older-rate"),
                codes(shown("2026-12-31")));
    }
}
