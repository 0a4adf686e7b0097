package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.time.Period;
import org.ishc.io.table.DayText;

/** What is proposed is read, and means what was written; a right value is never changed into another. */
class SpellingsProperties {

    /** In every spelling of a day that officials use, the day stands before the month. */
    @Property
    void day_isTheOneThatWasWritten(@ForAll("days") LocalDate day, @ForAll("patterns") String pattern) {
        String text = pattern.formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        Optional<Spellings.Spelled> found = Spellings.findDay(text);
        assertEquals(Optional.of(day.toString()), found.map(Spellings.Spelled::text), text);
        assertEquals(Optional.of(day), DayText.find(found.orElseThrow().text()));
    }

    @Property
    void dayAndMonthThatCouldChangePlaces_areNeverCertain_inFigures(@ForAll("days") LocalDate day) {
        String text = "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        boolean isSure = day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue();
        assertEquals(
                isSure ? FixProposal.Confidence.CERTAIN : FixProposal.Confidence.LIKELY,
                Spellings.findDay(text).orElseThrow().confidence(),
                text);
    }

    @Property
    void groupsWithCommas_areTheNumber(@ForAll("big") long number) {
        String text = String.format(Locale.ROOT, "%,d", number);
        assertEquals(
                Optional.of(String.valueOf(number)), Spellings.findWhole(text).map(Spellings.Spelled::text), text);
    }

    @Property
    void numberWithDecimalsThatAreZero_isTheWholeOne(@ForAll("big") long number, @ForAll("zeros") String zeros) {
        String vietnamese = String.format(Locale.ROOT, "%,d", number).replace(',', '.') + "," + zeros;
        assertEquals(
                Optional.of(String.valueOf(number)),
                Spellings.findWhole(vietnamese).map(Spellings.Spelled::text),
                vietnamese);
    }

    @Property
    void numberWithAUnitBehindIt_isTheNumber(@ForAll("small") long number, @ForAll("units") String unit) {
        assertEquals(
                Optional.of(new Spellings.Spelled(String.valueOf(number), FixProposal.Confidence.LIKELY)),
                Spellings.findWhole(number + " " + unit));
    }

    @Property
    void multiple_isExact_orNotProposed(@ForAll("small") long whole, @ForAll("hundredths") int hundredths) {
        String text = "%d,%02d triệu đồng".formatted(whole, hundredths);
        assertEquals(
                Optional.of(String.valueOf(whole * 1_000_000 + hundredths * 10_000L)),
                Spellings.findWhole(text).map(Spellings.Spelled::text),
                text);
    }

    /** Whatever can be read as a whole number, is never proposed as another. */
    @Property(tries = 5_000)
    void rightWholeNumber_isNeverChanged(@ForAll("numbers") String text) {
        Optional<String> read = plainWhole(text);
        if (read.isPresent()) {
            Spellings.findWhole(text)
                    .ifPresent(spelled -> assertEquals(read, plainWhole(spelled.text()), text + " became " + spelled));
        }
    }

    /** A digit more or less would be another number: all that stand there are in what is proposed. */
    @Property(tries = 5_000)
    void certainNumber_hasTheDigitsThatWereWritten(@ForAll("numbers") String text) {
        Spellings.findWhole(text)
                .filter(spelled -> spelled.confidence() == FixProposal.Confidence.CERTAIN)
                .ifPresent(spelled -> assertTrue(
                        text.replaceAll("\\D", "").startsWith(spelled.text().replaceAll("\\D", "")),
                        () -> text + " became " + spelled));
    }

    private static Optional<String> plainWhole(String text) {
        return text.matches("-?\\d{1,18}") || text.matches("-?\\d{1,3}(\\.\\d{3})+")
                ? Optional.of(new BigInteger(text.replace(".", "")).toString())
                : Optional.empty();
    }

    @Property
    void quarter_isTheOneThatWasWritten(@ForAll("years") int year, @ForAll("quarters") int quarter) {
        for (String text : List.of(
                "Q" + quarter + "/" + year,
                "quý " + quarter + "/" + year,
                "Quý " + quarter + " - " + year,
                year + "Q" + quarter,
                year + " Q" + quarter)) {
            assertEquals(
                    Optional.of(Period.ofQuarter(year, quarter)),
                    Spellings.findPeriod(text).flatMap(spelled -> Period.find(spelled.text())),
                    text);
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 80_000).map(days -> LocalDate.of(1950, 1, 1)
                .plusDays(days));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                "%d/%d/%d",
                "%02d.%02d.%d",
                "%d-%d-%d",
                "%d /%d/ %d",
                "ngày %d/%d/%d",
                "%d tháng %d năm %d",
                "Ngày %d tháng %d năm %d",
                "%3$d/%2$d/%1$d",
                "%3$d-%2$02d-%1$02d 00:00:00");
    }

    @Provide
    Arbitrary<Long> big() {
        return Arbitraries.longs().between(1_000, 999_999_999_999L);
    }

    @Provide
    Arbitrary<Long> small() {
        return Arbitraries.longs().between(0, 99_999);
    }

    @Provide
    Arbitrary<Integer> hundredths() {
        return Arbitraries.integers().between(0, 99);
    }

    @Provide
    Arbitrary<String> zeros() {
        return Arbitraries.of("0", "00", "000");
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of("người", "đồng", "VNĐ", "buổi", "thành viên", "lượt người", "CLB", "hộ");
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("0123456789.,- ").ofMinLength(1).ofMaxLength(10);
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(2000, 2099);
    }

    @Provide
    Arbitrary<Integer> quarters() {
        return Arbitraries.integers().between(1, 4);
    }
}
