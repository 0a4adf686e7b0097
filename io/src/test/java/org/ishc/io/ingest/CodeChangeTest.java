package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.ishc.core.finding.Severity;
import org.ishc.io.table.ExchangeFinding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a profile makes of a code; a report must say where it counts for less. */
class CodeChangeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ERROR, false", "WARNING, false", "INFO, true", "'', true"})
    void code_isLowered_whereItCountsForLess_orNotAtAll(String severity, boolean isLowered) {
        ExchangeFinding code = ExchangeFinding.DAMAGED_TEXT;
        assertEquals(Severity.WARNING, code.severity());
        Optional<Severity> now =
                Optional.of(severity).filter(word -> !word.isEmpty()).map(Severity::valueOf);
        assertEquals(isLowered, new CodeChange(code, now, "tinh-mot", 3).isLowered());
    }
}
