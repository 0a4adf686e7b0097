package org.ishc.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every byte stands for what the published tables say; see {@code encoding/README.md} among the test resources for
 * where they come from.
 */
class LegacyEncodingTest {

    @ParameterizedTest
    @CsvSource({"WINDOWS_1258, windows-1258", "VISCII, viscii"})
    void everyByte_isWhatIconvSays(LegacyEncoding encoding, String table) {
        for (String[] cells : LegacyBytes.table("iconv-" + table + ".csv")) {
            byte[] one = HexFormat.of().parseHex(cells[0]);
            boolean isNothing = cells[1].isEmpty() || one[0] == 0;
            assertEquals(isNothing, encoding.findImpossible(one).isPresent(), cells[0]);
            assertEquals(isNothing ? "\ufffd" : text(cells[1]), encoding.decode(one), cells[0]);
        }
    }

    @Test
    void everyLetterOfTcvn3_isWhereItsLargerSisterHasIt() {
        int letters = 0;
        for (String[] cells : LegacyBytes.table("iconv-tcvn5712-1.csv")) {
            byte[] one = HexFormat.of().parseHex(cells[0]);
            if (one[0] < 0
                    && Character.isLetter(LegacyEncoding.TCVN3.decode(one).charAt(0))) {
                assertEquals(text(cells[1]), LegacyEncoding.TCVN3.decode(one), cells[0]);
                letters++;
            }
        }
        assertEquals(7 + 67, letters);
    }

    @ParameterizedTest
    @EnumSource
    void everyLetter_isReadBack(LegacyEncoding encoding) {
        int read = 0;
        for (char letter : LegacyBytes.letters()) {
            byte[] bytes = LegacyBytes.of(encoding, letter);
            if (bytes.length > 0) {
                assertEquals(
                        String.valueOf(letter),
                        encoding.decode(bytes),
                        () -> encoding + " " + HexFormat.of().formatHex(bytes));
                assertTrue(encoding.findImpossible(bytes).isEmpty());
                read++;
            }
        }
        assertEquals(encoding == LegacyEncoding.TCVN3 ? 74 : 134, read);
    }

    @Test
    void windows1258_isWhatThePlatformSays() throws CharacterCodingException {
        assumeTrue(Charset.isSupported("windows-1258"), "the run time has no extended charsets");
        for (int i = 1; i < 256; i++) {
            byte[] one = {(byte) i};
            if (LegacyEncoding.WINDOWS_1258.findImpossible(one).isEmpty()) {
                assertEquals(
                        Charset.forName("windows-1258")
                                .newDecoder()
                                .decode(ByteBuffer.wrap(one))
                                .toString(),
                        LegacyEncoding.WINDOWS_1258.decode(one));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"CP1258, windows-1258", "VISCII, viscii", "TCVN5712-1, tcvn5712-1"})
    void committedTables_areThoseOfTheToolHere(String tool, String table) throws IOException, InterruptedException {
        List<String[]> known = LegacyBytes.table("iconv-" + table + ".csv").stream()
                .filter(cells -> !cells[1].isEmpty())
                .toList();
        // a line feed after each, so that no mark joins the byte before it
        byte[] bytes = HexFormat.of()
                .parseHex(
                        String.join("0A", known.stream().map(cells -> cells[0]).toList()));
        assertEquals(
                String.join("\n", known.stream().map(cells -> text(cells[1])).toList()), iconv(tool, bytes));
    }

    private static String iconv(String from, byte[] bytes) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("iconv", "-f", from, "-t", "UTF-8").start();
        } catch (IOException absent) {
            assumeTrue(false, "iconv is not installed");
            throw absent;
        }
        try (OutputStream in = process.getOutputStream()) {
            in.write(bytes);
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(process.waitFor() == 0, "this iconv does not know " + from);
        return text;
    }

    @Test
    void wordsOfEveryEncoding_areRead() {
        assertEquals("Hội Người cao tuổi", LegacyEncoding.WINDOWS_1258.decode(latin1("Hôòi Ngýõ\u00cci cao tuôÒi")));
        assertEquals("Hội Người cao tuổi", LegacyEncoding.TCVN3.decode(latin1("Héi Ng­êi cao tuæi")));
        assertEquals("Hội Người cao tuổi", LegacyEncoding.VNI.decode(latin1("Hoäi Ngöôøi cao tuoåi")));
        assertEquals("Hội Người cao tuổi", LegacyEncoding.VISCII.decode(latin1("Hµi Ngß¶i cao tu±i")));
    }

