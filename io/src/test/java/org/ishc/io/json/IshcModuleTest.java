package org.ishc.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.core.interchange.PlainForm;
import org.ishc.core.interchange.PlainForms;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.table.ExchangeFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table of values that both lines of Jackson are held against. */
class IshcModuleTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new IshcModule()).build();

    static Stream<JsonNode> values() throws IOException {
        return cases("values.json");
    }

    static Stream<JsonNode> refused() throws IOException {
        return cases("refused.json");
    }

    private static Stream<JsonNode> cases(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(IshcModuleTest.class.getResourceAsStream("/json-values/" + name))) {
            return StreamSupport.stream(MAPPER.readTree(in).spliterator(), false);
        }
    }

    private static Class<?> type(JsonNode row) {
        return Stream.concat(
                        PlainForms.all(List.of()).stream().map(PlainForm::type),
                        Stream.of(Severity.class, Verdict.class))
                .filter(type -> type.getSimpleName().equals(row.get("type").asString()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_isReadAndWrittenAsTheTableSays(JsonNode row) {
        Object value = MAPPER.treeToValue(row.get("json"), type(row));
        assertEquals(row.get("shown").asString(), value.toString());
        assertEquals(row.get("json").toString(), MAPPER.writeValueAsString(value));
    }

    @ParameterizedTest
    @MethodSource("values")
    void jsonOfAValue_doesNotDependOnTheHostsSettings(JsonNode row) {
        JsonMapper host = JsonMapper.builder()
                .findAndAddModules()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .build();
        assertEquals(row.get("json").toString(), host.writeValueAsString(host.treeToValue(row.get("json"), type(row))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoValue_isRefusedAsAMismatch(JsonNode row) {
        assertThrows(DatabindException.class, () -> MAPPER.treeToValue(row.get("json"), type(row)));
    }

    @Test
    void everyForm_standsInTheTable() throws IOException {
        List<String> listed = values().map(row -> row.get("type").asString()).toList();
        assertEquals(
                List.of(),
                PlainForms.all(List.of()).stream()
                        .map(form -> form.type().getSimpleName())
                        .filter(name -> !listed.contains(name))
                        .toList());
    }

    @Test
    void code_canBeTheKeyOfAMap() {
        Map<UnitCode, Fraction> shares = Map.of(UnitCode.parse("01"), Fraction.of(1, 3));
        String json = MAPPER.writeValueAsString(shares);
        assertEquals("{\"01\":\"1/3\"}", json);
        assertEquals(shares, MAPPER.readValue(json, new TypeReference<Map<UnitCode, Fraction>>() {}));
        assertThrows(
                DatabindException.class,
                () -> MAPPER.readValue("{\"no code\":\"1/3\"}", new TypeReference<Map<UnitCode, Fraction>>() {}));
    }

    @Test
    void decimalAndAnySpellingOfAPeriod_areRead() {
        assertEquals(Fraction.of(25, 2), MAPPER.readValue("\"12.50\"", Fraction.class));
        assertEquals(
                "\"2026-Q2\"",
                MAPPER.writeValueAsString(MAPPER.readValue("\"Quý II/2026\"", org.ishc.core.time.Period.class)));
    }

    @Test
    void codeOfTheExchange_isTheConstantItself() {
        String json =
                "{\"code\":\"%s\",\"severity\":\"INFO\",\"arguments\":{}}".formatted(ExchangeFinding.TRUNCATED.code());
        assertSame(
                ExchangeFinding.TRUNCATED, MAPPER.readValue(json, Finding.class).code());
    }

    @Test
    void findingOfAReport_hasTheSameShapeBesideItsTexts() {
        Finding finding = Finding.of(
                ExchangeFinding.TRUNCATED,
                Location.none().withColumn("x").withValue("y"),
                "code",
                "club.location",
                "listed",
                1L,
                "found",
                2L);
        Map<String, Object> report = new LinkedHashMap<>(ValidationJson.finding(finding));
        report.keySet().removeAll(List.of("message_vi", "message_en"));
        assertEquals(CanonicalJson.write(report).strip(), MAPPER.writeValueAsString(finding));
        assertEquals(finding, MAPPER.readValue(CanonicalJson.write(ValidationJson.finding(finding)), Finding.class));
    }
}
