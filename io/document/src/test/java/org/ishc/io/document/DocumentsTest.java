package org.ishc.io.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.change.RulebookDiff;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.time.Period;
import org.ishc.io.collect.AnswerFolder;
import org.ishc.io.collect.CollectOptions;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.collect.Collecting;
import org.ishc.io.collect.Register;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.rulebook.RuleTestFile;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.testing.HostLoaders;
import org.ishc.io.testing.Installed;
import org.ishc.io.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each kind of document says, in both languages, and that both writers say it. */
class DocumentsTest {

    private static final Path EXAMPLE = Path.of("../../examples/rulebook");
    private static final Path LIBRE_OFFICE = Path.of("/usr/bin/soffice");
    private static final Period YEAR = Period.ofYear(2026);

    @TempDir
    Path folder;

    private static Formalities signed(Language language) {
        return new Formalities(
                language,
                Optional.empty(),
                Optional.of("7/BC-HNCT"),
                Optional.of("Hà Nội"),
                Optional.of(LocalDate.of(2027, 2, 3)),
                List.of("Ban Thường vụ"),
                Optional.of(Formalities.Signatory.parse("Chủ tịch; Nguyễn Văn A")));
    }

    private static LoadedPackage loaded() throws IOException {
        return PackageReader.read(EXAMPLE.resolve("package"));
    }

    private static Rulebook rulebook(String name) throws IOException {
        return RulebookText.read(EXAMPLE.resolve(name));
    }

    private static Printed impact(Formalities formalities) throws IOException {
        LoadedPackage loaded = loaded();
        Rulebook before = rulebook("before.yaml");
        Rulebook after = rulebook("rulebook.yaml");
        return ImpactDocument.of(
                loaded,
                YEAR,
                before,
                after,
                RulebookDiff.between(
                        RulebookText.parse(EXAMPLE.resolve("before.yaml")),
                        RulebookText.parse(EXAMPLE.resolve("rulebook.yaml"))),
                Optional.of(
                        RuleTestFile.read(EXAMPLE.resolve("tests.yaml"), after).run(after)),
                formalities);
    }

    private CollectedRound round() throws IOException {
        Path answers = Files.createDirectory(folder.resolve("answers"));
        Files.writeString(
                answers.resolve("ha-noi.json"),
                "{\"manifest\":{\"name\":\"hn\",\"sender\":\"01\",\"created\":\"2026-01-10T08:00:00+07:00\",\"period\":\"2025\",\"as_of\":\"2025-12-31\",\"ishc_version\":\"1\"},"
                        + "\"values\":[{\"unit_code\":\"01\",\"indicator\":\"clubs.existing\",\"period\":\"2025\",\"value\":\"năm\"}]}");
        Path round = Files.writeString(
                folder.resolve("round.yaml"),
                "round: \"2025-nam\"\ndocument: {number: \"69/HNCT-BĐN\", date: 2025-11-06}\nperiod: \"2025\"\ndue: 2026-01-15\nuntil: 2026-01-31\nsenders: {units: [\"01\", \"31\"]}\nasks: {tables: [values]}\n");
        Register register = Register.of(ReferenceData.builtIn());
        return new Collecting(Collecting.read(round, register), register, CollectOptions.DEFAULT)
                .collect(AnswerFolder.read(answers, Optional.empty()), Optional.empty());
    }

    private List<Printed> all(Language language) throws IOException {
        LoadedPackage loaded = loaded();
        return List.of(
                ScoreSheets.of(loaded, rulebook("rulebook.yaml"), YEAR, List.of(), signed(language)),
                RankingDocument.of(loaded, rulebook("rulebook.yaml"), YEAR, signed(language)),
                ReviewDocument.of(loaded, YEAR, LocalDate.of(2026, 6, 30), Optional.empty(), signed(language)),
                impact(signed(language)));
    }

