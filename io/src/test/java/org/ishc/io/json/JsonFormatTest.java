package org.ishc.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFormatTest {

    private static final String SOUND = """
      {"manifest": {"name": "t", "calendar": "calendar", "as_of": "2026-12-31"},
       "org-units": [
         {"unit_code": "VN", "valid_from": "2020-01-01", "level": "CENTRAL"},
         {"unit_code": "P1", "valid_from": "2020-01-01", "level": "PROVINCE", "parent_code": "VN", "valid_to": null}],
       "values": [{"unit_code": "P1", "indicator": "clubs.existing", "period": "2026-Q1", "value": 12}]}
      """;

    @TempDir
    Path folder;

    private LoadedPackage read(String json) throws IOException {
        return PackageReader.read(Files.writeString(folder.resolve("p.json"), json));
    }

    @Test
    void soundPackage_isValid() throws IOException {
        LoadedPackage loaded = read(SOUND);
        assertEquals(List.of(), loaded.findings());
        assertEquals(Verdict.VALID, loaded.verdict());
        assertEquals(12, loaded.values().get(0).value());
    }

    @Test
    void fault_isPointedAt() throws IOException {
        Finding finding = read(SOUND.replace("12}", "-1}")).findings().get(0);
        assertEquals("cell.range", finding.code().code());
        assertEquals("/values/0/value", finding.location().pointer());
        assertEquals("p.json", finding.location().file());
        assertEquals("-1", finding.location().value());
    }

    @Test
    void cutOff_isFoundAndNeverValid() throws IOException {
        LoadedPackage loaded = read(SOUND.substring(0, SOUND.length() / 2));
        assertEquals("package.damaged", loaded.findings().get(0).code().code());
        assertNotEquals(Verdict.VALID, loaded.verdict());
    }
}
