package org.ishc.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.testing.SamplesPackage;

/** Packages as localities send them. */
final class SamplesUpload {

    private static final Path DECISION = Path.of("../decision/packages");

    private SamplesUpload() {}

    /** The walk through a decision: eight provinces of a year, 2023 or 2024, sound. */
    static byte[] decision(int year) throws IOException {
        return decision(year, "VN", "decision-" + year);
    }

    /** The same under another sender and name. */
    static byte[] decision(int year, String sender, String name) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(DECISION.resolve(Integer.toString(year)))) {
            for (Path file : listed.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        String manifest = new String(files.get("datapackage.json"), StandardCharsets.UTF_8);
        files.put(
                "datapackage.json",
                manifest.replace("\"sender\": \"VN\"", "\"sender\": \"" + sender + "\"")
                        .replace("\"name\": \"decision-" + year + "\"", "\"name\": \"" + name + "\"")
                        .getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    /** One club report of more women than members, and one of a club that is not there. */
    static byte[] faulty() throws IOException {
        return SamplesPackage.sound()
                .adding("club-reports", "K1,2026-Q2,60,61,3\nK9,2026-Q1,60,40,3\n")
                .zip();
    }

    /** A package of a name, with 60 values of units that are not there. */
    static byte[] named(String name) {
        String value = "{\"unit_code\":\"99999\",\"indicator\":\"clubs.existing\",\"period\":\"2023\",\"value\":\"1\"}";
        return ("{\"manifest\":{\"name\":\"" + name + "\",\"as_of\":\"2023-12-31\"},\"values\":["
                        + String.join(",", Collections.nCopies(60, value)) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** How many findings a page of the service shows. */
    static long rows(RunningService service, String page) throws IOException, InterruptedException {
        return service.page(page)
                .body()
                .lines()
                .filter(line -> line.contains("class=\"pill") && line.contains("<td"))
                .count();
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The package as the library reads it, without the service. */
    static LoadedPackage read(Path folder, String fileName, byte[] content) throws IOException {
        return PackageReader.read(
                Files.write(Files.createTempDirectory(folder, "read").resolve(fileName), content));
    }

    /** The report that the library writes of it, without the service. */
    static String report(Path folder, String fileName, byte[] content) throws IOException {
        return CanonicalJson.write(
                ValidationJson.of(read(folder, fileName, content).validation(), ValidationJson.DEFAULT_LIMIT));
    }

    /** The codes of the findings in a report or refusal. */
    static List<String> codes(String json) {
        return ((List<?>) CanonicalJson.readObject(json).get("findings"))
                .stream()
                        .map(finding -> String.valueOf(((Map<?, ?>) finding).get("code")))
                        .toList();
    }
}
