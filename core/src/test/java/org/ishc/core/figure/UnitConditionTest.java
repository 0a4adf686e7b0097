package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.ishc.core.base.ItemCode;
import org.ishc.core.club.ClubCondition;
import org.ishc.core.club.ClubValue;
import org.junit.jupiter.api.Test;

/** What holds of a unit: that it is of a class, or that it reported an indicator. */
class UnitConditionTest {

    private static final ItemCode MOUNTAIN = ItemCode.parse("area.mountain");
    private static final UnitCondition IN_CLASS = new UnitCondition.InClass(MOUNTAIN);
    private static final UnitCondition REPORTED = new UnitCondition.Reported(indicator("members.total"));

    @Test
    void aCondition_asksForAClass_orForAnIndicator() {
        assertEquals(Optional.of(MOUNTAIN), IN_CLASS.findClass());
        assertEquals(Optional.empty(), IN_CLASS.findIndicator());
        assertEquals(Optional.of(indicator("members.total")), REPORTED.findIndicator());
        assertEquals(Optional.empty(), REPORTED.findClass());
    }

    @Test
    void aVisitor_isAskedForWhatItIs() {
        UnitCondition.Visitor<String> visitor = new UnitCondition.Visitor<>() {
            @Override
            public String inClass(UnitCondition.InClass unitClass) {
                return unitClass.code().value();
            }

            @Override
            public String reported(UnitCondition.Reported reported) {
                return reported.indicator().value();
            }
        };
        assertEquals("area.mountain", IN_CLASS.acceptLeaf(visitor));
        assertEquals("members.total", REPORTED.acceptLeaf(visitor));
    }

    @Test
    void leavesThatSpeakOfClubs_areRefused() {
        assertEquals(IN_CLASS, UnitCondition.of(IN_CLASS));
        assertThrows(IllegalArgumentException.class, () -> UnitCondition.of(new ClubCondition.InClass(MOUNTAIN)));
        FigureValue members = new FigureValue(indicator("members.total"));
        assertEquals(members, FigureValue.of(members));
        assertThrows(IllegalArgumentException.class, () -> FigureValue.of(new ClubValue.Obstacles(true)));
    }
}
