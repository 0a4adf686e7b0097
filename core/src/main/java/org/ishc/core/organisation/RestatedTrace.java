package org.ishc.core.organisation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.explain.Facts;
import org.ishc.core.explain.Trace;

/**
 * What a unit held on a day, from what passed to it; a leaf is a figure as it was reported.
 *
 * @param unit the unit
 * @param name its name then
 * @param figure what it held, between which bounds; empty when nobody knows
 * @param hasStayed whether it is what a unit went on holding while others joined it
 * @param method by what the whole was restated; empty but at the root
 * @param passed how it passed to the node above; empty for what stayed, and for a whole figure
 * @param children what it was made of
 */
public record RestatedTrace(
        UnitCode unit,
        String name,
        Optional<Interval> figure,
        boolean hasStayed,
        Optional<RestatementMethod> method,
        Optional<Passed> passed,
        List<RestatedTrace> children)
        implements Trace<RestatedTrace> {

    /** Copies the list. */
    public RestatedTrace {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(passed, "passed");
        children = List.copyOf(children);
    }

    /**
     * How a figure passed to a successor.
     *
     * @param date when
     * @param portion wholly or in part
     * @param share the part that passed; empty for the whole, and when nobody knows
     * @param document the decision; empty when none is named
     * @param doubt why the row is doubted; empty when nobody does
     * @param land the units to which land alone went, each with its name
     */
    public record Passed(
            LocalDate date,
            Portion portion,
            Optional<Fraction> share,
            Optional<String> document,
            Optional<String> doubt,
            List<String> land) {

        /** Copies the list. */
        public Passed {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(portion, "portion");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(doubt, "doubt");
            land = List.copyOf(land);
        }

        private void tell(Facts to) {
            to.text("date", date.toString());
            to.text("portion", portion.name());
            share.ifPresent(part -> to.number("share", part));
            document.ifPresent(text -> to.text("document", text));
            doubt.ifPresent(text -> to.text("doubt", text));
            if (!land.isEmpty()) {
                to.list("land", land);
            }
        }
    }

    @Override
    public String code() {
        return unit.value();
    }

    @Override
    public Kind kind() {
        return children.isEmpty() ? Kind.INPUT : Kind.VALUE;
    }

    @Override
    public Optional<String> status() {
        if (hasStayed) {
            return Optional.of("KEPT");
        }
        return Optional.of(figure.isEmpty() ? "MISSING" : figure.get().isExact() ? "EXACT" : "INTERVAL");
    }

    @Override
    public Optional<Fraction> value() {
        return figure.filter(Interval::isExact).map(exact -> Fraction.of(exact.low(), BigInteger.ONE));
    }

    @Override
    public void tell(Facts to) {
        to.text("name", name);
        figure.ifPresent(interval -> {
            to.whole("low", interval.low());
            to.whole("high", interval.high());
        });
        method.ifPresent(by -> to.text("method", by.name()));
        passed.ifPresent(how -> how.tell(to));
    }
}
