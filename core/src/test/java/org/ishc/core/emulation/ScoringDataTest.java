package org.ishc.core.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.ScoringData.Contribution;
import org.ishc.core.emulation.ScoringData.Reading;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host's data are in columns when the host says no more than what each unit has. */
class ScoringDataTest {

    private static final Contestant UNIT = new Contestant("01");
    private static final IndicatorCode A = IndicatorCode.parse("a");

    private static Data data() {
        return new Data() {
            @Override
            public Reading actual(Contestant unit, IndicatorCode indicator, int yearsBack) {
                Reading said = super.actual(unit, indicator, yearsBack);
                Basis basis = unit.equals(UNIT) ? Basis.ESTIMATED : Basis.VERIFIED;
                return new Reading(
                        said.value(),
                        said.coverage(),
                        said.parts(),
                        said.rows(),
                        said.value().map(known -> basis));
            }
        }.actual("01", "a", "4")
                .actual("02", "a", "5")
                .back("02", "a", "3")
                .units("03")
                .target("01", "a", Comparison.AT_MOST, "8")
                .target("03", "a", Comparison.AT_LEAST, "6");
    }

    private static String column(Consumer<ScoringData.Cells> filling) {
        ScoringColumn column = ScoringColumn.filled(3, filling);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(column.numbers().find(i).map(Fraction::toString).orElse("-"));
        }
        return String.join(" ", all);
    }

    @Test
    void columns_areWhatEachUnitHas() {
        assertEquals("4/1 5/1 -", column(to -> data().actuals(A, 0, to)));
        assertEquals("- 3/1 -", column(to -> data().actuals(A, 1, to)));
        assertEquals("75/1 75/1 0/1", column(to -> data().coverages(A, to)));
        assertEquals("- - -", column(to -> data().coverages(IndicatorCode.parse("nothing.expected"), to)));
    }

    @Test
    void figuresOfAWeakerBasis_areLeftOut() {
        assertEquals("- 5/1 -", column(to -> data().actualsAccepted(A, ValueStatus.REPORTED, to)));
        assertEquals("4/1 5/1 -", column(to -> data().actualsAccepted(A, ValueStatus.ESTIMATED, to)));
    }

    @Test
    void targets_mayBeOfOneOrigin_orOnlyThoseThatAskForAtLeastSoMuch() {
        assertEquals("8/1 - 6/1", column(to -> data().targets(A, false, to)));
        assertEquals("- - 6/1", column(to -> data().targets(A, true, to)));
        TargetOrigin own = data().target(UNIT, A).orElseThrow().targetOrigin();
        for (TargetOrigin origin : TargetOrigin.values()) {
            assertEquals(origin == own ? "8/1 - 6/1" : "- - -", column(to -> data().targets(A, origin, false, to)));
            assertEquals(origin == own ? "- - 6/1" : "- - -", column(to -> data().targets(A, origin, true, to)));
            assertEquals(
                    origin == own, data().target(UNIT, A, Optional.of(origin)).isPresent());
        }
        assertEquals(
                Optional.of(Fraction.of(8)),
                data().target(UNIT, A, Optional.empty()).map(Target::value));
    }

    @Test
    void whereAHostSaysNoMore_dataFitAnyRulebook_andEveryIndicatorIsKnown() {
        assertEquals(Optional.empty(), data().appliesTo());
        assertEquals(Optional.empty(), data().sender());
        assertTrue(data().isKnown(A));
        assertEquals(
                Optional.of("Thành viên"),
                data().titles(IndicatorCode.parse("members.total"))
                        .map(Indicator.Titles::vi)
                        .map(vi -> vi.substring(0, 10)));
        assertEquals(Optional.empty(), data().titles(A));
        assertEquals(Optional.empty(), data().trace(UNIT, A, Optional.of(TargetOrigin.ASSIGNED)));
    }

    @Test
    void aFigure_isExplainedByWhatEachPartGave() {
        FigureTrace trace = data().trace(UNIT, A, 0).orElseThrow();
        assertEquals("01", trace.code());
        assertEquals(Optional.of(Fraction.of(4)), trace.value());
        assertEquals(
                List.of("011 4/1"),
                trace.children().stream()
                        .map(part -> part.code() + " " + part.value().orElseThrow())
                        .toList());
        assertEquals(Optional.empty(), data().trace(new Contestant("03"), A, 0), "there is nothing more to say");
    }

    @ParameterizedTest
    @CsvSource({
        "ESTIMATED, ESTIMATED, true",
        "ESTIMATED, REPORTED, false",
        "ESTIMATED, VERIFIED, false",
        "REPORTED, REPORTED, true",
        "REPORTED, VERIFIED, false",
        "VERIFIED, VERIFIED, true",
        "RECORDS, VERIFIED, true"
    })
    void aReading_isAcceptedFromItsOwnBasisOn(Basis basis, ValueStatus weakest, boolean expected) {
        Reading reading =
                new Reading(Optional.of(Fraction.ONE), Coverage.NONE, List.of(), List.of(), Optional.of(basis));
        assertEquals(expected, reading.isAcceptedFrom(weakest));
    }

    @Test
    void aReadingOfNothing_isAccepted_andHasNoBasis() {
        Reading missing = new Reading(Optional.empty(), Coverage.NONE, List.of(), List.of());
        assertEquals(Optional.empty(), missing.basis());
        assertTrue(missing.isAcceptedFrom(ValueStatus.VERIFIED));
        assertEquals(
                Optional.of(Basis.RECORDS),
                new Reading(Optional.of(Fraction.ONE), Coverage.NONE, List.of(), List.of()).basis());
    }

    @Test
    void partsAndRows_areCopied() {
        List<Contribution> parts = new ArrayList<>(List.of(new Contribution("011", Fraction.ONE)));
        Reading reading = new Reading(Optional.empty(), Coverage.NONE, parts, List.of());
        parts.clear();
        assertEquals(1, reading.parts().size());
        assertThrows(NullPointerException.class, () -> new Contribution("011", null));
        assertThrows(NullPointerException.class, () -> new Contribution(null, Fraction.ONE));
    }
}
