package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Truths;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;

/** What assessors entered for one fact, by unit. */
final class FactColumn {

    private final FactCode code;
    private final boolean needsEvidence;
    private final List<Optional<Assessment>> entered;

    FactColumn(FactCode code, boolean needsEvidence, ScoringData data, Stage stage) {
        this.code = code;
        this.needsEvidence = needsEvidence;
        this.entered = new ArrayList<>();
        data.contestants().forEach(unit -> entered.add(data.fact(unit, code, stage)));
    }

    /** Finds what was entered, whether it counts or not. */
    Optional<Assessment> entered(int unit) {
        return entered.get(unit);
    }

    /** Finds what counts: without evidence nothing does where evidence is required. */
    Optional<Assessment> find(int unit) {
        return entered.get(unit).filter(fact -> !lacksEvidence(unit));
    }

    private boolean lacksEvidence(int unit) {
        return needsEvidence
                && entered.get(unit).filter(fact -> fact.evidence().isEmpty()).isPresent();
    }

    private Optional<String> text(int unit) {
        return find(unit).flatMap(Assessment::value);
    }

    Numbers numbers() {
        Numbers numbers = Numbers.filling(entered.size(), 1, false);
        for (int unit = 0; unit < entered.size(); unit++) {
            numbers.set(unit, text(unit).flatMap(FactText::decimal).orElse(null));
        }
        return numbers.settled();
    }

    byte[] truths() {
        byte[] truths = new byte[entered.size()];
        for (int unit = 0; unit < truths.length; unit++) {
            truths[unit] = text(unit).flatMap(FactText::truth).map(Truths::of).orElse(Truths.UNKNOWN);
        }
        return truths;
    }

    int[] levels(List<String> levels) {
        int[] places = new int[entered.size()];
        for (int unit = 0; unit < places.length; unit++) {
            places[unit] = text(unit)
                    .filter(FactText.LEVEL::reads)
                    .map(levels::indexOf)
                    .orElse(Read.Level.NONE);
        }
        return places;
    }

    /** Says what is wrong with what was entered for a unit; nothing where nothing is. */
    void check(int unit, FactText expected, Finder found) {
        if (lacksEvidence(unit)) {
            found.find(EmulationFinding.NO_EVIDENCE, "fact", code);
        } else {
            text(unit)
                    .filter(text -> !expected.reads(text))
                    .ifPresent(text -> found.find(
                            EmulationFinding.FACT_TYPE,
                            "fact",
                            code,
                            "value",
                            text,
                            "expected",
                            expected.expected(text)));
        }
    }
}
