package org.ishc.core.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.Obstacle;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.club.Scheme;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.Target;
import org.ishc.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The plain forms of what a host is handed and hands on: records and figures. Their keys are the columns of the
 * exchange, what is missing is null, and fractions are exact. They are written and not read: a package is read, with
 * its checks.
 */
final class ResultForms {

    private ResultForms() {}

    static List<PlainForm<?>> all(PlainForm<DateRange> ranges) {
        return List.of(
                PlainForm.written(Figure.class, ResultForms::figure),
                PlainForm.written(Progress.class, ResultForms::progress),
                PlainForm.written(ReportedValue.class, ResultForms::value),
                PlainForm.written(Target.class, ResultForms::target),
                PlainForm.written(UnitVersion.class, unit -> unit(unit, ranges)),
                PlainForm.written(Succession.class, ResultForms::succession),
                PlainForm.written(Club.class, ResultForms::club),
                PlainForm.written(ClubEvent.class, ResultForms::event),
                PlainForm.written(ClubReport.class, ResultForms::report),
                PlainForm.written(Obstacle.class, ResultForms::obstacle),
                PlainForm.written(Assessment.class, ResultForms::assessment));
    }

    private static Object figure(Figure figure) {
        return new Row()
                .and("unit_code", figure.unit())
                .and("indicator", figure.code())
                .and("value", figure.value())
                .and("numerator", figure.numerator())
                .and("denominator", figure.denominator())
                .and("status", figure.status())
                .and("reported", figure.coverage().reported())
                .and("expected", figure.coverage().expected())
                .and("basis", figure.basis())
                .entries();
    }

    private static Object progress(Progress progress) {
        Figure actual = progress.actual();
        Optional<Target> target = progress.target();
        return new Row()
                .and("unit_code", actual.unit())
                .and("indicator", actual.code())
                .and("period", progress.period())
                .and("comparator", target.map(Target::comparison))
                .and("target", target.map(Target::value))
                .and("target_high", target.flatMap(Target::high))
                .and("actual", actual.value())
                .and("attainment", progress.attainment())
                .and("gap", progress.gap())
                .and("status", progress.status())
                .and("required_per_30_days", progress.requiredPer30Days())
                .and("reported", actual.coverage().reported())
                .and("expected", actual.coverage().expected())
                .and("origin", target.map(Target::targetOrigin))
                .and("basis", actual.basis())
                .entries();
    }

    private static Object value(ReportedValue value) {
        return new Row()
                .and("unit_code", value.unit())
                .and("indicator", value.indicator())
                .and("period", value.period())
                .and("value", value.value())
                .and("status", value.status())
                .and("recorded_on", value.recordedOn())
                .entries();
    }

    private static Object target(Target target) {
        return new Row()
                .and("unit_code", target.unit())
                .and("indicator", target.indicator())
                .and("period", target.period())
                .and("comparator", target.comparison())
                .and("value", target.value())
                .and("value_high", target.high())
                .and("document_no", target.document())
                .and("decided_on", target.decidedOn())
                .and("revision", target.revision())
                .and("origin", target.targetOrigin())
                .entries();
    }

    private static Object unit(UnitVersion unit, PlainForm<DateRange> ranges) {
        Row row = new Row().and("unit_code", unit.code());
        row.entries().put("validity", ranges.toPlain(unit.validity()));
        return row.and("level", unit.level())
                .and("kind", unit.kind())
                .and("name", unit.name())
                .and("parent_code", unit.parent())
                .and("document", unit.document())
                .entries();
    }

    private static Object succession(Succession succession) {
        return new Row()
                .and("date", succession.date())
                .and("predecessor_code", succession.predecessor())
                .and("successor_code", succession.successor())
                .and("portion", succession.portion().name().toLowerCase(Locale.ROOT))
                .and("share", succession.share())
                .and("document", succession.document())
                .and("doubt", succession.doubt())
                .entries();
    }

    private static Object club(Club club) {
        return new Row()
                .and("club_code", club.code())
                .and("name", club.name())
                .and("unit_code", club.unit())
                .and("scheme", club.scheme().map(Scheme::code))
                .and("funding", club.funding())
                .entries();
    }

    private static Object event(ClubEvent event) {
        return new Row()
                .and("club_code", event.club())
                .and("event_no", event.number())
                .and("type", event.type())
                .and("decided_on", event.decidedOn())
                .and("effective_on", event.effectiveOn())
                .and("recorded_on", event.recordedOn())
                .and("document_no", event.document())
                .and("authority_code", event.authority())
                .and("target_code", event.target())
                .and("category", event.category())
                .and("due_on", event.dueOn())
                .and("note", event.note())
                .entries();
    }

    private static Object report(ClubReport report) {
        Row row = new Row().and("club_code", report.club()).and("period", report.period());
        for (ReportColumn column : ReportColumn.values()) {
            OptionalLong count = report.count(column);
            row.and(column.column(), count.isPresent() ? Optional.of(count.getAsLong()) : Optional.empty());
        }
        row.entries()
                .put(
                        "areas",
                        report.areas()
                                .map(areas -> areas.stream().map(Enum::name).toList())
                                .orElse(null));
        return row.and("recorded_on", report.recordedOn()).entries();
    }

    private static Object obstacle(Obstacle obstacle) {
        return new Row()
                .and("category", obstacle.category())
                .and("raised_on", obstacle.raisedOn())
                .and("due_on", obstacle.dueOn())
                .and("closed_on", obstacle.closedOn())
                .entries();
    }

    private static Object assessment(Assessment assessment) {
        return new Row()
                .and("unit_code", assessment.unit())
                .and("period", assessment.period())
                .and("fact", assessment.fact())
                .and("stage", assessment.stage())
                .and("value", assessment.value())
                .and("evidence", assessment.evidence())
                .and("assessor", assessment.assessor())
                .and("reason", assessment.reason())
                .entries();
    }

    /** A record by column: whole numbers stay numbers, all else is the text that it is shown as. */
    private record Row(Map<String, @Nullable Object> entries) {

        Row() {
            this(new LinkedHashMap<>());
        }

        Row and(String column, Object value) {
            entries.put(
                    column,
                    value instanceof Optional<?> some ? some.map(Row::plain).orElse(null) : plain(value));
            return this;
        }

        private static Object plain(Object value) {
            if (value instanceof Number) {
                return value;
            }
            return value instanceof Enum<?> word ? word.name() : value.toString();
        }
    }
}
