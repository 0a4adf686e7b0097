package org.ishc.io.jackson2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubState;
import org.ishc.core.club.Lifecycle;
import org.ishc.core.club.Signal;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.core.interchange.PlainForm;
import org.ishc.core.interchange.PlainForms;
import org.ishc.core.organisation.Registry;
import org.ishc.core.rulebook.PointsScale;
import org.ishc.core.testing.ExportedRecords;
import org.ishc.core.testing.ResultSamples;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.table.ExchangeFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                .filter(type -> type.getSimpleName().equals(row.get("type").asText()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_isReadAndWrittenAsTheTableSays(JsonNode row) throws IOException {
        Object value = MAPPER.treeToValue(row.get("json"), type(row));
        assertEquals(row.get("shown").asText(), value.toString());
        assertEquals(row.get("json").toString(), MAPPER.writeValueAsString(value));
    }

    @ParameterizedTest
    @MethodSource("values")
    void jsonOfAValue_doesNotDependOnTheHostsSettings(JsonNode row) throws IOException {
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
        assertThrows(JsonMappingException.class, () -> MAPPER.treeToValue(row.get("json"), type(row)));
    }

    @Test
    void everyForm_standsInTheTable() throws IOException {
        List<String> listed = Stream.concat(values(), cases("results.json"))
                .map(row -> row.get("type").asText())
                .toList();
        assertEquals(
                List.of(),
                PlainForms.all(List.of()).stream()
                        .map(form -> form.type().getSimpleName())
                        .filter(name -> !listed.contains(name))
                        .toList());
    }

    @Test
    void code_canBeTheKeyOfAMap() throws IOException {
        Map<UnitCode, Fraction> shares = Map.of(UnitCode.parse("01"), Fraction.of(1, 3));
        String json = MAPPER.writeValueAsString(shares);
        assertEquals("{\"01\":\"1/3\"}", json);
        assertEquals(shares, MAPPER.readValue(json, new TypeReference<Map<UnitCode, Fraction>>() {}));
        assertThrows(
                JsonMappingException.class,
                () -> MAPPER.readValue("{\"no code\":\"1/3\"}", new TypeReference<Map<UnitCode, Fraction>>() {}));
    }

    /** Our enums as values, in a set and as keys; those of others are written as the host has it. */
    @Test
    void namesOfEnums_doNotDependOnTheHostsSettings() throws IOException {
        Set<ClubState> states = EnumSet.of(ClubState.UNDER_SUPPORT, ClubState.MERGED);
        Map<Signal, Verdict> verdicts = new EnumMap<>(Map.of(Signal.NO_REPORT, Verdict.UNDETERMINED));
        List<Object> written = List.of(Severity.WARNING, states, verdicts);
        String expected = "[\"WARNING\",[\"UNDER_SUPPORT\",\"MERGED\"],{\"NO_REPORT\":\"UNDETERMINED\"}]";
        JsonMapper byIndex = JsonMapper.builder()
                .addModule(new IshcModule())
                .enable(SerializationFeature.WRITE_ENUMS_USING_INDEX)
                .enable(SerializationFeature.WRITE_ENUM_KEYS_USING_INDEX)
                .build();
        JsonMapper inLowerCase = JsonMapper.builder()
                .addModule(new IshcModule())
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .build();
        for (JsonMapper host : List.of(MAPPER, byIndex, inLowerCase)) {
            assertEquals(expected, host.writeValueAsString(written));
            assertEquals(Severity.WARNING, host.readValue("\"WARNING\"", Severity.class));
            assertEquals(
                    states,
                    host.readValue(host.writeValueAsString(states), new TypeReference<EnumSet<ClubState>>() {}));
            assertEquals(
                    verdicts,
                    host.readValue(
                            host.writeValueAsString(verdicts), new TypeReference<EnumMap<Signal, Verdict>>() {}));
        }
        assertEquals("0", byIndex.writeValueAsString(DayOfWeek.MONDAY));
        assertEquals("\"monday\"", inLowerCase.writeValueAsString(DayOfWeek.MONDAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"warning\"", "\"SEVERE\"", "{}", "[]"})
    void whatIsNoNameOfAnEnum_isRefused(String json) {
        assertThrows(JsonMappingException.class, () -> MAPPER.readValue(json, Severity.class));
        assertThrows(
                JsonMappingException.class,
                () -> MAPPER.readValue("{\"severe\":1}", new TypeReference<Map<Severity, Long>>() {}));
    }

    @Test
    void decimalAndAnySpellingOfAPeriod_areRead() throws IOException {
        assertEquals(Fraction.of(25, 2), MAPPER.readValue("\"12.50\"", Fraction.class));
        assertEquals(
                "\"2026-Q2\"",
                MAPPER.writeValueAsString(MAPPER.readValue("\"Quý II/2026\"", org.ishc.core.time.Period.class)));
    }

    @Test
    void codeOfAnotherArtifact_isTheConstantWhenTheHostNamesIt() throws IOException {
        JsonMapper knowing = JsonMapper.builder()
                .addModule(new IshcModule(List.of(ExchangeFinding.values())))
                .build();
        String json =
                "{\"code\":\"%s\",\"severity\":\"INFO\",\"arguments\":{}}".formatted(ExchangeFinding.TRUNCATED.code());
        assertSame(
                ExchangeFinding.TRUNCATED,
                knowing.readValue(json, Finding.class).code());
        assertEquals(
                ExchangeFinding.TRUNCATED.code(),
                MAPPER.readValue(json, Finding.class).code().code());
    }

    @Test
    void results_areWrittenAsTheTableSays() throws IOException {
        List<JsonNode> table = cases("results.json").toList();
        List<Object> results = ResultSamples.all();
        assertEquals(table.size(), results.size());
        for (int i = 0; i < results.size(); i++) {
            assertEquals(
                    table.get(i).get("type").asText(), results.get(i).getClass().getSimpleName());
            assertEquals(table.get(i).get("json").toString(), MAPPER.writeValueAsString(results.get(i)));
        }
    }

    @Test
    void result_isNotReadFromJson() throws IOException {
        JsonNode club = cases("results.json")
                .filter(row -> row.get("type").asText().equals("Club"))
                .findFirst()
                .orElseThrow();
        String said = assertThrows(JsonMappingException.class, () -> MAPPER.treeToValue(club.get("json"), Club.class))
                .getMessage();
        assertTrue(said.contains("written as JSON and not read"), said);
    }

    @Test
    void everyRecordOfOurs_isWrittenAsItsFormSays_orRefused_neverTakenApart() {
        List<Class<?>> records = ExportedRecords.of(UnitCode.class.getModule().getDescriptor(), "org.ishc.core");
        Set<String> withForm = PlainForms.all(List.of()).stream()
                .map(form -> form.type().getName())
                .collect(Collectors.toSet());
        int written = 0;
        int refused = 0;
        for (Class<?> type : records) {
            Optional<Object> sample = ExportedRecords.sampleOf(type);
            if (sample.isPresent()) {
                try {
                    assertTrue(MAPPER.writeValueAsString(sample.get()).length() > 2, type::getName);
                    assertTrue(withForm.contains(type.getName()), () -> type.getName() + " is taken apart");
                    written++;
                } catch (JsonProcessingException none) {
                    assertTrue(none.getMessage().contains(type.getName() + " has no plain form; "), none::getMessage);
                    refused++;
                }
            }
        }
        assertTrue(written > 10 && refused > 80, written + " written, " + refused + " refused");
    }

    @Test
    void whatHasNoForm_isRefusedWithTheNameOfItsWriter() {
        JsonMapper lax = JsonMapper.builder()
                .addModule(new IshcModule())
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
        for (Object result :
                List.of(Registry.of(List.of(), List.of()).value(), IndicatorCatalogue.BUILT_IN, Lifecycle.DEFAULT)) {
            for (JsonMapper mapper : List.of(MAPPER, lax)) {
                String said = assertThrows(
                                JsonMappingException.class, () -> mapper.writeValueAsString(Map.of("result", result)))
                        .getMessage();
                assertTrue(said.contains(result.getClass().getName() + " has no plain form; "), said);
                assertTrue(said.contains("org.ishc.core."), said);
            }
        }
    }

    @Test
    void hostsOwnModule_comesAfterOurs() throws IOException {
        JsonMapper own = JsonMapper.builder()
                .addModule(new IshcModule())
                .addModule(new SimpleModule().addSerializer(IndicatorCatalogue.class, ToStringSerializer.instance))
                .build();
        assertTrue(own.writeValueAsString(IndicatorCatalogue.BUILT_IN).startsWith("\""));
    }

    @ParameterizedTest
    @EnumSource(
            value = JsonTypeInfo.As.class,
            names = {"PROPERTY", "WRAPPER_ARRAY", "WRAPPER_OBJECT"})
    void hostThatKeepsNamesOfTypes_hasTheFormWithin(JsonTypeInfo.As as) throws IOException {
        for (ObjectMapper.DefaultTyping typing : ObjectMapper.DefaultTyping.values()) {
            JsonMapper host = JsonMapper.builder()
                    .activateDefaultTyping(
                            BasicPolymorphicTypeValidator.builder()
                                    .allowIfBaseType(Object.class)
                                    .build(),
                            typing,
                            as)
                    .addModule(new IshcModule())
                    .build();
            TypeReference<List<Object>> anything = new TypeReference<>() {};
            List<Object> kept = new ArrayList<>();
            for (JsonNode row : valuesBesideEnums().toList()) {
                kept.add(MAPPER.treeToValue(row.get("json"), type(row)));
            }
            assertEquals(kept, host.readValue(host.writerFor(anything).writeValueAsString(kept), anything));
            kept.add(Lifecycle.DEFAULT);
            String said = assertThrows(JsonMappingException.class, () -> host.writeValueAsString(kept))
                    .getMessage();
            assertTrue(said.contains(Lifecycle.class.getName() + " has no plain form; "), said);
        }
    }

    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    @JsonFormat(shape = JsonFormat.Shape.OBJECT)
    @JsonPropertyOrder(alphabetic = true)
    private interface TakenApart {}

    static Stream<JsonNode> valuesBesideEnums() throws IOException {
        return values().filter(row -> !type(row).isEnum());
    }

    @ParameterizedTest
    @MethodSource("valuesBesideEnums")
    void mixInOfAHost_doesNotTakeAValueApart(JsonNode row) throws IOException {
        JsonMapper host = JsonMapper.builder()
                .addModule(new IshcModule())
                .addMixIn(type(row), TakenApart.class)
                .addMixIn(Lifecycle.class, TakenApart.class)
                .build();
        assertEquals(row.get("json").toString(), host.writeValueAsString(host.treeToValue(row.get("json"), type(row))));
        assertThrows(JsonMappingException.class, () -> host.writeValueAsString(Lifecycle.DEFAULT));
    }

    @ParameterizedTest
    @MethodSource("values")
    void treeOfAValue_isThatOfItsText(JsonNode row) throws IOException {
        Object value = MAPPER.treeToValue(row.get("json"), type(row));
        assertEquals(MAPPER.readTree(MAPPER.writeValueAsString(value)), MAPPER.<JsonNode>valueToTree(value));
    }

    @Test
    void whatIsNoText_isNoKeyOfAMap() {
        for (Object key : List.of(new Coverage(1, 2), Lifecycle.DEFAULT)) {
            String said = assertThrows(JsonMappingException.class, () -> MAPPER.writeValueAsString(Map.of(key, 1)))
                    .getMessage();
            assertTrue(said.contains("lain form"), said);
            assertTrue(said.contains(key.getClass().getName()), said);
        }
    }

    @Test
    void whatHasNoForm_isNotPutTogetherFromItsParts() {
        String said = assertThrows(
                        JsonMappingException.class,
                        () -> MAPPER.readValue(
                                "{\"decimals\":0,\"rounding\":\"HALF_UP\",\"step\":null}", PointsScale.class))
                .getMessage();
        assertTrue(said.contains(PointsScale.class.getName() + " has no plain form and is not read from JSON"), said);
    }

    @Test
    void keyThatStandsTwice_isRefusedWhereTheHostWantsItSo() {
        String twice = "{\"reported\":1,\"reported\":2,\"expected\":3}";
        JsonMapper strict = JsonMapper.builder()
                .addModule(new IshcModule())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
        assertThrows(JsonMappingException.class, () -> strict.readValue(twice, Coverage.class));
    }

    private static final FindingCode ODD = () -> new FindingDefinition("own.odd", Severity.INFO, List.of());

    @Test
    void codesThatAHostNames_areKnownBesideTheModuleThatIsFound() throws IOException {
        IshcModule own = new IshcModule(List.of(ODD));
        for (JsonMapper host : List.of(
                JsonMapper.builder().findAndAddModules().addModule(own).build(),
                JsonMapper.builder().addModule(own).findAndAddModules().build())) {
            String json = host.writeValueAsString(Finding.of(ODD, Location.none()));
            assertSame(ODD, host.readValue(json, Finding.class).code());
        }
    }
}