    private static byte[] docx(Printed document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintedDocx.write(document, out);
        return out.toByteArray();
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            return extractor.getText();
        }
    }

    /** Every text of the model, in order. */
    private static List<String> texts(Printed document) {
        List<String> texts = new ArrayList<>();
        for (Sheet sheet : document.sheets()) {
            sheet.title().ifPresent(texts::add);
            texts.add(sheet.excerpt());
            sheet.addressee().ifPresent(texts::add);
            texts.add(sheet.head().issuer());
            texts.add(sheet.head().placeAndDate());
            texts.add(sheet.closing().office());
            texts.addAll(sheet.closing().recipients());
            sheet.parts()
                    .forEach(part -> part.accept(new Part.Visitor() {
                        @Override
                        public void heading(Part.Heading heading) {
                            texts.add(heading.text());
                        }

                        @Override
                        public void paragraph(Part.Paragraph paragraph) {
                            texts.add(paragraph.text());
                        }

                        @Override
                        public void items(Part.Items items) {
                            texts.addAll(items.texts());
                        }

                        @Override
                        public void table(Part.Table table) {
                            table.columns().forEach(column -> texts.add(column.heading()));
                            table.rows().forEach(row -> texts.addAll(row.cells()));
                            texts.addAll(table.notes());
                            texts.add(table.source());
                        }
                    }));
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothWriters_sayAllThatTheModelSays_andTheSameBytesTwice(Language language) throws IOException {
        for (Printed document : all(language)) {
            String html = PrintedHtml.of(document)
                    .replace("&quot;", "\"")
                    .replace("&gt;", ">")
                    .replace("&lt;", "<")
                    .replace("&amp;", "&");
            String word = text(docx(document));
            for (String said : texts(document)) {
                assertTrue(html.contains(said), () -> "page of " + document.name() + ": " + said);
                assertTrue(word.contains(said), () -> "Word file of " + document.name() + ": " + said);
            }
            assertArrayEquals(docx(document), docx(document));
            assertEquals(language == Language.VI, word.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        }
    }

    @Test
    void wordFile_isTheSame_whateverReadsAndWritesXmlInTheHost() throws IOException {
        Printed document = RankingDocument.of(loaded(), rulebook("rulebook.yaml"), YEAR, signed(Language.VI));
        byte[] here = docx(document);
        assertArrayEquals(here, HostLoaders.in(HostLoaders.stopped(), () -> docx(document)));
        assertArrayEquals(here, HostLoaders.in(HostLoaders.withOtherXml(), () -> docx(document)));
    }

    @Test
    void scoreSheet_hasASheetAUnit_withPointsEvidenceOutcomeAndWhatWasCut() throws IOException {
        Printed sheets = ScoreSheets.of(
                loaded(), rulebook("rulebook.yaml"), YEAR, List.of("00097", "00008"), signed(Language.VI));
        assertEquals(2, sheets.sheets().size());
        Sheet first = sheets.sheets().get(0);
        assertEquals("Năm 2026 của Phường Hồng Hà (00097)", first.excerpt());
        assertEquals(Optional.of("THÀNH PHỐ HÀ NỘI"), first.head().above());
        assertEquals("Hà Nội, ngày 03 tháng 02 năm 2027", first.head().placeAndDate());
        assertEquals("CHỦ TỊCH", first.closing().office());
        assertTrue(texts(sheets).stream().anyMatch(text -> text.startsWith("Kết quả: ")), texts(sheets)::toString);
        assertThrows(
                IllegalArgumentException.class,
                () -> ScoreSheets.of(loaded(), rulebook("rulebook.yaml"), YEAR, List.of("01"), signed(Language.VI)));
    }

    @Test
    void ranking_saysOfAnExcludedUnitWhichExclusionHolds_andOfNoOther() throws IOException {
        String text = Files.readString(EXAMPLE.resolve("rulebook.yaml"))
                .replace(
                        "  - {code: X1, when: {fact: discipline.case}}",
                        "  - {code: X1, when: {fact: discipline.case}}\n"
                                + "  - {code: X2, when: {at_least: [{actual: clubs.operating}, 12]}}");
        Rulebook rulebook = RulebookReader.read(RulebookText.parse(text));
        List<String> said = texts(RankingDocument.of(loaded(), rulebook, YEAR, Formalities.open(Language.VI)));
        assertEquals(
                List.of("Phường Giảng Võ (00025): Không xét thi đua: X2."),
                said.stream().filter(line -> line.contains("X2")).toList());
        assertTrue(said.stream().noneMatch(line -> line.contains("X1")), said::toString);
    }

    @Test
    void tableWithACaption_isWrittenByBoth() throws IOException {
        Printed document = ScoreSheets.of(loaded(), rulebook("rulebook.yaml"), YEAR, List.of(), signed(Language.VI));
        Sheet sheet = document.sheets().get(0);
        Part table = new Part.Table(
                Optional.of("CLB thành lập mới"),
                List.of(Part.Column.words("Đơn vị", 1)),
                List.of(Part.Row.of("Phường Ngọc Hà")),
                List.of(),
                "Nguồn");
        Printed captioned = new Printed(
                document.language(),
                document.name(),
                document.asOf(),
                List.of(new Sheet(
                        false,
                        sheet.head(),
                        sheet.title(),
                        sheet.excerpt(),
                        sheet.addressee(),
                        List.of(table),
                        sheet.closing())));
        assertTrue(text(docx(captioned)).contains("CLB thành lập mới"));
        assertTrue(PrintedHtml.of(captioned)
                .contains("<p class=\"caption\" id=\"table-1\">CLB thành lập mới</p>\n"
                        + "<table aria-labelledby=\"table-1\">"));
    }

    @Test
    void review_isInterimWhileThePeriodRuns_andFinalOnceItIsOver() throws IOException {
        LoadedPackage loaded = loaded();
        assertTrue(ReviewDocument.of(
                        loaded, YEAR, LocalDate.of(2026, 6, 30), Optional.empty(), Formalities.open(Language.VI))
                .name()
                .startsWith("Báo cáo sơ kết năm 2026"));
        Printed over = ReviewDocument.of(
                loaded,
                YEAR,
                LocalDate.of(2026, 12, 31),
                Optional.of(UnitCode.parse("01")),
                Formalities.open(Language.VI));
        assertTrue(over.name().startsWith("Báo cáo tổng kết năm 2026"));
        assertTrue(texts(over).contains("Phường Ngọc Hà (00008)"), texts(over)::toString);
        assertFalse(texts(over).toString().contains("clubs."), texts(over)::toString);
    }

    /** By code, closed clubs would come before those that work; what has a target is what a review is about. */
    @Test
    void review_namesFirstWhatHasATarget_thenTheOthersAsPeopleCountThem() throws IOException {
        Printed review = ReviewDocument.of(
                loaded(),
                YEAR,
                LocalDate.of(2026, 12, 31),
                Optional.of(UnitCode.parse("00008")),
                Formalities.open(Language.VI));
        List<String> said = texts(review);
        List<String> inOrder = List.of(
                "CLB đang hoạt động", "CLB thành lập mới", "CLB có báo cáo", "CLB hoạt động đầy đủ", "Thành viên");
        assertEquals(inOrder, said.stream().filter(inOrder::contains).toList());
    }

    @Test
    void review_ofAUnitWithoutUnitsBelow_saysNothingOfThem() throws IOException {
        Printed review = ReviewDocument.of(
                loaded(),
                YEAR,
                LocalDate.of(2026, 12, 31),
                Optional.of(UnitCode.parse("00008")),
                Formalities.open(Language.VI));
        assertTrue(texts(review).stream().noneMatch(said -> said.contains("Đơn vị")), texts(review)::toString);
    }

    @Test
    void review_saysWhereNothingIsKnown_insteadOfATableWithoutRows() throws IOException {
        Path data = Files.writeString(
                folder.resolve("empty.json"),
                "{\"manifest\":{\"name\":\"n\",\"as_of\":\"2026-12-31\",\"ishc_version\":\"1\"},\"values\":[]}");
        Printed review = ReviewDocument.of(
                PackageReader.read(data),
                YEAR,
                LocalDate.of(2026, 12, 31),
                Optional.of(UnitCode.parse("00008")),
                Formalities.open(Language.VI));
        List<Part> parts = review.sheets().get(0).parts();
        assertTrue(parts.contains(new Part.Paragraph("Chưa có số liệu.")), texts(review)::toString);
        assertTrue(parts.stream()
                .noneMatch(
                        part -> part instanceof Part.Table table && table.rows().isEmpty()));
    }

    @Test
    void ranking_ofNobody_saysSoAndWhy() throws IOException {
        Printed ranking = RankingDocument.of(
                loaded(), rulebook("rulebook.yaml"), Period.ofYear(2030), Formalities.open(Language.VI));
        List<String> said = texts(ranking);
        assertTrue(said.contains("Không có đơn vị nào được xếp hạng."), said::toString);
        assertTrue(
                said.stream().anyMatch(text -> text.contains("chưa có hiệu lực") || text.contains("hiệu lực")),
                said::toString);
    }

    /** Decree 30: a proposal is addressed, as a letter is, and its first recipients are those. */
    @Test
    void proposal_isAddressed() throws IOException {
        Sheet sheet = impact(signed(Language.VI)).sheets().get(0);
        assertTrue(sheet.addressee().orElseThrow().startsWith("Kính gửi: "), sheet.addressee()::toString);
        assertEquals("- Như trên;", sheet.closing().recipients().get(0));
    }

    @Test
    void reminder_isALetterToEverybodyWhoseAnswerIsMissingOrReturned_byTheDayThatIsLeft() throws IOException {
        CollectedRound round = round();
        Printed letters =
                ReminderLetters.find(round, List.of(), signed(Language.VI)).orElseThrow();
        assertEquals(2, letters.sheets().size());
        String said = texts(letters).toString();
        assertTrue(said.contains("Kính gửi: Thành phố Hà Nội (01)"), said);
        assertTrue(said.contains("Theo văn bản số 69/HNCT-BĐN ngày 06/11/2025: "), said);
        assertTrue(said.contains("Bảng Số liệu"), said);
        assertTrue(said.contains("Đến nay chưa nhận được báo cáo của quý đơn vị (hạn gửi: 15/01/2026)."), said);
        assertTrue(said.contains("chậm nhất ngày 31/01/2026."), "the letter is dated after the due day: " + said);
        assertTrue(texts(ReminderLetters.find(round, List.of(), Formalities.open(Language.VI))
                        .orElseThrow())
                .toString()
                .contains("chậm nhất ngày 15/01/2026."));
        assertThrows(
                IllegalArgumentException.class,
                () -> ReminderLetters.find(round, List.of(UnitCode.parse("79")), signed(Language.VI)));
    }

    @Test
    void impact_saysWhatChanges_whoMoves_andWhatWasTested() throws IOException {
        String said = texts(impact(signed(Language.VI))).toString();
        assertTrue(said.contains("1. Nội dung sửa đổi"), said);
        assertTrue(said.contains("Đã thử "), said);
        assertFalse(said.contains("\"") || said.contains("clubs."), said);
        assertTrue(said.contains("mã kiểm tra: " + rulebook("rulebook.yaml").digest()), said);
    }

    /** A signature never stands on a page alone: what stands before it stays with it. */
    @Test
    void signature_staysWithTheLastLines() throws IOException {
        for (Printed document : all(Language.VI)) {
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx(document)))) {
                List<IBodyElement> body = word.getBodyElements();
                // the last of a file is the end of its last sheet, before it stands the table of the signature
                assertTrue(body.get(body.size() - 2) instanceof XWPFTable, document.name());
                for (int i = body.size() - 3; i >= body.size() - 5; i--) {
                    assertTrue(staysWithNext(body.get(i)), document.name() + ": " + i + " of " + body.size());
                }
            }
        }
    }

    private static boolean staysWithNext(IBodyElement element) {
        return element instanceof XWPFTable table
                ? staysWithNext(table.getRow(table.getNumberOfRows() - 1))
                : ((XWPFParagraph) element).isKeepNext();
    }

    private static boolean staysWithNext(XWPFTableRow row) {
        return row.getCell(0).getParagraphs().get(0).isKeepNext();
    }

    /** The headings of a table stay with its first rows, and its last row is not alone on the next page. */
    @Test
    void table_isNotTornAtItsEnds() throws IOException {
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(docx(all(Language.VI).get(2))))) {
            for (XWPFTable table : word.getTables()) {
                int rows = table.getNumberOfRows();
                if (rows > 1) {
                    for (int row : List.of(0, 1, Math.max(0, rows - 2), rows - 1)) {
                        assertTrue(staysWithNext(table.getRow(row)), "row " + row + " of " + rows);
                    }
                }
            }
        }
    }

    @Test
    void pageNumbers_areAsLargeAsTheText() throws IOException {
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(docx(all(Language.VI).get(0))))) {
            String header = word.getHeaderList().get(0).getParagraphs().stream()
                    .map(paragraph -> paragraph.getCTP().xmlText())
                    .collect(Collectors.joining());
            assertTrue(header.contains("PAGE") && header.contains("w:sz w:val=\"26\""), header);
        }
    }

    @Test
    void page_printsOnA4_inTheMarginsOfTheDecree() throws IOException {
        String html = PrintedHtml.of(all(Language.VI).get(1));
        assertTrue(html.contains("size: A4 landscape; margin: 20mm 15mm 20mm 30mm"));
        assertTrue(html.contains("\"Times New Roman\""));
        assertFalse(html.contains("http"));
    }

    /** Decree 30: the line below the issuing body is a third to a half as long as its name, whatever that is. */
    @Test
    void lineBelowTheIssuer_isAsLongAsItsNameAsksFor() throws IOException {
        List<Integer> lengths = new ArrayList<>();
        for (String issuer :
                List.of("Hội A", "Hội Người cao tuổi tỉnh", "Hội Người cao tuổi tỉnh Cao Bằng, huyện Bảo Lâm")) {
            Formalities formalities = Formalities.builder()
                    .from(Formalities.open(Language.VI))
                    .issuer(Optional.of(issuer))
                    .build();
            Printed ranking = RankingDocument.of(loaded(), rulebook("rulebook.yaml"), YEAR, formalities);
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx(ranking)))) {
                XWPFTable head = word.getTables().get(0);
                XWPFParagraph line = head.getRow(0).getCell(0).getParagraphs().stream()
                        .filter(paragraph -> paragraph.getBorderTop() == Borders.SINGLE)
                        .findFirst()
                        .orElseThrow();
                lengths.add(head.getRow(0).getCell(0).getWidth() - 2 * line.getIndentationLeft());
            }
        }
        assertTrue(lengths.get(0) < lengths.get(1) && lengths.get(1) < lengths.get(2), lengths::toString);
        assertTrue(lengths.get(0) < 800 && lengths.get(2) < 3000, lengths::toString);
    }

    @Test
    void paragraphsOfThePage_standSixPointsApart() throws IOException {
        assertTrue(PrintedHtml.of(all(Language.VI).get(0)).contains(".sheet > p, ul li { margin: 0 0 6pt;"));
    }

    @Test
    void libreOffice_putsEveryDocumentOnPaper() throws IOException, InterruptedException {
        Installed.orSkip("libreoffice", Files.isExecutable(LIBRE_OFFICE), "apt-get install libreoffice-writer");
        List<String> command = new ArrayList<>(List.of(
                LIBRE_OFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        List<Printed> documents = all(Language.VI);
        for (int i = 0; i < documents.size(); i++) {
            command.add(Files.write(folder.resolve(i + ".docx"), docx(documents.get(i)))
                    .toString());
        }
        Program.of(command).run().succeeded();
        for (int i = 0; i < documents.size(); i++) {
            String pdf = Files.readString(folder.resolve(i + ".pdf"), StandardCharsets.ISO_8859_1);
            int pages = pdf.split("/Type\\s*/Page[^s]", -1).length - 1;
            assertTrue(
                    pages >= documents.get(i).sheets().size(), documents.get(i).name() + ": " + pages + " pages");
        }
    }
}
