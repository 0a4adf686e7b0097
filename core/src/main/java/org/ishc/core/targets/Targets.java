package org.ishc.core.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.FigureStore;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * The targets of a data set: which is in force for whom on a day, also after a reorganisation. Immutable and safe for
 * use by many threads; what is carried over reorganisations is kept in a {@link FigureStore}.
 */
public final class Targets {

    private final Registry registry;
    private final PeriodCalendar calendar;
    private final IndicatorCatalogue catalogue;
    private final SortedMap<Subject, List<Target>> bySubject;

    /** Where what was carried over is kept. */
    private final FigureStore store;

    /** Whose it is. */
    private final Object owner;

    /** How much room a target takes that was carried over, in numbers of the store. */
    private static final long WEIGHT = 8;

    private record Subject(IndicatorCode indicator, Period period, TargetOrigin origin) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            int order = indicator.compareTo(other.indicator);
            order = order != 0 ? order : period.compareTo(other.period);
            return order != 0 ? order : origin.compareTo(other.origin);
        }
    }

    private record Asked(Subject subject, LocalDate on) {}

    private Targets(
            Registry registry,
            PeriodCalendar calendar,
            IndicatorCatalogue catalogue,
            SortedMap<Subject, List<Target>> bySubject,
            FigureStore store,
            Object owner) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.bySubject = bySubject;
        this.store = store;
        this.owner = owner;
    }

    /** Returns the targets of a data set; sound, each key once, in any order. */
    public static Targets of(
            Registry registry, PeriodCalendar calendar, IndicatorCatalogue catalogue, List<Target> targets) {
        SortedMap<Subject, List<Target>> bySubject = new TreeMap<>();
        for (Target target : targets) {
            bySubject
                    .computeIfAbsent(
                            new Subject(target.indicator(), target.period(), target.targetOrigin()),
                            subject -> new ArrayList<>())
                    .add(target);
        }
        return new Targets(registry, calendar, catalogue, bySubject, FigureStore.ofDefault(), new Object());
    }

    /**
     * Returns the same targets, which keep what is carried over reorganisations in a store of the caller's, as much as
     * it holds, together with figures that keep theirs there. Without one, targets have their own.
     */
    public Targets with(FigureStore kept) {
        return new Targets(registry, calendar, catalogue, bySubject, kept, new Object());
    }

    /**
     * A target that is in force.
     *
     * @param target the target, for the unit that it binds now
     * @param addends what it was added up from when units were reorganised, in the order of the units; empty for a
     *     target as it was assigned
     */
    public record InForce(Target target, List<Addend> addends) {

        /** Copies the addends. */
        public InForce {
            Objects.requireNonNull(target, "target");
            addends = List.copyOf(addends);
        }

        /** Tells whether it was carried over from units that ended. */
        public boolean isCarried() {
            return !addends.isEmpty();
        }
    }

    /**
     * What a carried target was added up from.
     *
     * @param date the day of the reorganisation
     * @param from the target of a unit that passed on, or that went on and took others in
     * @param part what of its value passed; for a ratio the value itself, which all have in common
     */
    public record Addend(LocalDate date, InForce from, Fraction part) {
        /** Refuses null. */
        public Addend {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(part, "part");
        }
    }

    /** Returns the targets of one origin alone. */
    public Targets ofOrigin(TargetOrigin origin) {
        SortedMap<Subject, List<Target>> some = new TreeMap<>(bySubject);
        some.keySet().removeIf(subject -> subject.origin() != origin);
        return new Targets(registry, calendar, catalogue, some, store, owner);
    }

    /**
     * Returns the targets in force on a day for one indicator and exactly one period, by unit code on the map of that
     * day or of the period's last day, whichever is earlier; of a unit the first of its origins, in the order of
     * {@link TargetOrigin}.
     */
    public SortedMap<UnitCode, InForce> inForce(IndicatorCode indicator, Period period, LocalDate on) {
        List<SortedMap<UnitCode, InForce>> byFirst = new ArrayList<>();
        for (TargetOrigin origin : TargetOrigin.values()) {
            Subject subject = new Subject(indicator, period, origin);
            if (bySubject.containsKey(subject)) {
                byFirst.add(carried(subject, on).inForce());
            }
        }
        if (byFirst.size() == 1) {
            return byFirst.get(0);
        }
        SortedMap<UnitCode, InForce> inForce = new TreeMap<>();
        byFirst.forEach(sortedMap -> sortedMap.forEach(inForce::putIfAbsent));
        return inForce;
    }

    /** Finds the target in force on a day: the first of its origins, in the order of {@link TargetOrigin}. */
    public Optional<Target> find(UnitCode unit, IndicatorCode indicator, Period period, LocalDate on) {
        return findInForce(unit, indicator, period, on).map(InForce::target);
    }

    /**
     * Finds the target in force on a day with what it was added up from: the first of its origins, in the order of
     * {@link TargetOrigin}.
     */
    public Optional<InForce> findInForce(UnitCode unit, IndicatorCode indicator, Period period, LocalDate on) {
        for (TargetOrigin origin : TargetOrigin.values()) {
            Subject subject = new Subject(indicator, period, origin);
            InForce found = bySubject.containsKey(subject)
                    ? carried(subject, on).inForce().get(unit)
                    : null;
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Returns the indicators for which some unit has a target in force on a day for exactly this period, in order. */
    public SortedSet<IndicatorCode> indicators(Period period, LocalDate on) {
        SortedSet<IndicatorCode> indicators = new TreeSet<>();
        for (Subject subject : bySubject.keySet()) {
            if (subject.period().equals(period)
                    && !carried(subject, on).inForce().isEmpty()) {
                indicators.add(subject.indicator());
            }
        }
        return indicators;
    }

    /** Returns the periods for which there are targets, in order. */
    public SortedSet<Period> periods() {
        SortedSet<Period> periods = new TreeSet<>();
        bySubject.keySet().forEach(subject -> periods.add(subject.period()));
        return periods;
    }

    /**
     * Returns which targets could not be carried over a reorganisation by a day: {@code target.not-carried},
     * {@code target.ratio-differs}.
     */
    public List<Finding> notCarried(LocalDate on) {
        List<Finding> findings = new ArrayList<>();
        bySubject
                .keySet()
                .forEach(subject -> findings.addAll(carried(subject, on).findings()));
        return findings;
    }

    private CarriedTargets carried(Subject subject, LocalDate on) {
        return store.ofTargets(
                owner,
                new Asked(subject, on),
                made -> WEIGHT * (1 + made.inForce().size() + made.findings().size()),
                () -> carry(subject, on));
    }

    private CarriedTargets carry(Subject subject, LocalDate on) {
        LocalDate last = calendar.lastDay(subject.period());
        boolean isRatio = catalogue
                .find(subject.indicator())
                .filter(Indicator.Ratio.class::isInstance)
                .isPresent();
        return CarriedTargets.of(registry, isRatio, latest(subject, on), on.isBefore(last) ? on : last);
    }

    /** Of each unit the highest revision decided by a day; a code that names another unit later is another unit. */
    private List<Target> latest(Subject subject, LocalDate on) {
        Map<CarriedTargets.Holder, Target> latest = new HashMap<>();
        for (Target target : bySubject.getOrDefault(subject, List.of())) {
            if (!target.decidedOn().isAfter(on)) {
                registry.findVersion(target.unit(), target.decidedOn())
                        .map(CarriedTargets.Holder::of)
                        .ifPresent(holder -> latest.merge(holder, target, Targets::higher));
            }
        }
        return latest.values().stream()
                .sorted(Comparator.comparing(Target::unit).thenComparing(Target::decidedOn))
                .toList();
    }

    private static Target higher(Target one, Target other) {
        return other.revision() > one.revision() ? other : one;
    }
}
