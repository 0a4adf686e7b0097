package org.ishc.core.organisation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;

/**
 * Carries figures from the structure of one day onto that of a later one: what the figure of 2023 is on the map of
 * 2026.
 *
 * <p>Each value moves along the rows of the version that it belongs to, date by date; a value whose version did not end
 * stays. A value that is partly passed on without a known share becomes an interval under
 * {@link RestatementMethod.Bounds}: the intervals of its successors are alternatives and do not add up, so the total is
 * always the sum before restating.
 */
public final class Restatement {

    private final Registry registry;
    private final RestatementMethod method;
    private final List<Restated.Move> moves = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private SortedMap<UnitCode, Optional<Interval>> held = new TreeMap<>();

    private Restatement(Registry registry, RestatementMethod method) {
        this.registry = registry;
        this.method = method;
    }

    /**
     * Restates figures.
     *
     * @param values by unit code as meant on {@code on}; not negative
     * @param on the day on which the codes are meant
     * @param to the day reached; successions of that very day are followed
     * @throws IllegalArgumentException when {@code to} is before {@code on}
     */
    public static Restated restate(
            Registry registry, Map<UnitCode, BigInteger> values, LocalDate on, LocalDate to, RestatementMethod method) {
        if (to.isBefore(on)) {
            throw new IllegalArgumentException("Cannot restate backwards, from " + on + " to " + to);
        }
        return new Restatement(registry, method).run(values, on, to);
    }

    private Restated run(Map<UnitCode, BigInteger> values, LocalDate on, LocalDate to) {
        BigInteger total = BigInteger.ZERO;
        for (Map.Entry<UnitCode, BigInteger> value : values.entrySet()) {
            held.put(value.getKey(), Optional.of(Interval.exactly(value.getValue())));
            total = total.add(value.getValue());
        }
        LocalDate day = on;
        for (LocalDate next = nextEnd(day); !next.isAfter(to); next = nextEnd(day)) {
            day = next;
            step(day);
        }
        return new Restated(method, on, to, new TreeMap<>(values), total, held, moves, findings);
    }

    private LocalDate nextEnd(LocalDate after) {
        LocalDate next = LocalDate.MAX;
        for (UnitCode code : held.keySet()) {
            Optional<UnitVersion> version = registry.findVersion(code, after);
            if (version.isPresent() && version.get().validity().endExclusive().isBefore(next)) {
                next = version.get().validity().endExclusive();
            }
        }
        return next;
    }

    private void step(LocalDate day) {
        SortedMap<UnitCode, Optional<Interval>> before = held;
        held = new TreeMap<>();
        before.forEach((code, figure) -> {
            if (!registry.lineage().ends(code, day)) {
                add(code, figure);
                return;
            }
            Optional<Passing> passing = registry.lineage().findPassing(code, day);
            if (passing.isPresent()) {
                pass(passing.get(), figure);
            } else {
                lost(code, day, figure);
            }
        });
    }

    private void lost(UnitCode code, LocalDate day, Optional<Interval> figure) {
        findings.add(Finding.of(
                OrganisationFinding.RESTATE_LOST,
                Location.ofTable("values"),
                "code",
                code,
                "date",
                day,
                "value",
                figure.map(interval -> interval.high().toString()).orElse("")));
    }

    private void pass(Passing passing, Optional<Interval> figure) {
        List<Optional<Interval>> parts =
                figure.map(interval -> parts(passing, interval)).orElseGet(() -> unknown(passing));
        for (int i = 0; i < parts.size(); i++) {
            Passing.Part part = passing.parts().get(i);
            add(part.successor(), parts.get(i));
            moves.add(new Restated.Move(passing.date(), passing.predecessor(), part, parts.get(i)));
        }
    }

    private List<Optional<Interval>> parts(Passing passing, Interval figure) {
        if (passing.isWhole()) {
            return List.of(Optional.of(figure));
        }
        if (method instanceof RestatementMethod.Bounds) {
            return bounds(passing, figure).stream().map(Optional::of).toList();
        }
        Optional<List<Fraction>> weights = weights(passing);
        return weights.isEmpty()
                ? unknown(passing)
                : Apportionment.apportion(figure.low(), weights.get()).stream()
                        .map(part -> Optional.of(Interval.exactly(part)))
                        .toList();
    }

    private static List<Optional<Interval>> unknown(Passing passing) {
        return passing.parts().stream().map(part -> Optional.<Interval>empty()).toList();
    }

    private static List<Interval> bounds(Passing passing, Interval figure) {
        if (!passing.hasShares()) {
            return passing.parts().stream()
                    .map(part -> new Interval(BigInteger.ZERO, figure.high()))
                    .toList();
        }
        List<Fraction> shares = shares(passing);
        if (figure.isExact()) {
            return Apportionment.apportion(figure.low(), shares).stream()
                    .map(Interval::exactly)
                    .toList();
        }
        Fraction low = Fraction.of(figure.low(), BigInteger.ONE);
        Fraction high = Fraction.of(figure.high(), BigInteger.ONE);
        return shares.stream()
                .map(share ->
                        new Interval(low.times(share).floor(), high.times(share).ceil()))
                .toList();
    }

    private static List<Fraction> shares(Passing passing) {
        return passing.parts().stream().map(part -> part.share().orElseThrow()).toList();
    }

    private Optional<List<Fraction>> weights(Passing passing) {
        if (method instanceof RestatementMethod.Shares) {
            if (passing.hasShares()) {
                return Optional.of(shares(passing));
            }
            findings.add(Finding.of(
                    OrganisationFinding.SHARES_MISSING,
                    Location.ofTable("successions"),
                    "code",
                    passing.predecessor(),
                    "date",
                    passing.date()));
            return Optional.empty();
        }
        if (method instanceof RestatementMethod.ByWeights by && passing.parts().size() > 1) {
            List<UnitCode> successors =
                    passing.parts().stream().map(Passing.Part::successor).toList();
            Optional<List<Long>> weights = by.weights().of(successors, passing.date());
            if (weights.isEmpty()) {
                findings.add(Finding.of(
                        OrganisationFinding.WEIGHTS_MISSING,
                        Location.ofTable("values"),
                        "code",
                        passing.predecessor(),
                        "date",
                        passing.date(),
                        "indicator",
                        by.indicator()));
            }
            return weights.map(list -> list.stream().map(Fraction::of).toList());
        }
        return Optional.of(passing.parts().stream().map(part -> Fraction.ONE).toList());
    }

    private void add(UnitCode code, Optional<Interval> figure) {
        Optional<Interval> known = held.get(code);
        held.put(
                code,
                known == null
                        ? figure
                        : known.isPresent() && figure.isPresent()
                                ? Optional.of(known.get().plus(figure.get()))
                                : Optional.empty());
    }
}
