package org.ishc.io.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.table.ExchangeFinding;

/** Stacking profiles: grouping does not matter, the later wins. */
class ProfileProperties {

    private static final List<String> CODES = List.of("cell.whitespace", "cell.type", "club.unit-level");
    private static final List<String> SEVERITIES = List.of("ERROR", "WARNING", "INFO", "off");

    @Property
    void stacking_isAssociative(
            @ForAll("profiles") Profile one, @ForAll("profiles") Profile two, @ForAll("profiles") Profile three) {
        assertEquals(one.then(two).then(three), one.then(two.then(three)));
        assertEquals(Profile.stack(List.of(one, two, three)), one.then(two).then(three));
    }

    @Property
    void none_changesNothing(@ForAll("profiles") Profile profile) {
        assertEquals(profile, Profile.NONE.then(profile));
        assertEquals(profile, profile.then(Profile.NONE));
    }

    @Property
    void laterProfile_wins(@ForAll("profiles") Profile earlier, @ForAll("profiles") Profile later) {
        Finding finding = Finding.of(ExchangeFinding.WHITESPACE, Location.none());
        Optional<Severity> said = (later.settings().containsKey("cell.whitespace") ? later : earlier)
                .judged(finding)
                .map(Finding::severity);
        assertEquals(said, earlier.then(later).judged(finding).map(Finding::severity));
        later.thresholds()
                .set()
                .forEach((threshold, number) -> assertEquals(
                        Optional.of(number), earlier.then(later).thresholds().find(threshold)));
        assertEquals(
                later.waivers(),
                earlier.then(later).waivers().stream()
                        .skip(earlier.then(later).waivers().size()
                                - later.waivers().size())
                        .toList());
    }

    @Provide
    Arbitrary<Profile> profiles() {
        Arbitrary<List<String>> severities =
                Arbitraries.of(SEVERITIES).injectNull(0.4).list().ofSize(CODES.size());
        return Combinators.combine(
                        Arbitraries.of("nation", "programme", "province"),
                        severities,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 7))
                .as(ProfileProperties::profile);
    }

    private static Profile profile(String name, List<String> severities, int listed, int waivers) {
        StringBuilder text = new StringBuilder("profile: " + name + "\nversion: \"1\"\nthresholds: {list.per-code: "
                + listed + "}\ncodes:\n  cell.code: INFO\n");
        for (int i = 0; i < CODES.size(); i++) {
            if (severities.get(i) != null) {
                text.append("  ")
                        .append(CODES.get(i))
                        .append(": ")
                        .append(severities.get(i))
                        .append('\n');
            }
        }
        text.append("waivers:\n  - {code: cell.word, table: clubs, key: [K9], reason: r, by: b, until: 2026-12-31}\n");
        for (int i = 0; i < 3; i++) {
            if ((waivers >> i & 1) == 1) {
                text.append("  - {code: cell.type, table: clubs, key: [K" + i + "], reason: " + name
                        + ", by: b, until: 2026-12-31}\n");
            }
        }
        return ProfileReaderTest.read(text.toString());
    }
}
