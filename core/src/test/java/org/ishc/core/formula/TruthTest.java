package org.ishc.core.formula;

import static org.ishc.core.formula.Truth.FALSE;
import static org.ishc.core.formula.Truth.TRUE;
import static org.ishc.core.formula.Truth.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    /** The tables of Kleene's strong logic. */
    @ParameterizedTest
    @CsvSource({
        "TRUE,TRUE,TRUE,TRUE",
        "TRUE,FALSE,FALSE,TRUE",
        "TRUE,UNKNOWN,UNKNOWN,TRUE",
        "FALSE,FALSE,FALSE,FALSE",
        "FALSE,UNKNOWN,FALSE,UNKNOWN",
        "UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN"
    })
    void theKnownSide_decidesWhenItCan(Truth one, Truth other, Truth both, Truth either) {
        assertEquals(List.of(both, both), List.of(one.and(other), other.and(one)));
        assertEquals(List.of(either, either), List.of(one.or(other), other.or(one)));
        assertEquals(both, Truth.all(List.of(one, other)));
        assertEquals(either, Truth.any(List.of(one, other)));
    }

    @Test
    void theOppositeOfUnknown_isUnknown() {
        assertEquals(List.of(FALSE, TRUE, UNKNOWN), List.of(TRUE.not(), FALSE.not(), UNKNOWN.not()));
        assertEquals(List.of(TRUE, FALSE), List.of(Truth.of(true), Truth.of(false)));
    }

    @Test
    void ofNone_allHold_andNoneDoes() {
        assertEquals(TRUE, Truth.all(List.of()));
        assertEquals(FALSE, Truth.any(List.of()));
    }

    @Test
    void onlyUnknown_isNotKnown() {
        assertEquals(List.of(true, false, false), List.of(TRUE.isTrue(), FALSE.isTrue(), UNKNOWN.isTrue()));
        assertEquals(List.of(false, true, false), List.of(TRUE.isFalse(), FALSE.isFalse(), UNKNOWN.isFalse()));
        assertEquals(List.of(true, true, false), List.of(TRUE.isKnown(), FALSE.isKnown(), UNKNOWN.isKnown()));
    }
}
