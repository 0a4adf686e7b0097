package org.ishc.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, run as it would be delivered, in an environment that spells nothing but ASCII. */
class HostTest {

    private static final String MANIFEST = """
            {"profile": "tabular-data-package", "name": "sent", "created": "2026-01-05T08:00:00+07:00", "ishc_version": "1",
             "sender": "VN", "period": "2025", "calendar": "calendar", "as_of": "2025-12-31",
             "resources": [{"name": "values", "path": "values.csv"}]}
            """;

    @TempDir
    Path folder;

    @Test
    void host_readsRefusesValidatesAndWrites() throws IOException, InterruptedException {
        List<String> said = run(sent("good.zip", "9000"), sent("negative.zip", "-5"));
        assertEquals(
                List.of(
                        "good VALID",
                        "negative INVALID",
                        "finding cell.range Giá trị \"-5\"",
                        "bytes VALID",
                        "forms [folder, json, ndjson, zip, csv, html, json, junit, sarif, text]",
                        "form unit phải là mã đơn vị: 1–64",
                        "jackson2 \"2023-Q1\"",
                        "jackson3 \"2023-Q1\""),
                said);
    }

    private Path sent(String name, String value) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : Map.of(
                            "datapackage.json",
                            MANIFEST,
                            "values.csv",
                            "unit_code,indicator,period,value\nVN,clubs.existing,2025," + value + "\n")
                    .entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private List<String> run(Path good, Path negative) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        ProcessBuilder host = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // more than one thread, so that the common pool is one
                "-XX:ActiveProcessorCount=4",
                "-Duser.language=vi",
                "-jar",
                System.getProperty("ishc.host.jar"),
                good.toString(),
                negative.toString(),
                "--spring.main.banner-mode=off",
                "--logging.level.root=off");
        host.environment().put("LC_ALL", "C");
        int code = host.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String said = Files.readString(log);
        assertEquals(0, code, said);
        return said.lines()
                .filter(line -> line.startsWith("HOST "))
                .map(line -> line.substring("HOST ".length()))
                .toList();
    }
}
