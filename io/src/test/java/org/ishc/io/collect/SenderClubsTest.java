package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which clubs are a sender's on the map of the day of the data, after communes were merged and clubs moved. */
class SenderClubsTest {

    @TempDir
    Path folder;

    private List<String> clubs(String sender, LocalDate asOf, String clubs, String events) throws IOException {
        LoadedPackage loaded = PackageReader.read(SamplesPackage.sound()
                .with("org-units", """
                    unit_code,valid_from,valid_to,level,kind,name,parent_code
                    VN,2020-01-01,,CENTRAL,,Trung ương,
                    P1,2020-01-01,,PROVINCE,,Tỉnh Một,VN
                    P2,2020-01-01,,PROVINCE,,Tỉnh Hai,VN
                    A1,2020-01-01,,COMMUNE,,Xã A,P1
                    B1,2020-01-01,2025-07-01,COMMUNE,,Xã B,P2
                    A2,2025-07-01,,COMMUNE,,Xã A mới,P1
                    """)
                .with("successions", "date,predecessor_code,successor_code,portion\n2025-07-01,B1,A2,full\n")
                .with("clubs", "club_code,name,unit_code,scheme\n" + clubs)
                .with("club-events", "club_code,event_no,type,effective_on,target_code\n" + events)
                .without("club-reports")
                .without("values")
                .without("targets")
                .without("groups")
                .without("assessments")
                .folder(folder));
        return SenderClubs.of(loaded.clubs(), loaded.registry(), UnitCode.parse(sender), asOf).stream()
                .map(Club::code)
                .map(Object::toString)
                .toList();
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    @Test
    void clubThatWasRegisteredBelow_isTheSenders() throws IOException {
        String clubs = "K1,Một,A1,1648\nK2,Hai,A2,1648\n";
        String events = "K1,1,REGISTER,2026-01-01,\nK2,1,REGISTER,2026-01-01,\n";
        assertEquals(List.of("K1", "K2"), clubs("P1", TODAY, clubs, events));
        assertEquals(List.of("K1"), clubs("A1", TODAY, clubs, events));
        assertEquals(List.of(), clubs("P2", TODAY, clubs, events));
    }

    /** B1 was of P2 and went to A2, which is of P1. */
    @Test
    void clubOfACommuneThatWasMerged_goesWithIt() throws IOException {
        String club = "K1,Một,B1,1648\n";
        String event = "K1,1,REGISTER,2024-01-01,\n";
        assertEquals(List.of("K1"), clubs("P1", TODAY, club, event));
        assertEquals(List.of(), clubs("P2", TODAY, club, event));
        assertEquals(List.of("K1"), clubs("P2", LocalDate.of(2024, 12, 31), club, event));
    }

    @Test
    void clubThatMoved_isWhereItWentTo() throws IOException {
        String club = "K1,Một,B1,1648\n";
        String events = "K1,1,REGISTER,2024-01-01,\nK1,2,RELOCATE,2024-03-01,A1\n";
        assertEquals(List.of("K1"), clubs("A1", LocalDate.of(2024, 12, 31), club, events));
        assertEquals(List.of(), clubs("P2", LocalDate.of(2024, 12, 31), club, events));
    }

    @Test
    void clubToWhichNothingHappenedYet_isOfWhoeverItsUnitCameTo() throws IOException {
        assertEquals(List.of("K1"), clubs("P1", TODAY, "K1,Một,B1,1648\n", ""));
    }
}