    @Test
    void bothWaysOfWritingWindows1258_giveTheSame() {
        assertEquals("à", LegacyEncoding.WINDOWS_1258.decode(new byte[] {(byte) 0xE0}));
        assertEquals("à", LegacyEncoding.WINDOWS_1258.decode(new byte[] {'a', (byte) 0xCC}));
        assertEquals("ậ", LegacyEncoding.WINDOWS_1258.decode(new byte[] {(byte) 0xE2, (byte) 0xF2}));
    }

    @Test
    void markOfVni_takesTheCaseOfItsLetter() {
        assertEquals("Ánh Ấp", LegacyEncoding.VNI.decode(latin1("Aùnh Aáp")));
        assertEquals("Ánh Ấp", LegacyEncoding.VNI.decode(latin1("AÙnh AÁp")));
    }

    @ParameterizedTest
    @CsvSource({
        "HÀ NỘI, HÀ NỘI",
        "Hà Nội, Hà Nội",
        "XÃ LONG AN, XÃ LONG AN",
        "UBND xã Hà, UBND xã Hà",
        "CLB Hà, CLB Hà",
        "Ánh Dương, ánh Dương",
        "XÃ PÀ CÒ, Xã Pà Cò",
        "Xã SRó, Xã SRó",
        "ĐÀ NẴNG; Đà, ĐÀ NẴNG; Đà",
        "PHƯỜNG XI, PHƯỜNG XI",
        "Phường Ấp XI, Phường ấp XI"
    })
    void capitalsOfTcvn3_comeBackWhereTheWordsShowThem(String meant, String read) {
        assertEquals(read, LegacyEncoding.TCVN3.decode(LegacyBytes.encode(LegacyEncoding.TCVN3, meant)));
    }

    @Test
    void punctuationOfTheFonts_isRead() {
        assertEquals("“Hà Nội” – x", LegacyEncoding.TCVN3.decode(latin1("\u0093Hµ Néi\u0094 \u0096 x")));
        assertEquals("“Hà Nội” – x", LegacyEncoding.VNI.decode(latin1("\u0093Haø Noäi\u0094 \u0096 x")));
    }

    @ParameterizedTest
    @EnumSource
    void nul_isNoText(LegacyEncoding encoding) {
        assertEquals(OptionalInt.of(2), encoding.findImpossible(new byte[] {'a', 'b', 0, 'c'}));
    }

    @Test
    void impossibleByte_isFound() {
        assertEquals(OptionalInt.of(1), LegacyEncoding.WINDOWS_1258.findImpossible(new byte[] {'a', (byte) 0x8A}));
        assertEquals(OptionalInt.of(0), LegacyEncoding.TCVN3.findImpossible(new byte[] {(byte) 0xC0}));
        assertEquals(OptionalInt.of(0), LegacyEncoding.VNI.findImpossible(new byte[] {(byte) 0xDF}));
        assertFalse(LegacyEncoding.VISCII
                .findImpossible(new byte[] {(byte) 0x8A, 2, (byte) 0xFF})
                .isPresent());
    }

    @Test
    void readerAtAnImpossibleByte_throws() throws IOException {
        try (Reader reader = LegacyEncoding.VNI.reader(new ByteArrayInputStream(new byte[] {'a', (byte) 0xDF}))) {
            assertThrows(MalformedInputException.class, reader::read);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readerOverManyPieces_readsWhatTheWholeIs(LegacyEncoding encoding) throws IOException {
        String text = "Mã đơn vị,Tên đơn vị\n00001,\"Phường Phúc Xá\"\n00002,THỊ TRẤN PHỐ BẢNG\n".repeat(2000);
        byte[] bytes = LegacyBytes.encode(encoding, text);
        StringWriter read = new StringWriter();
        try (Reader reader = encoding.reader(new ByteArrayInputStream(bytes))) {
            reader.transferTo(read);
        }
        assertEquals(text, read.toString());
        assertTrue(Normalizer.isNormalized(read.toString(), Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @EnumSource
    void cutAtAnyPlace_goesThroughNoLetterAndNoPhrase(LegacyEncoding encoding) throws IOException {
        String text = "Mường Khương,XÃ HÀ NỘI,Phố Bảng\n".repeat(3);
        for (int capacity = 24; capacity < 60; capacity++) {
            StringWriter read = new StringWriter();
            try (Reader reader = new LegacyReader(
                    encoding, new ByteArrayInputStream(LegacyBytes.encode(encoding, text)), capacity)) {
                reader.transferTo(read);
            }
            assertEquals(text, read.toString(), "capacity " + capacity);
        }
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(String codePoints) {
        StringBuilder text = new StringBuilder();
        for (String codePoint : List.of(codePoints.split(" "))) {
            text.appendCodePoint(Integer.parseInt(codePoint, 16));
        }
        return text.toString();
    }
}
