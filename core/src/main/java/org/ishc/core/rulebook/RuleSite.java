package org.ishc.core.rulebook;

import java.util.Objects;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.ishc.core.base.Fraction;

/**
 * A rule in a rulebook, and where it stands.
 *
 * @param rule the rule
 * @param max its maximum: its own, or that of what it stands in
 * @param path where, from the root
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record RuleSite(Rule rule, Fraction max, String path) {
    /** Refuses null. */
    public RuleSite {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(max, "max");
        Objects.requireNonNull(path, "path");
    }

    /** Returns the rules of a criterion, each before those in it. */
    public static Stream<RuleSite> of(Rulebook.Criterion criterion) {
        return new RuleSite(criterion.rule(), criterion.max(), criterion.path() + "/rule").all();
    }

    /** Returns the points that a rule and its parts give as they are written. */
    static Stream<Fraction> points(Rule rule) {
        return new RuleSite(rule, Fraction.ZERO, "").all().flatMap(site -> site.rule().writtenPoints().stream());
    }

    private Stream<RuleSite> all() {
        return Stream.concat(
                Stream.of(this), rule.places().stream().map(this::inside).flatMap(RuleSite::all));
    }

    private RuleSite inside(Rule.Place place) {
        return new RuleSite(place.part().rule(), place.part().max().orElse(max), path + "/" + place.path());
    }
}
