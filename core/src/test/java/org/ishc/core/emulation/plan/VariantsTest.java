package org.ishc.core.emulation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.column.Numbers;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringColumn;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** One unit several times side by side, each time with more of one indicator. */
class VariantsTest {

    private static final Contestant UNIT = new Contestant("01");
    private static final IndicatorCode WOMEN = IndicatorCode.parse("members.women");
    private static final IndicatorCode TOTAL = IndicatorCode.parse("members.total");
    private static final IndicatorCode RATE = IndicatorCode.parse("members.women-rate");

    private static Data data() {
        return new Data()
                .actual("01", "members.women", "60")
                .actual("01", "members.total", "80")
                .actual("01", "members.women-rate", "75")
                .back("01", "members.women", "50")
                .actual("02", "members.women", "7")
                .target("01", "members.women", Comparison.AT_LEAST, "90")
                .target("01", "members.total", Comparison.AT_MOST, "95");
    }

    private static Variants raised(ScoringData data, IndicatorCode indicator, int... by) {
        List<Fraction> all = new ArrayList<>();
        for (int one : by) {
            all.add(Fraction.of(one));
        }
        return Variants.raised(data, UNIT, new Variants.Raise(indicator, all, IndicatorCatalogue.BUILT_IN));
    }

    private static String column(Variants variants, Consumer<ScoringData.Cells> filling) {
        Numbers numbers =
                ScoringColumn.filled(variants.contestants().size(), filling).numbers();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            all.add(numbers.find(i).map(Fraction::toString).orElse("-"));
        }
        return String.join(" ", all);
    }

    private static String actuals(Variants variants, IndicatorCode indicator, int yearsBack) {
        return column(variants, to -> variants.actuals(indicator, yearsBack, to));
    }

    @Test
    void everyVariant_isTheSameUnit() {
        assertEquals(List.of(UNIT, UNIT, UNIT), raised(data(), WOMEN, 1, 2, 3).contestants());
        assertEquals(List.of(UNIT), Variants.asItIs(data(), UNIT).contestants());
    }

    @Test
    void theIndicator_risesInEachVariant_inThePeriodThatIsScored() {
        assertEquals("61/1 64/1", actuals(raised(data(), WOMEN, 1, 4), WOMEN, 0));
        assertEquals("50/1 50/1", actuals(raised(data(), WOMEN, 1, 4), WOMEN, 1));
        assertEquals("80/1 80/1", actuals(raised(data(), WOMEN, 1, 4), TOTAL, 0));
        assertEquals("- -", actuals(raised(new Data().units("01"), WOMEN, 1, 4), WOMEN, 0), "missing stays missing");
        assertEquals("60/1", actuals(Variants.asItIs(data(), UNIT), WOMEN, 0));
        assertEquals("50/1", actuals(Variants.asItIs(data(), UNIT), WOMEN, 1));
    }

    @Test
    void aRatio_followsItsParts() {
        assertEquals("80/1 85/1", actuals(raised(data(), WOMEN, 4, 8), RATE, 0));
        assertEquals("60/1 30/1", actuals(raised(data(), TOTAL, 20, 120), RATE, 0));
        assertEquals("75/1 75/1", actuals(raised(data(), IndicatorCode.parse("clubs.existing"), 1, 2), RATE, 0));
        Data nothing = new Data().actual("01", "members.women", "0").actual("01", "members.total", "0");
        assertEquals("- -", actuals(raised(nothing, WOMEN, 4, 8), RATE, 0), "of nothing there is no share");
        assertEquals("0/1", actuals(raised(nothing, TOTAL, 5), RATE, 0));
        assertEquals("-", actuals(raised(new Data().actual("01", "members.women", "3"), WOMEN, 5), RATE, 0));
        assertEquals("-", actuals(raised(new Data().actual("01", "members.total", "3"), TOTAL, 5), RATE, 0));
    }

    @Test
    void moreOfAnIndicator_restsOnWhatItRestedOnBefore() {
        ScoringData estimated = new ForwardingScoringData(data()) {
            @Override
            public Reading actual(Contestant contestant, IndicatorCode indicator, int yearsBack) {
                Reading reading = super.actual(contestant, indicator, yearsBack);
                return new Reading(
                        reading.value(),
                        reading.coverage(),
                        reading.parts(),
                        reading.rows(),
                        reading.value().map(known -> Basis.ESTIMATED));
            }
        };
        Variants variants = raised(estimated, WOMEN, 1);
        assertEquals("-", column(variants, to -> variants.actualsAccepted(WOMEN, ValueStatus.REPORTED, to)));
        assertEquals("61/1", column(variants, to -> variants.actualsAccepted(WOMEN, ValueStatus.ESTIMATED, to)));
    }

    @Test
    void coverage_staysWhatItIs() {
        Variants variants = raised(data(), WOMEN, 1, 2);
        assertEquals("75/1 75/1", column(variants, to -> variants.coverages(WOMEN, to)));
        assertEquals("- -", column(variants, to -> variants.coverages(IndicatorCode.parse("nothing.expected"), to)));
    }

    @Test
    void targets_areThoseOfTheUnit() {
        Variants variants = raised(data(), WOMEN, 1, 2);
        assertEquals("90/1 90/1", column(variants, to -> variants.targets(WOMEN, false, to)));
        assertEquals("90/1 90/1", column(variants, to -> variants.targets(WOMEN, true, to)));
        assertEquals("95/1 95/1", column(variants, to -> variants.targets(TOTAL, false, to)));
        assertEquals("- -", column(variants, to -> variants.targets(TOTAL, true, to)), "it asks for at most so much");
        TargetOrigin own = data().target(UNIT, WOMEN).orElseThrow().targetOrigin();
        for (TargetOrigin origin : TargetOrigin.values()) {
            String expected = origin == own ? "90/1 90/1" : "- -";
            assertEquals(expected, column(variants, to -> variants.targets(WOMEN, origin, true, to)));
        }
    }

    @Test
    void allElse_isThatOfTheUnit() {
        assertEquals(
                Optional.of(Fraction.of(60)),
                raised(data(), WOMEN, 1).actual(UNIT, WOMEN, 0).value());
        assertEquals(List.of("ALL"), raised(data(), WOMEN, 1).groups(UNIT));
    }
}
