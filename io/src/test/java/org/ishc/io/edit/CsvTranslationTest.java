package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishc.core.organisation.Translation.Status;
import org.ishc.io.reference.BuiltInReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTranslationTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private final CellTranslation codes = CellTranslation.ofCodes(BuiltInReference.registry(), BEFORE, AFTER);

    private String carried(String text) throws IOException {
        return new String(carried(text.getBytes(StandardCharsets.UTF_8), codes), StandardCharsets.UTF_8);
    }

    private static byte[] carried(byte[] bytes, CellTranslation cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTranslation.translate(new ByteArrayInputStream(bytes), "ma", cells, out);
        return out.toByteArray();
    }

    @Test
    void whatStoodThere_staysByteForByte() throws IOException {
        assertEquals(
                "\r\n\"Ghi \"\"chú\"\"\";\"ma\";ma_to;ma_status;ma_name;x\r\n\"a;\r\nb\"; 00001 ;00097;EXACT;Phường Hồng Hà;\"\"\"\"\r\n\r\nnot; 'a;;UNKNOWN;\n;\"99999\";;UNKNOWN;;",
                carried(
                        "\r\n\"Ghi \"\"chú\"\"\";\"ma\";x\r\n\"a;\r\nb\"; 00001 ;\"\"\"\"\r\n\r\nnot; 'a\n;\"99999\";"));
        assertEquals(Map.of(Status.EXACT, 1L, Status.UNKNOWN, 2L), codes.counts());
        assertTrue(codes.hasUnsure());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMark_stays(String charset) throws IOException {
        Charset given = Charset.forName(charset);
        assertEquals(
                "\uFEFFtên\tma\tma_to\tma_status\tma_name\nĐ\t00001\t00097\tEXACT\tPhường Hồng Hà\n",
                new String(carried("\uFEFFtên\tma\nĐ\t00001\n".getBytes(given), codes), given));
    }

    @Test
    void lineThatTellsTheSeparator_isNoHeading() throws IOException {
        assertEquals(
                "sep=|\nma|ma_to|ma_status|ma_name\n00001|00097|EXACT|Phường Hồng Hà\n", carried("sep=|\nma\n00001\n"));
        assertTrue(carried("sep=|\nma\n00028")
                .startsWith("sep=|\nma|ma_to|ma_status|ma_name\n00028|\"00004|00008|00025\"|SPLIT|\"Phường Ba Đình|"));
    }

    @Test
    void recordWithoutTheColumn_isWrittenAsItStands_andCounted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(
                1,
                CsvTranslation.translate(
                        new ByteArrayInputStream("a,ma\nx\n,\n".getBytes(StandardCharsets.UTF_8)), "ma", codes, out));
        assertEquals("a,ma,ma_to,ma_status,ma_name\nx\n,,,,\n", out.toString(StandardCharsets.UTF_8));
        assertEquals(1, codes.empty());
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "a,b|no column 'ma'; there are [a, b]",
                "ma,b,ma|column 'ma' stands there twice: in 1 and 3",
                "ma,ma_to|column 'ma_to' stands there already; it would be added",
                "''|no column 'ma'; there are no headings"
            },
            delimiter = '|')
    void headingsThatDoNotFit_areSaid(String headings, String expected) {
        assertEquals(
                expected,
                assertThrows(NoSuchColumnException.class, () -> carried(headings))
                        .getMessage());
    }

    @Test
    void textThatCannotBeReadToItsEnd_isSaid() {
        assertEquals(
                "the quote opened on line 3 is never closed",
                assertThrows(IOException.class, () -> carried("ma,b\n1,2\n3,\"x\n4,5\n"))
                        .getMessage());
        byte[] mixed = "ma,tên\n00001,Phường X\n".getBytes(StandardCharsets.UTF_8);
        mixed[mixed.length - 3] = (byte) 0xE0;
        assertTrue(assertThrows(IOException.class, () -> carried(mixed, codes))
                .getMessage()
                .contains("is not UTF-8 to its end"));
    }

    @Test
    void names_areResolvedOnTheFirstDay_andUnsureOnesTellTheirCandidatesOnce() throws IOException {
        List<String> unsure = new ArrayList<>();
        CellTranslation names = CellTranslation.ofNames(
                BuiltInReference.registry(),
                BuiltInReference.aliases(),
                BEFORE,
                AFTER,
                (row, text, found) -> unsure.add(row + " " + text + " " + found.size()));
        assertEquals(
                "ma,ma_to,ma_status,ma_name\n\"Phường Phúc Xá, quận Ba Đình, Hà Nội\",00097,EXACT,Phường Hồng Hà\nXã Tân Phú,,AMBIGUOUS,\nXã Tân Phú,,AMBIGUOUS,\nXã Không Có,,UNKNOWN,\n"
                        + "\"Thị trấn Phó Bảng, Hà Giang\",00745,EXACT,Xã Phố Bảng\n",
                new String(
                        carried(
                                "ma\n\"Phường Phúc Xá, quận Ba Đình, Hà Nội\"\nXã Tân Phú\nXã Tân Phú\nXã Không Có\n\"Thị trấn Phó Bảng, Hà Giang\"\n"
                                        .getBytes(StandardCharsets.UTF_8),
                                names),
                        StandardCharsets.UTF_8));
        assertEquals(1, unsure.size());
        assertTrue(unsure.get(0).startsWith("2 Xã Tân Phú "), unsure.get(0));
    }
}
