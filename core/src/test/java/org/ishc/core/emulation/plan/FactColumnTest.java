package org.ishc.core.emulation.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Truths;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.Stage;
import org.ishc.core.formula.Value;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** One fact of all units, as numbers, as yes or no, as levels; without evidence as nothing where it is required. */
class FactColumnTest {

    private static Data data() {
        return new Data()
                .fact("01", "p", "8,5")
                .fact("02", "p", "true")
                .fact("03", "p", "false")
                .fact("04", "p", "GOOD")
                .fact("05", "p", "ODD")
                .units("06");
    }

    private static FactColumn column(Data data, boolean needsEvidence) {
        return new FactColumn(FactCode.parse("p"), needsEvidence, data, Stage.FINAL);
    }

    @Test
    void asNumbers_onlyNumbersCount() {
        assertEquals(
                Optional.of(Fraction.of(17, 2)), column(data(), false).numbers().find(0));
        for (int unit = 1; unit < 6; unit++) {
            assertEquals(Optional.empty(), column(data(), false).numbers().find(unit));
        }
    }

    @Test
    void asTruths_onlyYesAndNoCount() {
        assertArrayEquals(
                new byte[] {Truths.UNKNOWN, Truths.TRUE, Truths.FALSE, Truths.UNKNOWN, Truths.UNKNOWN, Truths.UNKNOWN},
                column(data(), false).truths());
    }

    @Test
    void asLevels_theirPlacesCount_otherTextsAreUnknown_numbersAndTruthsNone() {
        assertArrayEquals(
                new int[] {Read.Level.NONE, Read.Level.NONE, Read.Level.NONE, 1, Read.Level.UNKNOWN, Read.Level.NONE},
                column(data(), false).levels(List.of("BEST", "GOOD")));
    }

    @Test
    void withoutEvidence_whereItIsRequired_nothingCounts_butItWasEntered() {
        FactColumn strict = column(data().withoutEvidence("p"), true);
        assertEquals(Optional.empty(), strict.find(0));
        assertEquals(Optional.of("8,5"), strict.entered(0).flatMap(Assessment::value));
        assertEquals(Optional.empty(), strict.numbers().find(0));
        assertEquals(Truths.UNKNOWN, strict.truths()[1]);
        assertEquals(Read.Level.NONE, strict.levels(List.of("GOOD"))[3]);
        FactColumn lenient = column(data().withoutEvidence("p"), false);
        assertEquals(Optional.of("8,5"), lenient.find(0).flatMap(Assessment::value));
        assertEquals(Optional.of("8,5"), column(data(), true).find(0).flatMap(Assessment::value));
    }

    private static List<String> found(FactColumn column, int unit, FactText expected) {
        List<String> found = new ArrayList<>();
        column.check(unit, expected, new Finder() {
            @Override
            public void find(EmulationFinding code, Object... arguments) {
                found.add(code + " " + Arrays.asList(arguments));
            }

            @Override
            public void groupIncomplete(String group, Value value, List<String> units) {
                found.add(group);
            }
        });
        return found;
    }

    @Test
    void whatIsOfAnotherKind_isSaid_withWhatIsExpected() {
        assertEquals(List.of(), found(column(data(), false), 0, FactText.NUMBER));
        assertEquals(
                List.of("FACT_TYPE [fact, p, value, true, expected, number]"),
                found(column(data(), false), 1, FactText.NUMBER));
        assertEquals(
                List.of("FACT_TYPE [fact, p, value, 8,5, expected, level]"),
                found(column(data(), false), 0, FactText.LEVEL));
        assertEquals(List.of(), found(column(data(), false), 5, FactText.NUMBER), "nothing was entered");
    }

    @Test
    void whatLacksEvidence_isSaidInsteadOfItsKind() {
        FactColumn strict = column(data().withoutEvidence("p"), true);
        assertEquals(List.of("NO_EVIDENCE [fact, p]"), found(strict, 0, FactText.LEVEL));
        assertEquals(List.of(), found(strict, 5, FactText.NUMBER));
        assertEquals(List.of(), found(column(data().withoutEvidence("p"), false), 0, FactText.NUMBER));
    }
}
