package org.ishc.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.emulation.change.Margins;
import org.ishc.core.explain.Trace;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.check.RulebookCheck;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host that hands its mapper what has no plain form is told what writes it. */
class WritersTest {

    @Test
    void aTypeWithAForm_isNotRefused() {
        PlainForms.all(CoreFindings.all()).forEach(form -> {
            String name = form.type().getName();
            assertEquals(Optional.empty(), PlainForms.refusal(name), name);
            assertEquals(Optional.empty(), PlainForms.refusalToRead(name), name);
        });
    }

    @ParameterizedTest
    @CsvSource({"java.lang.String", "host.org.ishc.core.Own", "org.ishc.corelike.Own"})
    void aTypeOfAHost_isItsOwnAffair(String name) {
        assertEquals(Optional.empty(), PlainForms.refusal(name));
        assertEquals(Optional.empty(), PlainForms.refusalToRead(name));
    }

    private static void assertWrittenBy(String writer, String type) {
        String reason = PlainForms.refusal(type).orElseThrow();
        assertTrue(reason.startsWith(type + " "), reason);
        assertTrue(reason.contains(writer), reason);
    }

    @Test
    void aTypeWithoutAForm_isRefused_andItsWriterNamed() {
        assertWrittenBy("org.ishc.io.report.ScoreJson", ScoreCard.class.getName());
        assertWrittenBy("org.ishc.io.report.ExplanationJson", Trace.class.getName());
        assertWrittenBy("org.ishc.io.rulebook.RulebookText", Rulebook.class.getName());
        assertWrittenBy("org.ishc.io.report.ValidationJson", "org.ishc.io.ingest.LoadedPackage");
    }

    /** A room below another one, or a type in it, may have a writer of its own. */
    @Test
    void theWriterOfTheNarrowerRoom_isNamed() {
        assertWrittenBy("org.ishc.io.report.ImpactJson", Impact.class.getName());
        assertWrittenBy("org.ishc.io.report.ScoreJson", Margins.class.getName());
        assertWrittenBy("org.ishc.io.report.RulebookJson", RulebookCheck.class.getName());
        assertWrittenBy("org.ishc.io.report.CollectionJson", "org.ishc.io.collect.CollectedRound");
    }

    @Test
    void whereNothingWritesIt_theHostWritesWhatItHolds() {
        String reason = PlainForms.refusal(PeriodCalendar.class.getName()).orElseThrow();
        assertFalse(reason.contains("org.ishc.io."), reason);
    }

    @Test
    void whatIsNotWritten_isNotReadEither_byItsName() {
        String name = Impact.class.getName();
        assertTrue(PlainForms.refusalToRead(name).orElseThrow().startsWith(name + " "));
    }
}
