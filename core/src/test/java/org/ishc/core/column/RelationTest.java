package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a relation holds of what is less, equal and greater. */
class RelationTest {

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, false, true, true",
        "MORE_THAN, false, false, true",
        "AT_MOST, true, true, false",
        "LESS_THAN, true, false, false",
        "EQUAL, false, true, false"
    })
    void aRelation_holdsByTheOrderAlone(Relation relation, boolean ofLess, boolean ofEqual, boolean ofGreater) {
        assertEquals(ofLess, relation.holds(-1));
        assertEquals(ofEqual, relation.holds(0));
        assertEquals(ofGreater, relation.holds(1));
    }
}
