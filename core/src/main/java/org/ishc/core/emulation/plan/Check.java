package org.ishc.core.emulation.plan;

import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.formula.Value;
import org.ishc.core.formula.plan.Frame;

/** Something that can be wrong with what one form of a rulebook reads, looked at after a run. */
interface Check {

    /** Says what is wrong at a place in the block; nothing where nothing is. */
    void check(Frame frame, int i, ScoreColumns columns, Finder found);

    /** The same, where it is asked. */
    default Check where(Guard guard) {
        return guard == Guard.ALWAYS
                ? this
                : (frame, i, columns, found) -> {
                    if (guard.holds(frame, i)) {
                        check(frame, i, columns, found);
                    }
                };
    }

    static Check fact(FactCode code, boolean needsEvidence, FactText expected) {
        return (frame, i, columns, found) ->
                columns.facts(code, needsEvidence).check(frame.from() + i, expected, found);
    }

    static Check basis(IndicatorCode indicator, ValueStatus accepts) {
        return (frame, i, columns, found) -> {
            ScoringData.Reading reading =
                    columns.data().actual(columns.groups().units().get(frame.from() + i), indicator, 0);
            if (!reading.isAcceptedFrom(accepts)) {
                found.find(
                        EmulationFinding.BASIS,
                        "indicator",
                        indicator,
                        "basis",
                        reading.basis().orElseThrow());
            }
        };
    }

    static Check level(FactCode code, boolean needsEvidence, int level) {
        return (frame, i, columns, found) -> {
            if (frame.choices(level)[i] == Read.Level.UNKNOWN) {
                String text = columns.facts(code, needsEvidence)
                        .find(frame.from() + i)
                        .flatMap(Assessment::value)
                        .orElseThrow();
                found.find(EmulationFinding.UNKNOWN_LEVEL, "fact", code, "level", text);
            }
        };
    }

    static Check noBand(int value, int band, int bands) {
        return (frame, i, columns, found) -> {
            if (frame.choices(band)[i] == bands) {
                found.find(
                        EmulationFinding.NO_BAND,
                        "value",
                        frame.number(value, i).orElseThrow());
            }
        };
    }

    static Check assessed(FactCode code, int fact, int kept, Fraction min, Fraction max) {
        return (frame, i, columns, found) -> {
            if (frame.number(fact, i).isPresent() && frame.number(kept, i).isEmpty()) {
                found.find(
                        EmulationFinding.ASSESSED_OUT_OF_RANGE,
                        "fact",
                        code,
                        "value",
                        frame.number(fact, i).orElseThrow(),
                        "min",
                        min,
                        "max",
                        max);
            }
        };
    }

    static Check group(Value value, Strictness strictness) {
        return (frame, i, columns, found) -> {
            int unit = frame.from() + i;
            columns.extremes(value, strictness)
                    .without(unit)
                    .ifPresent(units ->
                            found.groupIncomplete(columns.groups().code(unit).orElseThrow(), value, units));
        };
    }
}
