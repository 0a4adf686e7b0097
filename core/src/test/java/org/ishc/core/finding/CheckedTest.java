package org.ishc.core.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was made, with what was found while it was made, in the order found. */
class CheckedTest {

    private static final Finding FIRST =
            Finding.of(ReferenceFinding.UNKNOWN_UNIT, Location.none(), "unit_code", "first");
    private static final Finding SECOND = FIRST.at(Location.ofTable("values"));

    @Test
    void collected_isWhatWasMade_withAllThatWasSaidMeanwhile() {
        Checked<String> checked = Checked.collect(findings -> {
            findings.accept(FIRST);
            findings.accept(SECOND);
            return "made";
        });
        assertEquals("made", checked.value());
        assertEquals(List.of(FIRST, SECOND), checked.findings());
        assertEquals(new Checked<>("made", List.of()), Checked.collect(findings -> "made"));
    }

    @Test
    void handedOn_itsFindingsJoinThoseBefore() {
        List<Finding> all = new ArrayList<>(List.of(SECOND));
        assertEquals("made", new Checked<>("made", List.of(FIRST)).into(all));
        assertEquals(List.of(SECOND, FIRST), all);
    }

    @Test
    void furtherFindings_standBehind_andChangeNothingThatWas() {
        Checked<String> checked = new Checked<>("made", List.of(SECOND));
        assertEquals(List.of(SECOND, FIRST), checked.with(List.of(FIRST)).findings());
        assertEquals(List.of(SECOND), checked.findings());
        assertThrows(
                UnsupportedOperationException.class, () -> checked.findings().add(FIRST));
    }
}
