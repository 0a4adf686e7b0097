package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.club.ClubCondition;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.ClubState;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Value;
import org.ishc.core.organisation.UnitLevel;
import org.junit.jupiter.api.Test;

/** What a derived indicator reads: other indicators, classes of units; and whether it is a stock or a flow. */
class DefinitionTest {

    private static final ItemCode MOUNTAIN = ItemCode.parse("area.mountain");
    private static final ItemCode ISLAND = ItemCode.parse("area.island");

    private static Condition all(Condition... conditions) {
        return new Condition.All(List.of(conditions));
    }

    @Test
    void ofClubs_itReadsNoIndicator_andTheClassesOfItsCondition() {
        Definition definition = new Definition.OfClubs(new ClubDefinition(
                new ClubDefinition.Clubs(),
                Optional.of(all(
                        new ClubCondition.InClass(MOUNTAIN),
                        new Condition.Not(new ClubCondition.InClass(ISLAND)),
                        new ClubCondition.InState(Set.of(ClubState.OPERATING))))));
        assertEquals(Set.of(), definition.reads());
        assertEquals(Set.of(MOUNTAIN, ISLAND), definition.classes());
        assertEquals(List.of("STOCK"), definition.kinds());
        Definition events = new Definition.OfClubs(
                new ClubDefinition(new ClubDefinition.Events(ClubEventType.INSPECT), Optional.empty()));
        assertEquals(List.of("FLOW"), events.kinds());
        assertEquals(Set.of(), events.classes());
    }

    @Test
    void ofUnits_itReadsWhatItsConditionCompares_andWhatItAsksFor() {
        Value members = new FigureValue(indicator("members.total"));
        Value.Constant hundred = new Value.Constant(Fraction.HUNDRED);
        Definition definition = new Definition.OfUnits(
                UnitLevel.COMMUNE,
                Optional.of(all(
                        new Condition.Comparing(Condition.Relation.AT_LEAST, members, hundred),
                        new UnitCondition.Reported(indicator("clubs.operating")),
                        new UnitCondition.InClass(MOUNTAIN))));
        assertEquals(Set.of(indicator("members.total"), indicator("clubs.operating")), definition.reads());
        assertEquals(Set.of(MOUNTAIN), definition.classes());
        assertEquals(List.of("STOCK"), definition.kinds());
        Definition each = new Definition.OfUnits(UnitLevel.COMMUNE, Optional.empty());
        assertEquals(Set.of(), each.reads());
        assertEquals(Set.of(), each.classes());
    }

    @Test
    void withinAClass_itIsOfTheKindOfWhatItReads() {
        Definition definition = new Definition.Within(indicator("members.total"), MOUNTAIN);
        assertEquals(Set.of(indicator("members.total")), definition.reads());
        assertEquals(Set.of(MOUNTAIN), definition.classes());
        assertEquals(List.of("FLOW", "STOCK"), definition.kinds());
    }
}
