package org.ishc.io.collect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubHistory;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.collection.Ownership;
import org.ishc.core.organisation.Registry;

/** Which clubs are a sender's. Source: specification, <i>collection</i>, Whose it is. */
public final class SenderClubs {

    private SenderClubs() {}

    /**
     * Returns the clubs of a register that are a sender's, in their order.
     *
     * @param asOf the day of the data
     */
    public static List<Club> of(ClubRegister clubs, Registry registry, UnitCode sender, LocalDate asOf) {
        Ownership ownership = new Ownership(registry, sender, asOf);
        return clubs.clubs().stream()
                .filter(club -> isOwn(club, clubs, registry, ownership, asOf))
                .toList();
    }

    /**
     * A club is where its last move, else its registration, leads; one to which nothing happened yet, wherever its code
     * leads on any day.
     */
    static boolean isOwn(Club club, ClubRegister clubs, Registry registry, Ownership ownership, LocalDate asOf) {
        Optional<ClubHistory> history = clubs.findHistory(club.code())
                .filter(clubHistory -> clubHistory.firstDay().isPresent());
        if (history.isEmpty()) {
            return registry.versionsOf(club.unit()).stream()
                    .anyMatch(version ->
                            ownership.isOwn(club.unit(), version.validity().start()));
        }
        ClubHistory.Registered registered = history.get().registered(asOf);
        return ownership.isOwn(registered.unit(), registered.readOn());
    }
}
