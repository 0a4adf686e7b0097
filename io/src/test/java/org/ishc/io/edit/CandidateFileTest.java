package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.organisation.NameResolver;
import org.ishc.core.testing.SamplesOrganisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The units that an unsure name may mean, for somebody who knows to choose from. */
class CandidateFileTest {

    @TempDir
    Path folder;

    private static List<NameResolver.Candidate> candidates(int count) {
        List<String> lines = new ArrayList<>(List.of("VN 2020-01-01 - CENTRAL -"));
        for (int i = 1; i <= count; i++) {
            lines.add("C" + i + " 2020-01-01 - COMMUNE VN");
        }
        return SamplesOrganisation.units(lines).stream()
                .skip(1)
                .map(unit -> new NameResolver.Candidate(unit, NameResolver.Likeness.values()[0], 1, 2))
                .toList();
    }

    @Test
    void candidates_areWrittenWithTheirEvidence_theBestFirst() throws IOException {
        Path path = folder.resolve("list.candidates.csv");
        try (CandidateFile file = new CandidateFile(path)) {
            file.take(2, "Xã Tân Phú, \"huyện\" cũ", candidates(2));
            file.take(9, "=xã", candidates(1));
            assertEquals(Optional.of(path), file.written());
        }
        String likeness = NameResolver.Likeness.values()[0].name();
        int rank = candidates(1).get(0).rank();
        assertEquals(
                List.of(
                        "row,text,unit_code,level,name,parent_code,rank,likeness,matched,contradicted",
                        "2,\"Xã Tân Phú, \"\"huyện\"\" cũ\",C1,COMMUNE,Đơn vị C1,VN," + rank + "," + likeness + ",1,2",
                        "2,\"Xã Tân Phú, \"\"huyện\"\" cũ\",C2,COMMUNE,Đơn vị C2,VN," + rank + "," + likeness + ",1,2",
                        "9,'=xã,C1,COMMUNE,Đơn vị C1,VN," + rank + "," + likeness + ",1,2"),
                Files.readAllLines(path));
    }

    @Test
    void fileIsNotMade_whereNoNameIsUnsure() throws IOException {
        Path path = folder.resolve("none.csv");
        try (CandidateFile file = new CandidateFile(path)) {
            assertEquals(Optional.empty(), file.written());
        }
        assertFalse(Files.exists(path));
    }

    @Test
    void ofVeryManyCandidates_fiftyAreWritten() throws IOException {
        Path path = folder.resolve("many.csv");
        try (CandidateFile file = new CandidateFile(path)) {
            file.take(1, "Xã Tân", candidates(60));
        }
        assertEquals(51, Files.readAllLines(path).size());
    }

    @ParameterizedTest
    @CsvSource({
        "list.csv,list.candidates.csv",
        "list,list.candidates.csv",
        "a.b.csv,a.b.candidates.csv",
        ".csv,.csv.candidates.csv"
    })
    void place_isBesideTheFile(String name, String expected) {
        assertEquals(folder.resolve(expected), CandidateFile.beside(folder.resolve(name)));
    }
}
