package org.ishc.core.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.formula.Truth;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;

/**
 * What a derived figure is made of: the clubs or units that count, those of which it is not known, and how many do not
 * satisfy. Read from the same tallies and judgements as the figure.
 *
 * @param clubs the clubs that count, by code
 * @param figures the figures that are added up
 * @param counting the units that count
 * @param unknown the clubs or units of which nobody knows, by code
 * @param silent the provinces that record no club
 * @param notSatisfying how many do not satisfy
 */
record DerivedExplanation(
        List<ClubCounts.Answer> clubs,
        List<Figure> figures,
        List<UnitCode> counting,
        List<String> unknown,
        List<UnitCode> silent,
        long notSatisfying) {

    static DerivedExplanation of(Figures figures, UnitCode unit, Definition definition, Window window) {
        if (definition instanceof Definition.OfClubs clubs) {
            return ofClubs(figures, unit, clubs.clubs(), window);
        }
        return definition instanceof Definition.OfUnits units
                ? ofUnits(figures, unit, units, window)
                : within(figures, unit, (Definition.Within) definition, window);
    }

    private static DerivedExplanation ofClubs(
            Figures figures, UnitCode unit, ClubDefinition definition, Window window) {
        Snapshot map = figures.snapshot(window);
        List<ClubCounts.Answer> counting = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        long others = 0;
        for (List<ClubCounts.Answer> answers : figures.clubs()
                .answersBelow(unit, definition, figures.asked(window))
                .values()) {
            for (ClubCounts.Answer answer : answers) {
                if (answer.isUnknown()) {
                    unknown.add(answer.club().value());
                } else if (answer.counts()) {
                    counting.add(answer);
                } else {
                    others++;
                }
            }
        }
        counting.sort(Comparator.comparing(ClubCounts.Answer::club));
        List<UnitCode> silent = map.subtree(unit).stream()
                .filter(below -> isSilentProvince(figures, map, below, window))
                .toList();
        unknown.sort(Comparator.naturalOrder());
        return new DerivedExplanation(counting, List.of(), List.of(), unknown, silent, others);
    }

    private static boolean isSilentProvince(Figures figures, Snapshot map, UnitCode unit, Window window) {
        return map.unit(unit).level() == UnitLevel.PROVINCE && !figures.hasClubs(unit, window);
    }

    private static DerivedExplanation ofUnits(
            Figures figures, UnitCode unit, Definition.OfUnits definition, Window window) {
        Snapshot map = figures.snapshot(window);
        List<UnitCode> counting = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        long others = 0;
        UnitJudge judge = new UnitJudge(figures, definition, window);
        int position = map.position(unit);
        for (int at = position; at < map.subtreeEnd(position); at++) {
            if (map.levelAt(at) == definition.level()) {
                UnitCode below = map.preOrder().get(at);
                Truth truth = judge.judge(at);
                if (truth.isKnown() && !truth.isTrue()) {
                    others++;
                } else if (truth.isTrue()) {
                    counting.add(below);
                } else {
                    unknown.add(below.value());
                }
            }
        }
        return new DerivedExplanation(List.of(), List.of(), counting, unknown, List.of(), others);
    }

    private static DerivedExplanation within(
            Figures figures, UnitCode unit, Definition.Within definition, Window window) {
        if (!figures.registry().classes().isKnown(definition.unitClass())) {
            return new DerivedExplanation(List.of(), List.of(), List.of(), List.of(unit.value()), List.of(), 0);
        }
        List<Figure> parts =
                figures.registry().classes().topmost(figures.snapshot(window), unit, definition.unitClass()).stream()
                        .map(unitCode -> figures.figure(unitCode, definition.indicator(), window))
                        .toList();
        List<String> unknown = parts.stream()
                .filter(Figure::isMissing)
                .map(part -> part.unit().value())
                .toList();
        return new DerivedExplanation(List.of(), parts, List.of(), unknown, List.of(), 0);
    }
}
