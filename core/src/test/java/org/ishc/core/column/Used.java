package org.ishc.core.column;

import java.math.BigInteger;
import org.ishc.core.base.Fraction;

/** Working columns as a loop finds them: another one used them before, and nothing of what it left may be seen. */
final class Used {

    private static final Fraction HUGE = Fraction.of(BigInteger.TWO.pow(80), BigInteger.valueOf(11));

    private Used() {}

    /** Returns a working column that holds ratios, numbers that fit no long, and gaps. */
    static Numbers column(int size, boolean isExact) {
        Numbers used = Numbers.working(size, isExact);
        use(used);
        return used;
    }

    /** Leaves in a working column what may not be seen. */
    static void use(Numbers working) {
        working.beginRatios();
        for (int i = 0; i < working.size(); i++) {
            working.put(i, 77 + i, 13);
            if (i % 5 == 3) {
                working.set(i, HUGE);
            } else if (i % 5 == 4) {
                working.miss(i);
            }
        }
        working.isFull = false;
        working.bound(77, 78, 13);
    }

    /** Returns a working column that keeps longs where they fit. */
    static Numbers column(int size) {
        return column(size, false);
    }
}
