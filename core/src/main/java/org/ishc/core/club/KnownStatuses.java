package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.organisation.Registry;
import org.ishc.core.time.PeriodCalendar;

/**
 * What clubs were as known on a day, where all are kept: most are what they are by all that is recorded, the others are
 * replayed.
 */
final class KnownStatuses {

    private final Registry registry;
    private final PeriodCalendar calendar;
    private final ClubRules rules;

    /** The clubs by all that is recorded. */
    private final ClubColumns clubs;

    private final EventColumns events;

    KnownStatuses(Registry registry, PeriodCalendar calendar, ClubRules rules, ClubColumns clubs, EventColumns events) {
        this.registry = registry;
        this.calendar = calendar;
        this.rules = rules;
        this.clubs = clubs;
        this.events = events;
    }

    /** Finds what every club is at the end of a day; empty when one would have been refused then. */
    Optional<List<ClubStatus>> find(LocalDate on, LocalDate by) {
        BitSet different = different(by);
        return findDifferent(by, different).map(then -> statuses(on, different, then));
    }

    /** The clubs that were something else as known on a day than they are now, or had reported less. */
    private BitSet different(LocalDate by) {
        BitSet different = new BitSet(clubs.size());
        long day = EventColumns.number(by);
        for (int club = 0; club < clubs.size(); club++) {
            different.set(club, !(events.isSettled(club, day) && clubs.isReported(club, day)));
        }
        return different;
    }

    /** Takes from others the clubs that were different as known on a day. */
    private List<ClubStatus> statuses(LocalDate on, BitSet different, ClubColumns then) {
        Optional<LocalDate> begin =
                Stream.concat(clubs.begin().stream(), then.begin().stream()).min(Comparator.naturalOrder());
        if (begin.isEmpty()) {
            return List.of();
        }
        SignalWatch watch = new SignalWatch(calendar, rules.thresholds(), begin.get(), on);
        List<ClubStatus> statuses = new ArrayList<>(clubs.size());
        int next = 0;
        for (int club = 0; club < clubs.size(); club++) {
            if (different.get(club)) {
                then.addStatus(next++, on, watch, statuses);
            } else {
                clubs.addStatus(club, on, watch, statuses);
            }
        }
        return statuses;
    }

    /** Finds what the clubs were as known on a day that are something else now. */
    private Optional<ClubColumns> findDifferent(LocalDate by, BitSet different) {
        Map<ClubCode, ClubHistory> then = different.isEmpty()
                ? Map.of()
                : Replay.known(events, different, by, rules.lifecycle()).histories();
        if (!ClubPlaces.areSound(registry, then.values())) {
            return Optional.empty();
        }
        List<KeptReports.OfClub> reported = new ArrayList<>();
        for (ClubCode club : then.keySet()) {
            reported.add(clubs.reports(club).where(report -> RegisterRows.isKnown(report, by, calendar)));
        }
        return Optional.of(new ClubColumns(List.copyOf(then.values()), reported, registry.lineage(), calendar));
    }
}
