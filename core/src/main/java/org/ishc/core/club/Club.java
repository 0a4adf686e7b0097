package org.ishc.core.club;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;

/**
 * An Intergenerational Self-Help Club (câu lạc bộ liên thế hệ tự giúp nhau) as registered. What it is on a day follows
 * from its events.
 *
 * @param code the code
 * @param name the name; empty when not told
 * @param unit the commune or branch where it was first registered, read at the day of its first event
 * @param scheme the programme; empty when not told
 * @param funding who paid; empty when not told
 * @param origin the row that it came from
 */
public record Club(
        ClubCode code,
        Optional<String> name,
        UnitCode unit,
        Optional<Scheme> scheme,
        Optional<Funding> funding,
        Origin origin) {
    /** Refuses null. */
    public Club {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(funding, "funding");
        Objects.requireNonNull(origin, "origin");
    }

    /** Returns the name with the code behind it, {@code CLB Hy Vọng (K-1)}; the code alone where no name was told. */
    public String label() {
        return name.map(text -> text + " (" + code + ")").orElse(code.value());
    }

    Location location() {
        return Location.of(origin, List.of(code.value()));
    }
}
