package org.ishc.service.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.UnitCode;
import org.ishc.service.judge.RoundFile;

/**
 * A round in the store.
 *
 * @param id its number
 * @param code its code
 * @param definition the round as it was written
 * @param extended more time that was given afterwards
 * @param openedAt when it was opened
 * @param names the names of those who are asked, by code
 * @param reminders what is written to those who sent nothing, by code
 * @param files with what it is collected, beside what is asked
 * @param changes how often something about it changed
 * @param closedAt when it was closed; empty while it is open
 * @param outcome what it came to; empty while it is open
 * @param packageId the package from many; empty while it is open, and when somebody deleted it
 */
public record StoredRound(
        long id,
        String code,
        String definition,
        SortedMap<UnitCode, LocalDate> extended,
        OffsetDateTime openedAt,
        Map<?, ?> names,
        Map<?, ?> reminders,
        List<RoundFile> files,
        int changes,
        Optional<OffsetDateTime> closedAt,
        Optional<Map<?, ?>> outcome,
        Optional<Long> packageId) {

    /** Copies what is extended. */
    public StoredRound {
        extended = new TreeMap<>(extended);
        files = List.copyOf(files);
    }

    /** Returns this round with more time for a sender. */
    public StoredRound withExtended(UnitCode sender, LocalDate day) {
        SortedMap<UnitCode, LocalDate> more = new TreeMap<>(extended);
        more.put(sender, day);
        return new StoredRound(
                id, code, definition, more, openedAt, names, reminders, files, changes, closedAt, outcome, packageId);
    }

    /** Tells whether answers are still taken. */
    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /** Returns who is asked, as it was found when the round was opened. */
    public SortedSet<UnitCode> senders() {
        SortedSet<UnitCode> senders = new TreeSet<>();
        names.keySet().forEach(code -> senders.add(UnitCode.parse(String.valueOf(code))));
        return senders;
    }

    /** Returns the name of somebody who is asked. */
    public String name(UnitCode sender) {
        Object name = names.get(sender.value());
        return name == null ? sender.value() : name.toString();
    }
}
