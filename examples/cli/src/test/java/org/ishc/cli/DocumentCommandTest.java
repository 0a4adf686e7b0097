package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents that are signed, from the command line: each kind in Word and as a page that says the same. */
class DocumentCommandTest {

    private static final Path RULEBOOK = Path.of("../rulebook");
    private static final Path ROUND = Path.of("src/test/resources/conformance/new/round-returned");

    @TempDir
    Path folder;

    private static List<Object> command(String kind) {
        return new ArrayList<>(
                switch (kind) {
                    case "reminder" ->
                        List.of(
                                "document",
                                kind,
                                ROUND.resolve("answers"),
                                "--round",
                                ROUND.resolve("round.yaml"),
                                "--units",
                                ROUND.resolve("register"));
                    case "review" ->
                        List.of(
                                "document",
                                kind,
                                RULEBOOK.resolve("package"),
                                "--period",
                                "2026",
                                "--on",
                                "30/06/2026");
                    case "impact" ->
                        List.of(
                                "document",
                                kind,
                                RULEBOOK.resolve("package"),
                                "--period",
                                "2026",
                                "--baseline",
                                RULEBOOK.resolve("before.yaml"),
                                "--changed",
                                RULEBOOK.resolve("rulebook.yaml"),
                                "--tests",
                                RULEBOOK.resolve("tests.yaml"));
                    default ->
                        List.of(
                                "document",
                                kind,
                                RULEBOOK.resolve("package"),
                                "--period",
                                "2026",
                                "--rulebook",
                                RULEBOOK.resolve("rulebook.yaml"));
                });
    }

    private static Run run(String kind, Object... more) {
        List<Object> arguments = command(kind);
        arguments.addAll(List.of(more));
        return Run.run(arguments);
    }

    private static String word(Path docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "score-sheet, PHIẾU CHẤM ĐIỂM",
        "ranking, BẢNG XẾP HẠNG",
        "review, BÁO CÁO",
        "reminder, V/v đôn đốc",
        "impact, TỜ TRÌNH",
    })
    void document_isWrittenInWordAndAsAPage_withWhoSignsIt_twiceAlike(String kind, String title) throws IOException {
        Path docx = folder.resolve("a.docx");
        Path again = folder.resolve("b.docx");
        Path page = folder.resolve("a.html");
        for (Path to : List.of(docx, again, page)) {
            Run run = run(
                    kind,
                    "--to",
                    to,
                    "--signatory",
                    "Chủ tịch; Nguyễn Văn A",
                    "--number",
                    "7/BC-HNCT",
                    "--place",
                    "Hà Nội",
                    "--date",
                    "3/2/2027",
                    "--recipient",
                    "Ban Thường vụ");
            assertEquals(ExitCode.DONE, run.exit(), run.err());
            assertEquals("", run.out());
        }
        assertEquals(-1, Files.mismatch(docx, again));
        String word = word(docx);
        String html = Files.readString(page);
        for (String part : List.of(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Nguyễn Văn A",
                "7/BC-HNCT",
                "Hà Nội, ngày 03 tháng 02 năm 2027",
                "Ban Thường vụ",
                title)) {
            assertTrue(
                    word.toUpperCase(Locale.ROOT).contains(part.toUpperCase(Locale.ROOT)),
                    kind + ": " + part + "\n" + word);
            assertTrue(html.toUpperCase(Locale.ROOT).contains(part.toUpperCase(Locale.ROOT)), kind + ": " + part);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ranking | a.txt | 64 | tên tệp phải kết thúc bằng .docx hoặc .html",
                "score-sheet | a.docx --unit 99999 | 65 | không có đơn vị nào có mã “99999”",
                "reminder | a.docx --sender 99 | 64 | không phải đơn vị gửi báo cáo của đợt: 99",
                "review | a.docx --date 31/13/2026 | 64 | không phải là ngày",
            })
    void wrongUse_isRefused_andNothingIsWritten(String kind, String more, int exit, String said) throws IOException {
        List<Object> arguments = new ArrayList<>(Stream.of(more.split(" ")).toList());
        arguments.set(0, folder.resolve(arguments.get(0).toString()));
        arguments.add(0, "--to");
        Run run = run(kind, arguments.toArray());
        assertEquals(exit, run.exit(), run.err());
        assertTrue(run.err().contains(said), run.err());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    private Path record(Object... more) throws IOException {
        Path record = folder.resolve("record.json");
        List<Object> arguments = new ArrayList<>(List.of(
                "record",
                RULEBOOK.resolve("package"),
                "--rulebook",
                RULEBOOK.resolve("rulebook.yaml"),
                "--period",
                "2026",
                "--out",
                record));
        arguments.addAll(List.of(more));
        Run run = Run.run(arguments);
        assertEquals(ExitCode.DONE, run.exit(), run.err());
        return record;
    }

    private static Run verify(Path record) {
        return Run.run(List.of(
                "verify", record, RULEBOOK.resolve("package"), "--rulebook", RULEBOOK.resolve("rulebook.yaml")));
    }

    @Test
    void record_namesTheDecision_isVerified_andADocumentShowsIt() throws IOException {
        Path record =
                record("--decision-number", "12/QĐ-HNCT", "--decision-date", "5/2/2027", "--signatory", "Nguyễn Văn A");
        String text = Files.readString(record);
        assertTrue(
                text.startsWith(
                        "{\"decision\":{\"date\":\"2027-02-05\",\"number\":\"12/QĐ-HNCT\",\"signatory\":\"Nguyễn Văn A\"},\"digest\":"),
                text);
        assertEquals(ExitCode.DONE, verify(record).exit());
        Path ranking = folder.resolve("ranking.docx");
        assertEquals(
                ExitCode.DONE,
                run("ranking", "--to", ranking, "--record", record).exit());
        assertTrue(word(ranking)
                .contains(
                        "Kết quả được công nhận theo quyết định số 12/QĐ-HNCT, ngày 05/02/2027, do Nguyễn Văn A ký."));
        Files.writeString(record, text.replace("12/QĐ-HNCT", "13/QĐ-HNCT"));
        assertEquals(ExitCode.FAILED, verify(record).exit());
        Run refused = run("ranking", "--to", folder.resolve("r.docx"), "--record", record);
        assertEquals(ExitCode.FAILED, refused.exit());
        assertTrue(refused.err().contains("biên bản không khớp"), refused.err());
        assertFalse(Files.exists(folder.resolve("r.docx")));
    }

    @Test
    void recordWithoutADecision_isAsItWas_andAStrangeOneIsNotVerified() throws IOException {
        Path record = record();
        assertFalse(Files.readString(record).contains("decision"));
        Files.writeString(record, Files.readString(record).replaceFirst("\\{", "{\"decision\":{\"number\":7},"));
        assertEquals(ExitCode.FAILED, verify(record).exit());
    }
}
