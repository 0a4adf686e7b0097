package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.club.ClubFinding;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.targets.TargetFinding;
import org.ishc.io.table.ExchangeFinding;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Numbers and days are written as each language writes them. */
class MessageFormatTest {

    @Test
    void numbers_areGrouped_decimalsKeepTheirMark() {
        Finding finding = Finding.of(
                TargetFinding.CASCADE_SHORT,
                Location.none(),
                "sum",
                Fraction.of(1_234_567),
                "target",
                Fraction.of(12_345_675, 10),
                "shortfall",
                Fraction.of(1, 2));
        assertHolds(finding, Language.VI, "1.234.567", "1.234.567,50", "0,50");
        assertHolds(finding, Language.EN, "1,234,567", "1,234,567.50", "0.50");
    }

    @Test
    void daysAndNegativeNumbers() {
        Finding finding = Finding.of(
                ClubFinding.DATES_FAR_APART,
                Location.none(),
                "decided_on",
                LocalDate.of(2026, 3, 5),
                "effective_on",
                LocalDate.of(2199, 12, 31),
                "days",
                -63_487L,
                "allowed",
                1_366L);
        assertHolds(finding, Language.VI, "05/03/2026", "31/12/2199", "-63.487", "1.366");
        assertHolds(finding, Language.EN, "2026-03-05", "2199-12-31", "-63,487", "1,366");
    }

    @Test
    void linesAndRows_areNotGrouped() {
        assertHolds(
                Finding.of(ExchangeFinding.UNCLOSED_QUOTE, Location.none(), "opened_on", 123_456L),
                Language.VI,
                "123456");
        assertHolds(
                Finding.of(ExchangeFinding.DUPLICATE_KEY, Location.none(), "first_row", 98_765L), Language.EN, "98765");
    }

    @Test
    void aValueThatLooksLikeAPlace_isLeftAlone() {
        Location at = Location.ofTable("clubs").withColumn("name").withValue("{column} $1 \\");
        assertHolds(Finding.of(ExchangeFinding.CODE, at), Language.EN, "\"{column} $1 \\\"");
    }

    @Test
    void unknownKey_isTheCallersBug() {
        Messages messages = Messages.in(Language.VI);
        Assertions.assertThrows(NoSuchElementException.class, () -> messages.text("report.nothing"));
    }

    private static void assertHolds(Finding finding, Language language, String... parts) {
        String text = Messages.in(language).text(finding);
        for (String part : parts) {
            assertTrue(text.contains(part), () -> part + " is not in: " + text);
        }
        assertEquals(-1, text.indexOf('\n'));
    }
}
