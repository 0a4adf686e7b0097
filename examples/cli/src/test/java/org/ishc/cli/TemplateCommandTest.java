package org.ishc.cli;

import static org.ishc.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;
import org.ishc.io.testing.Installed;
import org.ishc.io.testing.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A workbook to fill in, as it is written, read back unchanged, and filled in with another program. */
class TemplateCommandTest {

    private static final Path LIBRE_OFFICE = Path.of("/usr/bin/soffice");
    private static final String ROUND = """
            round: "2026-q2"
            title: {vi: "Báo cáo quý II", en: "Report of the second quarter"}
            document: {number: "69/HNCT-BĐN", date: 2026-03-06, clause: "2"}
            period: "2026-Q2"
            as_of: 2026-06-30
            due: 2026-07-15
            senders: {units: ["01", "22"]}
            asks:
              tables: [club-reports]
              indicators: [members.total]
            """;
    private static final String PREVIOUS = """
            {"manifest": {"name": "truoc", "ishc_version": "1", "as_of": "2026-03-31"},
             "clubs": [{"club_code": "HN-001", "name": "CLB Bình Minh", "unit_code": "00004", "scheme": "1336"},
                       {"club_code": "HN-002", "name": "CLB Tuổi Vàng", "unit_code": "00008"},
                       {"club_code": "QN-001", "name": "CLB Hạ Long", "unit_code": "06652"}],
             "club-events": [
               {"club_code": "HN-001", "event_no": 1, "type": "REGISTER", "effective_on": "2025-08-01"},
               {"club_code": "HN-002", "event_no": 1, "type": "ESTABLISH", "decided_on": "2025-08-01",
                "effective_on": "2025-08-01", "document_no": "31/QĐ-UBND", "authority_code": "00008"},
               {"club_code": "QN-001", "event_no": 1, "type": "REGISTER", "effective_on": "2025-08-01"}]}
            """;

    @TempDir
    Path folder;

    private Path round;
    private Path previous;

    @BeforeEach
    void writeInputs() throws IOException {
        round = Files.writeString(folder.resolve("round.yaml"), ROUND);
        previous = Files.writeString(folder.resolve("previous.json"), PREVIOUS);
    }

    private Path template(String name, Object... more) {
        Path to = folder.resolve(name);
        Run answer = run(Stream.concat(Stream.of("template", "--to", to), Stream.of(more))
                .toArray());
        assertEquals(to + "\n", answer.err());
        assertEquals(ExitCode.DONE, answer.exit());
        return to;
    }

    private static Map<?, ?> validated(Path file) {
        return (Map<?, ?>)
                CanonicalJson.read(run("validate", file, "--format", "json").out());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTable_unchanged_isValid_withoutAFinding(Language language) {
        String all =
                String.join(",", Stream.of(Table.values()).map(Table::tableName).toList());
        Map<?, ?> report = validated(template("t.xlsx", "--tables", all, "--lang", language.code()));
        assertEquals("VALID {}", report.get("verdict") + " " + report.get("codes"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void template_ofARound_asksForItsTables_withWhatTheyReferTo(Language language) throws IOException {
        Path file = template("t.xlsx", "--round", round, "--sender", "01", "--lang", language.code());
        var loaded = PackageReader.read(file);
        assertEquals(
                List.of("table:clubs", "table:club-events", "table:club-reports", "table:values"),
                loaded.ledger().entries().stream()
                        .filter(entry -> entry.check().startsWith("table:")
                                && entry.reason().isEmpty())
                        .map(given -> given.check())
                        .toList());
        assertEquals("01", loaded.manifest().sender().orElseThrow().value());
        assertEquals("2026-Q2", loaded.manifest().period().orElseThrow().code());
        assertEquals("2026-06-30", loaded.asOf().toString());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasReportedBefore_isFilledIn_ofTheSenderAlone(Language language) {
        Path file = template(
                "t.xlsx", "--round", round, "--sender", "01", "--previous", previous, "--lang", language.code());
        Map<?, ?> report = validated(file);
        // a report to be of each club that runs; nobody filled it in
        assertEquals("VALID {sheet.unfilled-row=1}", report.get("verdict") + " " + report.get("codes"));
        assertTrue(
                String.valueOf(report.get("ledger")).contains("check=table:clubs, status=RAN, records=2"),
                () -> String.valueOf(report.get("ledger")));
    }

    @Test
    void template_writtenTwice_isTheSameBytes() throws IOException {
        Object[] asked = {"--round", round, "--sender", "01", "--previous", previous};
        assertArrayEquals(
                Files.readAllBytes(template("one.xlsx", asked)), Files.readAllBytes(template("two.xlsx", asked)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--tables clubs,nothing | 64",
                "--sender 01 | 64",
                "--round ROUND --sender 79 | 64",
                "--round ROUND --sender !? | 64",
                "--round NONE --sender 01 | 65",
            })
    void whatIsWrong_isRefused(String arguments, int exit) {
        String given = arguments
                .replace("ROUND", round.toString())
                .replace("NONE", folder.resolve("none.yaml").toString());
        Path to = folder.resolve("t.xlsx");
        Run answer = run(Stream.concat(Stream.of("template", "--to", to), Stream.of(given.split(" ")))
                .toArray());
        assertEquals(exit, answer.exit(), answer.err());
        assertEquals("", answer.out());
        assertTrue(!Files.exists(to));
    }

    /** Opened, filled in and saved by another program, it is read as meant. */
    @Test
    void libreOffice_fillsItIn_andItIsValid() throws IOException, InterruptedException {
        Installed.orSkip("libreoffice", Files.isExecutable(LIBRE_OFFICE), "apt-get install libreoffice-calc");
        Path file = template("t.xlsx", "--round", round, "--sender", "01", "--previous", previous);
        Path script = Files.writeString(folder.resolve("fill.py"), """
                import sys, time, uno
                from com.sun.star.beans import PropertyValue
                def value(name, of):
                    p = PropertyValue(); p.Name = name; p.Value = of; return p
                local = uno.getComponentContext()
                resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
                for i in range(120):
                    try:
                        context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % sys.argv[4]); break
                    except Exception: time.sleep(0.5)
                desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
                document = desktop.loadComponentFromURL(sys.argv[1], "_blank", 0, (value("Hidden", True),))
                reports = document.Sheets.getByName(sys.argv[3])
                for column, number in ((2, 60), (3, 40), (4, 45)):
                    reports.getCellByPosition(column, 1).Value = number
                document.storeToURL(sys.argv[2], (value("FilterName", "Calc MS Excel 2007 XML"),))
                document.close(True)
                desktop.terminate()
                """);
        String pipe = "fill" + ProcessHandle.current().pid();
        Process office = new ProcessBuilder(
                        LIBRE_OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--accept=pipe,name=" + pipe + ";urp")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        Path saved = folder.resolve("saved.xlsx");
        try {
            String said = Program.of(
                            "/usr/bin/python3",
                            script.toString(),
                            file.toUri().toString(),
                            saved.toUri().toString(),
                            Headings.sheetName(Table.CLUB_REPORTS, Language.VI),
                            pipe)
                    .run()
                    .succeeded();
            assertEquals("", said);
        } finally {
            office.descendants().forEach(ProcessHandle::destroy);
            office.destroy();
        }
        Map<?, ?> report = validated(saved);
        assertEquals("VALID {}", report.get("verdict") + " " + report.get("codes"));
        assertTrue(String.valueOf(report.get("ledger")).contains("check=table:club-reports, status=RAN, records=1"));
    }
}
