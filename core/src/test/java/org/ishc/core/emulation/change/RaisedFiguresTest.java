package org.ishc.core.emulation.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** One unit has more of one indicator; the ratios that it is a part of follow, and nothing else. */
class RaisedFiguresTest {

    private static final String WOMEN = "members.women";
    private static final String TOTAL = "members.total";
    private static final String RATE = "members.women-rate";

    private static Data data() {
        return new Data()
                .actual("01", WOMEN, "60")
                .actual("01", TOTAL, "80")
                .actual("01", RATE, "75")
                .actual("02", WOMEN, "1")
                .back("01", WOMEN, "50")
                .back("01", RATE, "70");
    }

    private static ScoringData raised(Data data, String indicator, int by) {
        return new RaisedFigures(
                data,
                IndicatorCatalogue.BUILT_IN,
                new Contestant("01"),
                IndicatorCode.parse(indicator),
                Fraction.of(by));
    }

    private static Optional<Fraction> value(ScoringData data, String unit, String indicator, int yearsBack) {
        return data.actual(new Contestant(unit), IndicatorCode.parse(indicator), yearsBack)
                .value();
    }

    private static Optional<Fraction> number(int number) {
        return Optional.of(Fraction.of(number));
    }

    @Test
    void theFigureOfTheUnitIsRaised_inThePeriodThatIsScored() {
        ScoringData raised = raised(data(), WOMEN, 4);
        assertEquals(number(64), value(raised, "01", WOMEN, 0));
        assertEquals(number(50), value(raised, "01", WOMEN, 1));
        assertEquals(number(1), value(raised, "02", WOMEN, 0));
        assertEquals(number(80), value(raised, "01", TOTAL, 0));
    }

    @Test
    void aRatioFollowsItsParts() {
        assertEquals(number(80), value(raised(data(), WOMEN, 4), "01", RATE, 0));
        assertEquals(number(60), value(raised(data(), TOTAL, 20), "01", RATE, 0));
        assertEquals(number(70), value(raised(data(), WOMEN, 4), "01", RATE, 1));
        assertEquals(number(75), value(raised(data(), "clubs.established", 4), "01", RATE, 0));
    }

    @Test
    void whatIsMissing_staysMissing() {
        Data withoutWomen = new Data().actual("01", TOTAL, "80");
        assertEquals(Optional.empty(), value(raised(withoutWomen, WOMEN, 4), "01", WOMEN, 0));
        assertEquals(Optional.empty(), value(raised(withoutWomen, TOTAL, 4), "01", RATE, 0));
        assertEquals(Optional.empty(), value(raised(new Data().actual("01", WOMEN, "60"), WOMEN, 4), "01", RATE, 0));
    }

    @Test
    void aRatioOfNothing_isMissing_andHasNoBasis() {
        ScoringData raised = raised(new Data().actual("01", WOMEN, "0").actual("01", TOTAL, "0"), WOMEN, 4);
        assertEquals(Optional.empty(), value(raised, "01", RATE, 0));
        assertTrue(raised.actual(new Contestant("01"), IndicatorCode.parse(RATE), 0)
                .basis()
                .isEmpty());
    }

    @Test
    void aRatioThatWasMissing_restsOnTheWeakerOfItsParts() {
        ScoringData raised = raised(new Data().actual("01", WOMEN, "0").actual("01", TOTAL, "0"), TOTAL, 8);
        assertEquals(number(0), value(raised, "01", RATE, 0));
        assertEquals(
                Optional.of(Basis.RECORDS),
                raised.actual(new Contestant("01"), IndicatorCode.parse(RATE), 0)
                        .basis());
    }
}
