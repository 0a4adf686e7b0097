package org.ishc.core.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.figure.Indicator.Additive;
import org.ishc.core.figure.Indicator.Ratio;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Value;
import org.jspecify.annotations.Nullable;

/** The indicators that are known: those built in, and a host's own. In code order. */
public final class IndicatorCatalogue {

    /** Commune units. */
    public static final IndicatorCode COMMUNES_TOTAL = BuiltIn.COMMUNES_TOTAL;

    /** Commune units with at least one club at work. */
    public static final IndicatorCode COMMUNES_WITH_CLUB = BuiltIn.COMMUNES_WITH_CLUB;

    /** Province units. */
    public static final IndicatorCode PROVINCES_TOTAL = BuiltIn.PROVINCES_TOTAL;

    /** Province units with at least one club at work. */
    public static final IndicatorCode PROVINCES_WITH_CLUB = BuiltIn.PROVINCES_WITH_CLUB;

    /** The built-in indicators alone. */
    public static final IndicatorCatalogue BUILT_IN = of(List.of());

    private final SortedMap<IndicatorCode, Indicator> byCode;
    private final List<ClubDefinition> ofClubs;

    private IndicatorCatalogue(SortedMap<IndicatorCode, Indicator> byCode) {
        this.byCode = byCode;
        this.ofClubs = Stream.concat(
                        byCode.values().stream().flatMap(indicator -> findOfClubs(indicator).stream()),
                        byCode.values().stream()
                                .flatMap(indicator ->
                                        indicator instanceof Ratio ratio ? findAsked(ratio).stream() : Stream.empty()))
                .distinct()
                .toList();
    }

    /**
     * Returns the built-in indicators and a host's own; a host's gives nothing but its titles to a built-in one of the
     * same code.
     *
     * @throws IllegalArgumentException when two of them have one code, a part of a ratio is no flow or stock among them
     *     (a ratio of ratios has no figure), or definitions lead back to themselves
     */
    public static IndicatorCatalogue of(Collection<? extends Indicator> own) {
        SortedMap<IndicatorCode, Indicator> byCode = new TreeMap<>();
        BuiltIn.indicators().forEach(indicator -> byCode.put(indicator.code(), indicator));
        Set<IndicatorCode> seen = new TreeSet<>();
        for (Indicator indicator : own) {
            Allowed.only(seen.add(indicator.code()), "a second indicator", indicator.code(), "each code once");
            byCode.merge(indicator.code(), indicator, IndicatorCatalogue::merged);
        }
        byCode.values().forEach(indicator -> parts(indicator, byCode));
        Set<IndicatorCode> circle = circle(byCode);
        if (!circle.isEmpty()) {
            throw new IllegalArgumentException("The definitions of " + circle
                    + " lead back to themselves; allowed are definitions of what is defined without them");
        }
        return new IndicatorCatalogue(byCode);
    }

    private static void parts(Indicator indicator, SortedMap<IndicatorCode, Indicator> known) {
        if (indicator instanceof Ratio ratio) {
            for (IndicatorCode part : List.of(ratio.numerator(), ratio.denominator())) {
                Allowed.only(
                        known.get(part) instanceof Additive,
                        "a part of " + ratio.code(),
                        part,
                        "a flow or stock that is known");
            }
        }
    }

    private static Indicator merged(Indicator known, Indicator own) {
        return isBuiltIn(own.code()) ? known.with(own.titles()) : own;
    }

    /** Tells whether an indicator is built in. */
    public static boolean isBuiltIn(IndicatorCode code) {
        return BuiltIn.isBuiltIn(code);
    }

    /** Returns the indicators whose definitions lead back to themselves, by code. */
    public static Set<IndicatorCode> circle(Map<IndicatorCode, ? extends Indicator> indicators) {
        Set<IndicatorCode> circle = new TreeSet<>();
        for (IndicatorCode code : indicators.keySet()) {
            if (reached(code, indicators).contains(code)) {
                circle.add(code);
            }
        }
        return circle;
    }

    private static Set<IndicatorCode> reached(IndicatorCode from, Map<IndicatorCode, ? extends Indicator> indicators) {
        Set<IndicatorCode> reached = new TreeSet<>();
        Deque<IndicatorCode> left = new ArrayDeque<>(List.of(from));
        while (!left.isEmpty()) {
            for (IndicatorCode read : findDefinition(indicators.get(left.pop()))
                    .map(Definition::reads)
                    .orElse(Set.of())) {
                if (reached.add(read)) {
                    left.push(read);
                }
            }
        }
        return reached;
    }

    /** Finds how an indicator is derived; empty when it is a ratio, built in, or reported. */
    public static Optional<Definition> findDefinition(@Nullable Indicator indicator) {
        return indicator instanceof Indicator.Additive additive ? additive.definition() : Optional.empty();
    }

    /** Finds how an indicator is counted from clubs. */
    static Optional<ClubDefinition> findOfClubs(@Nullable Indicator indicator) {
        return findDefinition(indicator)
                .filter(Definition.OfClubs.class::isInstance)
                .map(definition -> ((Definition.OfClubs) definition).clubs());
    }

    /**
     * Finds which running clubs a ratio of clubs asks: those that are not known to be left out of each of its sums. The
     * clubs expected under what is found are those asked.
     *
     * @return empty when it asks all, since some part asks all, or none asks any
     */
    Optional<ClubDefinition> findAsked(Ratio ratio) {
        List<Condition> wheres = new ArrayList<>();
        for (IndicatorCode code : List.of(ratio.numerator(), ratio.denominator())) {
            Optional<ClubDefinition> defined = findOfClubs(byCode.get(code)).filter(ClubDefinition::asks);
            boolean asksAll = BuiltIn.findOfClubs(code)
                            .filter(indicator -> indicator.basis() == ClubIndicator.Basis.REPORTS)
                            .isPresent()
                    || defined.filter(clubDefinition -> clubDefinition.where().isEmpty()
                                    || !(clubDefinition.counted() instanceof ClubDefinition.SumOf))
                            .isPresent();
            if (asksAll) {
                return Optional.empty();
            }
            defined.flatMap(ClubDefinition::where).ifPresent(wheres::add);
        }
        ClubDefinition.Counted one = new ClubDefinition.SumOf(new Value.Constant(Fraction.ONE));
        return wheres.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClubDefinition(one, Optional.of(new Condition.AnyOf(wheres))));
    }

    /**
     * Returns the definitions under which clubs are counted for indicators and ratios of them, each once, in a stated
     * order: by code, ratios last.
     */
    public List<ClubDefinition> ofClubs() {
        return ofClubs;
    }

    /** Finds an indicator. */
    public Optional<Indicator> find(IndicatorCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * Returns an indicator.
     *
     * @throws IllegalArgumentException when there is none with this code
     */
    public Indicator indicator(IndicatorCode code) {
        return find(code)
                .orElseThrow(() ->
                        new IllegalArgumentException("Unknown indicator '" + code + "'; known are " + byCode.keySet()));
    }

    /** Returns all indicators, by code. */
    public List<Indicator> all() {
        return List.copyOf(byCode.values());
    }

    /**
     * Returns all indicators in the order in which people list them: what is built in from clubs to members, funds and
     * units, then its ratios, then a host's own by code.
     */
    public List<Indicator> listed() {
        return Stream.concat(
                        BuiltIn.indicators().stream().map(given -> indicator(given.code())),
                        byCode.values().stream().filter(each -> !isBuiltIn(each.code())))
                .toList();
    }
}
