package org.ishc.io.json;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"clubs\":{}}", " [1, 2] ", "1", "\"a\"", "true", "null", "{\"a\":{\"a\":1}}"})
    void oneValue_isJson(String text) {
        assertTrue(JsonText.isJson(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{\"a\":1,\"a\":2}", "{a:1}", "{'a':1}", "[1,]", "01", "NaN", "clubs", "{} // x"})
    void anythingElse_isNot(String text) {
        assertFalse(JsonText.isJson(text), text);
    }

    @Test
    void textThatIsNestedTooDeep_isNot_andDoesNotCrash() {
        assertFalse(JsonText.isJson("[".repeat(100_000)));
    }
}
