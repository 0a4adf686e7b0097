package org.ishc.core.club;

import java.time.LocalDate;
import org.ishc.core.organisation.Heir;
import org.ishc.core.organisation.Registry;

/** Where a club lies on a day: the unit that it was registered in or moved to, followed through reorganisations. */
final class ClubLocator {

    private final Registry registry;

    ClubLocator(Registry registry) {
        this.registry = registry;
    }

    Heir follow(ClubHistory.Registered registered, LocalDate on) {
        return Heir.follow(registry, registered.unit(), registered.readOn(), on);
    }
}
