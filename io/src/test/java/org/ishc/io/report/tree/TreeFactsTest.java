package org.ishc.io.report.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.io.canonical.CanonicalJson;
import org.junit.jupiter.api.Test;

/** What a node of an explanation knows, as canonical JSON has it: exact numbers as fractions, never rounded. */
class TreeFactsTest {

    private final TreeFacts facts = new TreeFacts(new TreeMap<>());

    @Test
    void exactNumber_isAFraction_andACountANumber() {
        facts.number("third", Fraction.of(1, 3));
        facts.number("whole", Fraction.of(4));
        facts.count("clubs", 12);
        facts.whole("many", new BigInteger("123456789012345678901234567890"));
        assertEquals(
                "{\"clubs\":12,\"many\":123456789012345678901234567890,\"third\":\"1/3\",\"whole\":\"4/1\"}",
                CanonicalJson.write(facts.tree()).strip());
    }

    @Test
    void textsAndLists_areKeptAsTheyAre() {
        facts.text("unit", "00008");
        facts.list("units", List.of("00008", "00025"));
        assertEquals(
                "{\"unit\":\"00008\",\"units\":[\"00008\",\"00025\"]}",
                CanonicalJson.write(facts.tree()).strip());
    }
}
