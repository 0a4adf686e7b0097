package org.ishc.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.reference.BuiltInReference;
import org.ishc.io.table.Headings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of the units of Vietnam, before and after the reform, in files as localities send them. */
class EncodingDetectorTest {

    private static final List<String> NAMES = BuiltInReference.versions().stream()
            .map(UnitVersion::name)
            .flatMap(Optional::stream)
            .toList();

    @ParameterizedTest
    @EnumSource
    void wholeReference_isRecognisedAndReadBack(LegacyEncoding encoding) {
        String text = file(NAMES);
        byte[] bytes = LegacyBytes.encode(encoding, text);
        assertEquals(Optional.of(encoding), EncodingDetector.recognise(bytes));
        if (encoding == LegacyEncoding.TCVN3) {
            assertEquals(text.toLowerCase(Locale.ROOT), encoding.decode(bytes).toLowerCase(Locale.ROOT));
        } else {
            assertEquals(text, encoding.decode(bytes));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fiveRows_areRecognisedOrLeft_neverMistaken(LegacyEncoding encoding) {
        int recognised = 0;
        int files = 0;
        for (int from = 0; from + 5 <= NAMES.size(); from += 25) {
            for (String text : spellings(file(NAMES.subList(from, from + 5)))) {
                Optional<LegacyEncoding> found = EncodingDetector.recognise(LegacyBytes.encode(encoding, text));
                assertEquals(encoding, found.orElse(encoding), text);
                recognised += found.isPresent() ? 1 : 0;
                files++;
            }
        }
        assertEquals(98, 100 * recognised / files, 2, () -> "percent of the files");
    }

    @ParameterizedTest
    @EnumSource
    void fiftyRows_areRecognised(LegacyEncoding encoding) {
        for (int from = 0; from + 50 <= NAMES.size(); from += 200) {
            for (String text : spellings(file(NAMES.subList(from, from + 50)))) {
                assertEquals(
                        Optional.of(encoding), EncodingDetector.recognise(LegacyBytes.encode(encoding, text)), text);
            }
        }
    }

    private static List<String> spellings(String text) {
        return List.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
    }

    private static String file(List<String> names) {
        StringBuilder text = new StringBuilder("unit_code,valid_from,level,name\n");
        for (int i = 0; i < names.size(); i++) {
            text.append(i).append(",2020-01-01,COMMUNE,").append(names.get(i)).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource
    void vietnameseHeadings_areEnough(LegacyEncoding encoding) throws IOException {
        List<String> lines = headings();
        Set<String> recognised = new HashSet<>();
        for (String table : List.of("org-units", "clubs", "club-events", "club-reports", "targets")) {
            String line = String.join(
                    ",",
                    lines.stream()
                            .filter(cells -> cells.startsWith(table + ","))
                            .map(cells -> cells.split(",", 3)[2])
                            .toList());
            if (EncodingDetector.recognise(LegacyBytes.encode(encoding, line)).equals(Optional.of(encoding))) {
                recognised.add(table);
            }
        }
        assertEquals(Set.of("org-units", "clubs", "club-events", "club-reports", "targets"), recognised);
    }

    private static List<String> headings() throws IOException {
        try (InputStream in = Objects.requireNonNull(Headings.class.getResourceAsStream("headings-vi.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void evidence_isCountedInDifferentWords(LegacyEncoding encoding) {
        byte[] sample = LegacyBytes.encode(encoding, "Xã Tân Phú,Xã Tân Phú,ở ở,HĐND,Krông,abc");
        assertEquals(
                new EncodingEvidence(encoding, 4, 3, 1, true),
                EncodingDetector.evidence(sample).get(encoding.ordinal()));
    }

    @ParameterizedTest
    @EnumSource
    void fewWords_areUndecided(LegacyEncoding encoding) {
        assertEquals(
                Optional.empty(),
                EncodingDetector.recognise(
                        LegacyBytes.encode(encoding, "name\nPhú Mỹ\nPhú Mỹ\nPhú Mỹ\nPhú Mỹ\nPhú Mỹ\nPhú Mỹ\n")));
    }

    @Test
    void wordsThatTwoEncodingsReadAlike_areUndecided() {
        String text = "Bình Thành Hòa Lâm Thanh Cát Bà Hà Đô Kênh Bê Tàu";
        byte[] windows = LegacyBytes.encode(
                LegacyEncoding.WINDOWS_1258, text.replace("ì", "i").replace("ò", "o"));
        assertEquals(LegacyEncoding.WINDOWS_1258.decode(windows), LegacyEncoding.VISCII.decode(windows));
        assertEquals(Optional.empty(), EncodingDetector.recognise(windows));
    }

    @Test
    void oneImpossibleByte_rulesAnEncodingOut() {
        byte[] bytes = LegacyBytes.encode(LegacyEncoding.VNI, file(NAMES.subList(0, 50)) + "?");
        bytes[bytes.length - 1] = (byte) 0xDF;
        assertEquals(Optional.empty(), EncodingDetector.recognise(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zürich,München,Köln,Nürnberg,Düsseldorf,Österreich,Überlingen,Straße,größer,Fußgänger,Mädchen,schöne,Grüße,Bürgermeister",
                "Orléans,Besançon,Châlons,Angoulême,Nîmes,Périgueux,Béziers,Hérault,Corrèze,Finistère,Rhône,forêt,là,à,où,thé,été,né,près,côté",
                "España,Málaga,León,Cádiz,Córdoba,Jaén,Almería,Ávila,Cáceres,Coruña,Álava,año,niño,señor,más,también",
                "São Paulo,Brasília,Goiás,Ceará,Pará,Paraíba,Piauí,Rondônia,Espírito,Maranhão,Amapá,não,você,até,pão,mãe,Guimarães",
                "Malmö,Göteborg,Västerås,Örebro,Linköping,Jönköping,Gävle,Umeå,Luleå,Ängelholm,Åre,kött,smör,blåbär"
            })
    void otherLanguages_areUndecided(String words) {
        for (String charset : List.of("windows-1252", "ISO-8859-1", "ISO-8859-15")) {
            byte[] bytes = words.getBytes(Charset.forName(charset));
            assertEquals(Optional.empty(), EncodingDetector.recognise(bytes));
            assertEquals(
                    Optional.empty(),
                    EncodingDetector.recognise(words.toUpperCase(Locale.ROOT).getBytes(Charset.forName(charset))));
        }
    }

    @Test
    void randomBytes_areUndecided() {
        Random random = new Random(20261126);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(400)];
            random.nextBytes(bytes);
            for (int j = 0; i % 2 == 0 && j < bytes.length; j++) {
                bytes[j] = bytes[j] >= 0 && bytes[j] < ' ' ? (byte) ' ' : bytes[j];
            }
            assertEquals(Optional.empty(), EncodingDetector.recognise(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0096", "A ", "\u00b5 ", "\u00e9", "N\u00e9I "})
    void endlessWordsAndPhrases_endInTime(String part) {
        byte[] bytes = ("a" + part.repeat(EncodingDetector.SAMPLE_BYTES / part.length()) + "a")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Optional.empty(), EncodingDetector.recognise(bytes));
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            assertEquals(
                    encoding.findImpossible(bytes).isPresent(),
                    encoding.decode(bytes).indexOf('\ufffd') >= 0);
        }
    }

    @Test
    void unicodeInOtherForms_isUndecided() {
        String text = file(NAMES.subList(0, 200));
        List<Charset> others = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
        List<Optional<LegacyEncoding>> found = new ArrayList<>();
        others.forEach(charset -> found.add(EncodingDetector.recognise(text.getBytes(charset))));
        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.empty()), found);
    }

    @Test
    void utf16WithoutItsMark_isFoundByItsNuls() {
        assertEquals(
                OptionalInt.of(1),
                EncodingDetector.findWideCharacter("name\nXã Tân Phú\n".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(
                OptionalInt.of(0),
                EncodingDetector.findWideCharacter("name\nXã Tân Phú\n".getBytes(StandardCharsets.UTF_16BE)));
        assertEquals(
                OptionalInt.empty(),
                EncodingDetector.findWideCharacter("name\nXã Tân Phú\u0000\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(OptionalInt.empty(), EncodingDetector.findWideCharacter(new byte[0]));
    }
}
