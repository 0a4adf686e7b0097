package org.ishc.io.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which table a name means, and which one somebody probably meant. */
class TableNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"clubs", "Clubs", "CLUBS"})
    void nameInAnyCase_isItsTable(String name) {
        assertEquals(Optional.of(Table.CLUBS), TableNames.findInAnyCase(name));
        assertEquals(Optional.of(Table.CLUBS), TableNames.findByFile(name + ".CSV"));
    }

    @Test
    void fileIsATable_onlyAtTheTop_andWithItsSuffix() {
        assertEquals(Optional.empty(), TableNames.findByFile("data/clubs.csv"));
        assertEquals(Optional.empty(), TableNames.findByFile("clubs.txt"));
        assertEquals(Optional.empty(), TableNames.findByFile("clubs"));
    }

    /** As people and their computers name files. */
    @ParameterizedTest
    @CsvSource({
        "club, clubs",
        "clubs (1), clubs",
        "clubs_2026, clubs",
        "club_events, club-events",
        "Club Reports, club-reports",
        "clubreports, club-reports",
        "club-reports-quý1, club-reports",
        "tragets, targets",
        "target, targets",
        "members, "
    })
    void nearestName_isThatOfTheTableThatIsProbablyMeant(String name, String nearest) {
        assertEquals(Optional.ofNullable(nearest), TableNames.findNearest(name));
    }

    @ParameterizedTest
    @CsvSource({
        "club.csv, clubs.csv",
        "data/clubs-2026.csv, clubs.csv",
        "clubs, clubs.csv",
        "clubs.txt, clubs.csv",
        "clubs.tsv, clubs.csv",
        "data-package.json, datapackage.json",
        "clubs.docx, ",
        "readme.txt, "
    })
    void nearestFile_hasTheSuffixThatIsRead(String path, String nearest) {
        assertEquals(Optional.ofNullable(nearest), TableNames.findNearestFile(path));
    }

    /** What the manifest lists was meant to be read; what lies about is not. */
    @Test
    void nameThatIsListed_andNearlyATables_isAnError() {
        Optional<String> clubs = Optional.of("clubs");
        assertEquals(
                "ERROR",
                TableNames.notRead("p.json", "club", clubs, true).severity().name());
        assertEquals(
                "WARNING",
                TableNames.notRead("p.json", "club", clubs, false).severity().name());
        assertEquals(
                "WARNING",
                TableNames.notRead("p.json", "photos", Optional.empty(), true)
                        .severity()
                        .name());
    }

    @ParameterizedTest
    @CsvSource({
        "Bao cao CLB, Báo cáo CLB",
        "Báo cáo CLB (2), Báo cáo CLB",
        "BÁO CÁO CLB 2026, Báo cáo CLB",
        "Danh sách CLBB, Danh sách CLB",
        "cau lac bo, Câu lạc bộ",
        "Sheet1,",
        "Ghi chép,",
    })
    void sheet_isNearTheVietnameseNameThatIsMeant(String name, String nearest) {
        assertEquals(Optional.ofNullable(nearest), TableNames.findNearestSheet(name));
    }
}
