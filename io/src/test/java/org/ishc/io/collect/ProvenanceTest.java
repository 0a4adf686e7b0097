package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which record of the package from many came from where: whoever is asked about a figure can look it up. */
class ProvenanceTest extends RoundOnDisk {

    @Test
    void everyRecordOfAnAnswer_isListedWithItsSenderFileAndRow() throws IOException {
        answer(
                "hà nội.json",
                "P1",
                "}, \"values\": [" + value("A1", "visits", 3) + "," + value("P1", "visits", 4) + "]");
        answer("=b.json", "P2", "}, \"values\": [" + value("B1", "visits", 5) + "]");
        Path to = folder.resolve("provenance.csv");
        Provenance.write(collect("").many(), to);
        assertEquals(
                List.of(
                        "table,row,sender,file,source_row",
                        "values,1,P1,hà nội.json,1",
                        "values,2,P1,hà nội.json,2",
                        "values,3,P2,'=b.json,1"),
                Files.readAllLines(to));
    }

    @Test
    void recordsThatWereLeftOut_areNotListed_andTheOthersKeepTheirOwnRows() throws IOException {
        answer("a.json", "P1", "}, \"values\": [" + value("A1", "visits", 3) + "]");
        answer("b.json", "P1", "}, \"values\": [" + value("P1", "visits", 9) + "," + value("A1", "visits", 4) + "]");
        Path to = folder.resolve("provenance.csv");
        Provenance.write(collect("").many(), to);
        assertEquals(
                List.of("table,row,sender,file,source_row", "values,1,P1,b.json,1", "values,2,P1,b.json,2"),
                Files.readAllLines(to));
    }

    @Test
    void ofARoundWithoutAnswers_theHeadingsAreWritten() throws IOException {
        Path to = folder.resolve("provenance.csv");
        Provenance.write(collect("").many(), to);
        assertEquals(List.of("table,row,sender,file,source_row"), Files.readAllLines(to));
        assertThrows(
                IOException.class,
                () -> Provenance.write(collect("").many(), folder.resolve("no").resolve("p.csv")));
    }
}
