package org.ishc.io.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

    private static final Optional<String> NUMBER = Optional.of("12/QĐ-HNCT");
    private static final Optional<LocalDate> DATE = Optional.of(LocalDate.of(2027, 2, 1));
    private static final Optional<String> SIGNATORY = Optional.of("Nguyễn Văn An");

    @Test
    void decision_namesAtLeastOneThing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Decision(Optional.empty(), Optional.empty(), Optional.empty()));
        for (Decision decision : List.of(
                new Decision(NUMBER, Optional.empty(), Optional.empty()),
                new Decision(Optional.empty(), DATE, Optional.empty()),
                new Decision(Optional.empty(), Optional.empty(), SIGNATORY),
                new Decision(NUMBER, DATE, SIGNATORY))) {
            assertEquals(Optional.of(decision), Decision.find(decision.tree()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void blankText_isRefused(String blank) {
        assertThrows(IllegalArgumentException.class, () -> new Decision(Optional.of(blank), DATE, SIGNATORY));
        assertThrows(IllegalArgumentException.class, () -> new Decision(NUMBER, DATE, Optional.of(blank)));
    }

    @Test
    void text_hasAtMostTwoHundredCharacters() {
        String longest = "q".repeat(Decision.MAX_LENGTH);
        assertEquals(Optional.of(longest), new Decision(Optional.of(longest), DATE, SIGNATORY).number());
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new Decision(Optional.of(longest + "q"), DATE, SIGNATORY));
        assertTrue(refused.getMessage().contains("1 to 200"), refused.getMessage());
    }

    @Test
    void whatIsNoDecision_isNotFoundAsOne() {
        Map<String, Object> sound = new HashMap<>(Map.of("number", "12", "date", "2027-02-01", "signatory", "An"));
        assertTrue(Decision.find(sound).isPresent());
        assertEquals(Optional.empty(), Decision.find(null));
        assertEquals(Optional.empty(), Decision.find("12"));
        assertEquals(Optional.empty(), Decision.find(Map.of("number", "12")));
        for (Map.Entry<String, Object> wrong : List.<Map.Entry<String, Object>>of(
                Map.entry("date", "1/2/2027"),
                Map.entry("date", "2027-02-30"),
                Map.entry("number", BigDecimal.TEN),
                Map.entry("number", " "),
                Map.entry("further", "x"))) {
            Map<String, Object> tree = new HashMap<>(sound);
            tree.put(wrong.getKey(), wrong.getValue());
            assertEquals(Optional.empty(), Decision.find(tree), wrong::toString);
        }
    }
}
