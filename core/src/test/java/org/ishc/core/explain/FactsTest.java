package org.ishc.core.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

/** What a node tells, and what it has when it says nothing else. */
class FactsTest {

    /** Writes down everything that it is told. */
    private static final class Told implements Facts {
        private final List<String> all = new ArrayList<>();

        @Override
        public void number(String key, Fraction number) {
            all.add(key + "=" + number);
        }

        @Override
        public void count(String key, long count) {
            all.add(key + "=" + count);
        }

        @Override
        public void whole(String key, BigInteger number) {
            all.add(key + "=" + number);
        }

        @Override
        public void text(String key, String text) {
            all.add(key + "=" + text);
        }

        @Override
        public void list(String key, List<String> texts) {
            all.add(key + "=" + texts);
        }
    }

    /** A node that says no more than it must. */
    private record Plain(String code) implements Trace<Plain> {
        @Override
        public Kind kind() {
            return Kind.INPUT;
        }

        @Override
        public Optional<Fraction> value() {
            return Optional.empty();
        }

        @Override
        public List<Plain> children() {
            return List.of();
        }

        @Override
        public void tell(Facts to) {
            to.indicator(IndicatorCode.parse("clubs.existing"));
            to.period(Period.ofYear(2025));
            to.rows(List.of(Origin.of("club-reports", 4), Origin.NONE, Origin.of("values", 12)));
        }
    }

    @Test
    void indicator_period_andRows_haveTheirKeys_withoutRowsThatAHostBuilt() {
        Told told = new Told();
        new Plain("a").tell(told);
        assertEquals(List.of("indicator=clubs.existing", "period=2025", "rows=[club-reports:4, values:12]"), told.all);
    }

    @Test
    void node_hasNoStatus_andNoPoints_unlessItSaysSo() {
        assertEquals(Optional.empty(), new Plain("a").status());
        assertEquals(Optional.empty(), new Plain("a").points());
    }
}
