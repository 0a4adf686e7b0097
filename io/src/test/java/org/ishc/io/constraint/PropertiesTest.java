package org.ishc.io.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.ConstraintDeclarationException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The properties of a host's bean, by name: of a record, of a bean with getters, and those that cannot be had. */
class PropertiesTest {

    public record Report(@Nullable Long members, Optional<Integer> women, OptionalLong older, OptionalInt younger) {}

    public static final class Bean {
        public int getMembers() {
            return 5;
        }

        public int members() {
            return 6;
        }

        public String women() {
            return "4";
        }

        public int getFailing() {
            throw new IllegalStateException("nicht da");
        }

        int hidden() {
            return 1;
        }
    }

    @Test
    void component_isReadByItsAccessor_optionalOnesAreLookedInto() {
        Report full = new Report(60L, Optional.of(40), OptionalLong.of(30), OptionalInt.of(20));
        assertEquals(Optional.of(60L), Properties.find(full, "members"));
        assertEquals(Optional.of(40), Properties.find(full, "women"));
        assertEquals(Optional.of(30L), Properties.find(full, "older"));
        assertEquals(Optional.of(20), Properties.find(full, "younger"));
        Report empty = new Report(null, Optional.empty(), OptionalLong.empty(), OptionalInt.empty());
        for (String property : List.of("members", "women", "older", "younger")) {
            assertEquals(Optional.empty(), Properties.find(empty, property), property);
        }
    }

    @Test
    void beanIsReadByItsGetter_andWithoutOneByAMethodOfTheName() {
        assertEquals(Optional.of(5), Properties.find(new Bean(), "members"));
        assertEquals(Optional.of("4"), Properties.find(new Bean(), "women"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"men", "", "hidden"})
    void propertyThatIsNotThere_isTheHostsBug_andWasLookedForByBothNames(String property) {
        ConstraintDeclarationException refused =
                assertThrows(ConstraintDeclarationException.class, () -> Properties.find(new Bean(), property));
        assertTrue(refused.getMessage().contains("no property '" + property + "'"), refused.getMessage());
        assertTrue(refused.getMessage().contains("get"), refused.getMessage());
    }

    @Test
    void propertyThatFails_saysItsOwnReason() {
        ConstraintDeclarationException refused =
                assertThrows(ConstraintDeclarationException.class, () -> Properties.find(new Bean(), "failing"));
        assertEquals("nicht da", refused.getCause().getMessage());
    }
}
