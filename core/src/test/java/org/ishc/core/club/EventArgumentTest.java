package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.events;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which arguments an event carries. */
class EventArgumentTest {

    @ParameterizedTest
    @CsvSource({
        "bare, ''",
        "target=K2 bare, target_code target_code",
        "category=VENUE bare, category",
        "due=2026-12-31 bare, due_on",
        "authority=VN, document_no authority_code note"
    })
    void anArgument_isCarried_whereItIsGiven(String given, String columns) {
        ClubEvent event = events("K1 INSPECT 2026-01-01 " + given).get(0);
        List<String> carried = Arrays.stream(EventArgument.values())
                .filter(argument -> argument.isCarriedBy(event))
                .map(EventArgument::column)
                .toList();
        assertEquals(columns, String.join(" ", carried));
    }
}
