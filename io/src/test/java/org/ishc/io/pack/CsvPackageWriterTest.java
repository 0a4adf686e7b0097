package org.ishc.io.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A package as files, byte by byte: quotes only where they must be, no text that a spreadsheet would evaluate. */
class CsvPackageWriterTest {

    @TempDir
    Path folder;

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void table_isWrittenInCanonicalSpelling_withEveryColumn() throws IOException {
        assertEquals(
                List.of("datapackage.json", "clubs.csv", "values.csv"),
                CsvPackageWriter.write(
                        new TablePackage(Manifest.NONE)
                                .row(Table.CLUBS, "K1", "CLB \"Một\", xã A", "A1", "Đề án 1648")
                                .row(Table.CLUBS, "K2", "hai\ndòng", "A1")
                                .row(Table.VALUES, "A1", "visits.home", "Quý I/2026", "1.234", "Ước", "5/4/2026"),
                        new ArrayList<>(),
                        folder));
        assertEquals(
                "club_code,name,unit_code,scheme,funding\r\nK1,\"CLB \"\"Một\"\", xã A\",A1,1648,\r\nK2,\"hai\ndòng\",A1,,\r\n",
                file("clubs.csv"));
        assertEquals(
                "unit_code,indicator,period,value,status,recorded_on\r\nA1,visits.home,2026-Q1,1234,ESTIMATED,2026-04-05\r\n",
                file("values.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"=1+1,'=1+1", "+84 24,'+84 24", "-,'-", "@x,'@x", "'=1,''=1", "a=1,a=1"})
    void textThatASpreadsheetWouldEvaluate_standsBehindAnApostrophe(String text, String written) throws IOException {
        CsvPackageWriter.write(
                new TablePackage(Manifest.NONE).row(Table.CLUBS, "K1", text, "A1"), new ArrayList<>(), folder);
        assertTrue(file("clubs.csv").endsWith("\r\nK1," + written + ",A1,,\r\n"), file("clubs.csv"));
    }

    @Test
    void negativeNumber_isANumber_notAFormula() throws IOException {
        CsvPackageWriter.write(
                new TablePackage(Manifest.NONE).row(Table.VALUES, "A1", "v", "2026", "-5"), new ArrayList<>(), folder);
        assertTrue(file("values.csv").contains(",-5,"), file("values.csv"));
    }

    @Test
    void manifest_hasTheDigestSizeAndRowsOfEachFile() throws IOException {
        CsvPackageWriter.write(
                new TablePackage(Manifest.NONE)
                        .row(Table.CLUBS, "K1", "x", "A1")
                        .with(Table.GROUPS, List.of()),
                new ArrayList<>(),
                folder);
        List<?> resources =
                (List<?>) CanonicalJson.readObject(file("datapackage.json")).get("resources");
        Map<?, ?> clubs = (Map<?, ?>) resources.get(0);
        assertEquals("sha256:" + Sha256.of(folder.resolve("clubs.csv")), clubs.get("hash"));
        assertEquals((int) Files.size(folder.resolve("clubs.csv")), clubs.get("bytes"));
        assertEquals(1, clubs.get("rows"));
        assertEquals(0, ((Map<?, ?>) resources.get(1)).get("rows"));
        assertEquals("unit_code,group_code,valid_from,valid_to\r\n", file("groups.csv"));
    }
}
