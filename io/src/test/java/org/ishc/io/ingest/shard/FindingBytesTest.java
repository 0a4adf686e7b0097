package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.testing.MalformedSample;
import org.junit.jupiter.api.Test;

/** What goes through bytes comes out equal. */
class FindingBytesTest {

    @Test
    void everyFindingOfTheMalformedPackages_comesBackEqual() throws IOException {
        int findings = 0;
        for (MalformedSample sample : MalformedSample.all()) {
            Optional<Path> path = sample.findPackage();
            if (path.isPresent()) {
                LoadedPackage loaded = PackageReader.read(path.get());
                findings += loaded.findings().size();
                assertEquals(loaded.findings(), throughBytes(loaded.findings()), sample::toString);
            }
        }
        assertTrue(findings > 80, "found " + findings);
    }

    @Test
    void everyKindOfArgument_comesBackEqual() {
        List<Object> values = List.of(
                "chữ",
                "",
                7L,
                -7L,
                Long.MIN_VALUE,
                7,
                LocalDate.of(2025, 7, 1),
                Period.parse("2025-Q3"),
                UnitCode.parse("01"),
                ClubCode.parse("K1"),
                IndicatorCode.parse("clubs.existing"),
                FactCode.parse("plan"),
                ItemCode.parse("A1"),
                Fraction.of(-1, 3),
                Optional.empty(),
                Optional.of(Fraction.ONE),
                List.of(),
                List.of("a", 1L, List.of(Optional.of("b"))));
        List<Finding> findings = new ArrayList<>();
        for (Object value : values) {
            findings.add(new Finding(
                    ExchangeFinding.DIGEST, Severity.INFO, Location.none(), new TreeMap<>(Map.of("value", value))));
        }
        findings.add(new Finding(
                ExchangeFinding.DIGEST,
                Severity.ERROR,
                new Location("clubs", "a/b.csv", 3, 4, "name", "B4", "/clubs/2", List.of("K1", ""), "x"),
                new TreeMap<>()));
        assertEquals(findings, throughBytes(findings));
    }

    @Test
    void argumentOfAnotherKind_isRefused() {
        Finding odd = new Finding(
                ExchangeFinding.DIGEST, Severity.INFO, Location.none(), new TreeMap<>(Map.of("value", 'x')));
        assertThrows(IllegalArgumentException.class, () -> throughBytes(List.of(odd)));
    }

    @Property(tries = 500)
    void numbersAndTexts_comeBackEqual(@ForAll long signed, @ForAll String text, @ForAll List<Long> list) {
        byte[] bytes = new ByteWriter()
                .signed(signed)
                .whole(signed)
                .text(text)
                .text(null)
                .list(list, ByteWriter::signed)
                .whole(0)
                .bytes();
        ByteReader in = new ByteReader(bytes);
        assertEquals(signed, in.signed());
        assertEquals(signed, in.whole());
        // half a surrogate pair is no text
        assertEquals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), in.text());
        assertEquals(null, in.findText());
        assertEquals(list, in.list(ByteReader::signed));
        assertEquals(0, in.number());
    }

    private static List<Finding> throughBytes(List<Finding> findings) {
        byte[] bytes = new ByteWriter().list(findings, FindingBytes::write).bytes();
        return new ByteReader(bytes).list(FindingBytes::read);
    }
}
