package org.ishc.core.collection;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * A round of reports: what is asked of whom, and until when. Source: specification, <i>collection</i>, A round.
 *
 * @param code its code
 * @param title its titles; empty when not told
 * @param document the letter that asks for it; empty when not told
 * @param period what is reported on
 * @param calendar which days a period has
 * @param asOf the day of the data
 * @param due the last day on which an answer is on time
 * @param until the last day on which an answer is taken; empty when there is no end
 * @param extended a later due day of single senders
 * @param senders who is asked, 1 or more
 * @param tables the names of the tables that every answer must hold
 * @param indicators the indicators that every answer must give
 * @param change what is a large change, unless an indicator has its own limit
 * @param changes what is a large change of single indicators
 * @param outlierTimes how many median absolute deviations away from the median a figure stands out; empty when nobody
 *     looks
 */
@Value.Builder
@DomainStyle
public record Round(
        ItemCode code,
        Optional<Indicator.Titles> title,
        Optional<Letter> document,
        Period period,
        PeriodCalendar calendar,
        LocalDate asOf,
        LocalDate due,
        Optional<LocalDate> until,
        SortedMap<UnitCode, LocalDate> extended,
        SortedSet<UnitCode> senders,
        List<String> tables,
        List<IndicatorCode> indicators,
        ChangeLimit change,
        SortedMap<IndicatorCode, ChangeLimit> changes,
        Optional<Fraction> outlierTimes) {

    /**
     * The letter that asks for a round.
     *
     * @param number its number; empty when not told
     * @param date its day; empty when not told
     * @param clause where in it; empty when not told
     */
    public record Letter(Optional<String> number, Optional<LocalDate> date, Optional<String> clause) {
        /** Refuses null. */
        public Letter {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(clause, "clause");
        }
    }

    /**
     * Copies the collections, and refuses a round that contradicts itself.
     *
     * @throws IllegalArgumentException when there is no sender, the end lies before the due day, or somebody who is not
     *     asked, or to an earlier day, is given more time
     */
    public Round {
        Allowed.only(!senders.isEmpty(), "senders", senders, "one or more");
        Allowed.only(until.isEmpty() || !until.get().isBefore(due), "until", until, "a day not before due, " + due);
        for (UnitCode sender : extended.keySet()) {
            Allowed.only(senders.contains(sender), "extended", sender, "a sender of the round");
            Allowed.only(
                    !extended.get(sender).isBefore(due),
                    "extended",
                    extended.get(sender),
                    "a day not before due, " + due);
        }
        extended = Collections.unmodifiableSortedMap(new TreeMap<>(extended));
        senders = Collections.unmodifiableSortedSet(new TreeSet<>(senders));
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
        tables = List.copyOf(tables);
        indicators = List.copyOf(indicators);
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static RoundBuilder builder() {
        return new RoundBuilder().extended(new TreeMap<>()).changes(new TreeMap<>());
    }

    /**
     * Returns this round with more time for one sender, in place of what it had.
     *
     * @throws IllegalArgumentException when nobody asks it, or the day lies before the due day
     */
    public Round withExtended(UnitCode sender, LocalDate day) {
        SortedMap<UnitCode, LocalDate> more = new TreeMap<>(extended);
        more.put(sender, day);
        return new Round(
                code,
                title,
                document,
                period,
                calendar,
                asOf,
                due,
                until,
                more,
                senders,
                tables,
                indicators,
                change,
                changes,
                outlierTimes);
    }

    /** Returns the last day on which a sender is on time. */
    public LocalDate due(UnitCode sender) {
        return extended.getOrDefault(sender, due);
    }

    /**
     * Returns the last day on which an answer of a sender is taken, not before it is due; empty when there is no end.
     */
    public Optional<LocalDate> until(UnitCode sender) {
        return until.map(end -> end.isBefore(due(sender)) ? due(sender) : end);
    }

    /**
     * Returns what figures of senders are asked for: the period, on the map of its last day or of the day of the data,
     * whichever is later.
     */
    public Window window() {
        LocalDate last = calendar.lastDay(period);
        return Window.of(period, calendar, asOf.isAfter(last) ? asOf : last);
    }

    /** Returns what is a large change of an indicator. */
    public ChangeLimit change(IndicatorCode indicator) {
        return changes.getOrDefault(indicator, change);
    }
}
