package org.ishc.core.emulation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Numbers;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** The greatest and the least of a value over a group, with and without a unit itself. */
class GroupExtremesTest {

    /** Four units of G of which one lacks the value, one alone in H, one in no group, one of K that lacks it. */
    private static final Groups GROUPS = new Groups(new Data()
            .group("01", "G")
            .group("02", "G")
            .group("03", "G")
            .group("04", "G")
            .group("05", "H")
            .group("06")
            .group("07", "K"));

    private static GroupExtremes extremes(String... values) {
        Numbers own = Numbers.filling(values.length, 1, false);
        for (int i = 0; i < values.length; i++) {
            own.set(i, values[i].isEmpty() ? null : Fraction.parse(values[i]));
        }
        return new GroupExtremes(GROUPS, own.settled());
    }

    private static final GroupExtremes EXTREMES = extremes("3", "5", "", "4", "7", "9", "");

    private static List<String> all(Numbers numbers) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            all.add(said(numbers.find(i)));
        }
        return all;
    }

    private static String said(Optional<Fraction> number) {
        return number.map(value -> value.toDecimal(0)).orElse("-");
    }

    @Test
    void everyUnitWithAValue_hasTheGreatestAndTheLeastOfItsGroup() {
        assertEquals(List.of("5", "5", "-", "5", "7", "-", "-"), all(EXTREMES.numbers(true)));
        assertEquals(List.of("3", "3", "-", "3", "7", "-", "-"), all(EXTREMES.numbers(false)));
    }

    @Test
    void theGreatestOfTheOthers_leavesTheUnitOut() {
        assertEquals("5", said(EXTREMES.others(true, 0)));
        assertEquals("4", said(EXTREMES.others(true, 1)), "the greatest is its own");
        assertEquals("5", said(EXTREMES.others(true, 2)), "its own is missing");
        assertEquals("4", said(EXTREMES.others(false, 0)), "the least is its own");
        assertEquals("3", said(EXTREMES.others(false, 1)));
        assertEquals("-", said(EXTREMES.others(true, 4)), "it is alone");
        assertEquals("-", said(EXTREMES.others(true, 5)), "it is in no group");
        assertEquals("-", said(EXTREMES.others(false, 6)), "nobody has one");
    }

    @Test
    void amongEqualOnes_anotherIsAsGood() {
        GroupExtremes equal = extremes("5", "5", "2", "2", "0", "0", "0");
        assertEquals("5", said(equal.others(true, 0)));
        assertEquals("5", said(equal.others(true, 1)));
        assertEquals("2", said(equal.others(false, 2)));
        assertEquals("2", said(equal.others(false, 3)));
    }

    /** Whichever way they stand, the second is the second. */
    @Test
    void theOrderOfUnits_changesNothing() {
        for (String[] values : new String[][] {
            {"1", "2", "3", "4"}, {"4", "3", "2", "1"}, {"2", "4", "1", "3"}, {"3", "1", "4", "2"}, {"4", "1", "3", "2"}
        }) {
            GroupExtremes groupExtremes = extremes(values[0], values[1], values[2], values[3], "0", "0", "0");
            for (int unit = 0; unit < 4; unit++) {
                assertEquals(values[unit].equals("4") ? "3" : "4", said(groupExtremes.others(true, unit)));
                assertEquals(values[unit].equals("1") ? "2" : "1", said(groupExtremes.others(false, unit)));
            }
        }
    }

    @Test
    void unitsThatLackTheValue_areNamed() {
        assertEquals(Optional.of(List.of("03")), EXTREMES.without(0));
        assertEquals(Optional.of(List.of("03")), EXTREMES.without(2));
        assertEquals(Optional.empty(), EXTREMES.without(4));
        assertEquals(Optional.empty(), EXTREMES.without(5));
        assertEquals(Optional.of(List.of("07")), EXTREMES.without(6));
    }
}
