package org.ishc.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Coverage;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values are read from their plain form and from nothing else, in Jackson 3 as in the other line. */
class FormDeserializerTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new IshcModule()).build();

    @Test
    void value_isReadWithinWhateverAHostHolds_andNoTokenMore() {
        TypeReference<Map<String, List<Coverage>>> lists = new TypeReference<>() {};
        Map<String, List<Coverage>> held =
                Map.of("01", List.of(new Coverage(1, 2), new Coverage(0, 0), new Coverage(3, 3)));
        String json = MAPPER.writeValueAsString(held);
        assertEquals(held, MAPPER.readValue(json, lists));
        assertEquals(held, MAPPER.convertValue(held, lists));
        TypeReference<Map<UnitCode, List<Fraction>>> shares = new TypeReference<>() {};
        Map<UnitCode, List<Fraction>> parts = Map.of(UnitCode.parse("01"), List.of(Fraction.of(1, 3), Fraction.ONE));
        assertEquals(parts, MAPPER.readValue(MAPPER.writeValueAsString(parts), shares));
    }

    @Test
    void values_followEachOther_inOneText() {
        String text =
                "{\"expected\":2,\"reported\":1} {\"reported\":0,\"expected\":1}\n{\"reported\":3,\"expected\":3}";
        assertEquals(
                List.of(new Coverage(1, 2), new Coverage(0, 1), new Coverage(3, 3)),
                MAPPER.readerFor(Coverage.class).readValues(text).readAll());
    }

    @Test
    void orderOfKeys_andSpaceBetweenThem_areNoPartOfAValue() {
        assertEquals(new Coverage(1, 2), MAPPER.readValue(" {\r\n\"expected\" : 2 ,\t\"reported\":1}", Coverage.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[1,2]",
                "7",
                "\"1/2\"",
                "true",
                "{\"reported\":1}",
                "{\"reported\":1.5,\"expected\":2}",
                "{\"reported\":1,\"expected\":null}",
                "{\"reported\":\"1\",\"expected\":2}",
                "{\"reported\":true,\"expected\":2}",
                "{\"reported\":[1],\"expected\":2}",
                "{\"reported\":{\"x\":1},\"expected\":2}",
                "{\"reported\":3,\"expected\":2}",
                "{\"reported\":-1,\"expected\":2}",
                "{\"reported\":1,\"expected\":9223372036854775808}",
                "{\"reported\":1,\"expected\":1e400}",
            })
    void whatIsNoCoverage_isAMismatch_neverAnotherFault(String json) {
        assertThrows(DatabindException.class, () -> MAPPER.readValue(json, Coverage.class));
        assertThrows(DatabindException.class, () -> MAPPER.treeToValue(MAPPER.readTree(json), Coverage.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "0.5", "true", "[\"01\"]", "{\"code\":\"01\"}", "\"\"", "\" 01\"", "\"a b\""})
    void whatIsNoCode_isAMismatch(String json) {
        assertThrows(DatabindException.class, () -> MAPPER.readValue(json, UnitCode.class));
    }

    /** A tree that a host put together may hold what no text does. */
    @Test
    void nodeThatIsNoJson_isAMismatch() {
        JsonNode odd = JsonNodeFactory.instance.pojoNode(new Object());
        assertThrows(DatabindException.class, () -> MAPPER.treeToValue(odd, UnitCode.class));
        JsonNode within = MAPPER.createObjectNode().put("expected", 2).set("reported", odd);
        assertThrows(DatabindException.class, () -> MAPPER.treeToValue(within, Coverage.class));
    }

    @Test
    void nothing_isNothing() {
        assertEquals(Optional.empty(), Optional.ofNullable(MAPPER.readValue("null", UnitCode.class)));
        assertEquals(Optional.empty(), Optional.ofNullable(MAPPER.readValue("null", Coverage.class)));
    }

    @Test
    void textThatIsCutOff_isAFault_whereverItEnds() {
        String whole = MAPPER.writeValueAsString(new Coverage(1, 2));
        for (int end = 1; end < whole.length(); end++) {
            String cut = whole.substring(0, end);
            assertThrows(Exception.class, () -> MAPPER.readValue(cut, Coverage.class), cut);
        }
    }

    @Test
    void numbers_areReadExactly_beyondThoseOfALong() {
        String large =
                "{\"code\":\"ref.unknown-unit\",\"severity\":\"ERROR\",\"arguments\":{\"count\":9223372036854775807}}";
        Finding read = MAPPER.readValue(large, Finding.class);
        assertEquals(Long.MAX_VALUE, read.arguments().get("count"));
        assertEquals(Location.none(), read.location());
        assertEquals(read, MAPPER.readValue(MAPPER.writeValueAsString(read), Finding.class));
    }

    @Test
    void rangeWithoutEnd_keepsThatItHasNone() {
        DateRange open = DateRange.from(LocalDate.of(2026, 1, 1));
        assertEquals(open, MAPPER.readValue(MAPPER.writeValueAsString(open), DateRange.class));
    }
}
