package org.ishc.core.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Facts;
import org.ishc.core.explain.Trace;

/**
 * Where a target comes from: as it was assigned, or added up from those of the units that passed on when they were
 * reorganised, down to the rows and documents.
 *
 * @param target the target
 * @param part what of it counts in the node above; all of it at the root
 * @param passed how it passed to the node above; empty at the root
 * @param children the targets that it was added up from; none when it was assigned
 */
public record TargetTrace(Target target, Fraction part, Optional<Passed> passed, List<TargetTrace> children)
        implements Trace<TargetTrace> {

    /** Copies the list. */
    public TargetTrace {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(passed, "passed");
        children = List.copyOf(children);
    }

    /**
     * How a target passed to a successor.
     *
     * @param date when
     * @param whole the value of the unit's own target, where only a part passed
     */
    public record Passed(LocalDate date, Optional<Fraction> whole) {
        /** Refuses null. */
        public Passed {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(whole, "whole");
        }
    }

    /** Tells whether it was assigned as it is. */
    public boolean isAssigned() {
        return children.isEmpty();
    }

    @Override
    public String code() {
        return target.unit().value();
    }

    @Override
    public Kind kind() {
        return isAssigned() ? Kind.INPUT : Kind.VALUE;
    }

    @Override
    public Optional<Fraction> value() {
        return Optional.of(part);
    }

    @Override
    public void tell(Facts to) {
        passed.ifPresent(how -> {
            to.text("date", how.date().toString());
            how.whole().ifPresent(whole -> to.number("whole", whole));
        });
        if (isAssigned()) {
            to.text("decided_on", target.decidedOn().toString());
            to.count("revision", target.revision());
            to.text("origin", target.targetOrigin().name());
            target.document().ifPresent(document -> to.text("document", document));
            if (target.origin().isKnown()) {
                to.rows(List.of(target.origin()));
            }
        }
    }
}
