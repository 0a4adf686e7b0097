package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Codes and names on their way out can be brought back to the letter. */
class SdmxTextProperties {

    @Property
    void code_isAnIdentifierThere_andLeadsBack(@ForAll("codes") String code) {
        String id = SdmxText.id(code);
        assertTrue(id.matches("[A-Za-z0-9_@$-]+"), id);
        assertEquals(code, id.replace('@', '.').replace('$', '~'));
    }

    @Property
    void name_isNeverAFormula_andLosesNothing(@ForAll("names") String name) {
        String guarded = SdmxText.guarded(name);
        assertFalse(guarded.matches("(?s)[=+\\-@\\t\\r].*"), guarded);
        assertEquals(name, guarded.startsWith("'") ? guarded.substring(1) : guarded);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().withChars("azAZ09._~-").ofMinLength(1).ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("=+-@\t\r'\"a Xã1").ofMaxLength(6);
    }
}
