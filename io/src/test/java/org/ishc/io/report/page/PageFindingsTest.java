package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.message.FindingCodes;
import org.ishc.io.message.Messages;
import org.ishc.io.report.tree.Listed;
import org.ishc.io.testing.Page;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The findings as a page carries them, put together again as its script does. */
class PageFindingsTest {

    /** The blocks of a page: its head, and the rows of all parts. */
    private record Carried(Map<?, ?> head, List<List<?>> parts) {

        static Carried of(List<Listed> listed) throws IOException {
            StringWriter out = new StringWriter();
            new PageFindings(listed).write(out);
            Page page = Page.of(out.toString());
            List<List<?>> parts = new ArrayList<>();
            for (Page.Element part : page.styled("part")) {
                parts.add(new JsonMapper().readValue(part.raw(), List.class));
            }
            return new Carried(new JsonMapper().readValue(page.id("head").raw(), Map.class), parts);
        }

        List<?> row(int number) {
            return (List<?>) parts.get(number / 500).get(number % 500);
        }

        List<?> list(String name) {
            return (List<?>) head.get(name);
        }

        /** One text, or that of a language where there are two. */
        static String in(Language language, Object both) {
            return String.valueOf(both instanceof List<?> pair ? pair.get(language.ordinal()) : both);
        }

        String sentence(int number, Language language) {
            List<?> code = (List<?>) list("codes").get((Integer) row(number).get(0));
            StringBuilder text = new StringBuilder();
            for (Object piece : (List<?>) code.get(1 + language.ordinal())) {
                text.append(
                        piece instanceof Integer place
                                ? in(language, ((List<?>) row(number).get(12)).get(place))
                                : piece);
            }
            return text.toString();
        }

        /** A shared text; empty for none. */
        Optional<Object> text(Object place) {
            return place.equals(0)
                    ? Optional.empty()
                    : Optional.of(list("texts").get((Integer) place - 1));
        }
    }

    private static List<Listed> hostile() {
        return Listed.of(SampleFindings.hostile(), 1_000);
    }

    private static List<Listed> many(int count) {
        return Listed.of(SampleFindings.many(count), count);
    }

    private static void assertSentences(List<Listed> listed) throws IOException {
        Carried carried = Carried.of(listed);
        for (int i = 0; i < listed.size(); i++) {
            for (Language language : Language.values()) {
                String said = Messages.in(language).text(listed.get(i).finding());
                assertEquals(
                        said.replace('\ud83d', '\ufffd'),
                        carried.sentence(i, language),
                        "half a pair cannot be carried");
            }
        }
    }

    /** Of every code that there is: what the page puts together is what the library says. */
    @Test
    void sentenceOfEveryCode_comesOutAsTheLibrarySaysIt() throws IOException {
        List<Listed> listed = FindingCodes.all().stream()
                .map(code -> {
                    List<Object> arguments = new ArrayList<>();
                    code.arguments().forEach(name -> {
                        arguments.add(name);
                        arguments.add("{value} 1234.50 <" + name + ">");
                    });
                    return new Listed(
                            Finding.of(
                                    code,
                                    new Location(
                                            "values", "v.csv", 3, 4, "value", null, null, List.of("P1"), "a {key}"),
                                    arguments.toArray()),
                            Optional.empty());
                })
                .toList();
        assertTrue(listed.size() > 100, () -> listed.size() + " codes");
        assertSentences(listed);
    }

    @Test
    void hostileSentences_comeOutAsTheyAre_andEndNoBlock() throws IOException {
        assertSentences(hostile());
        StringWriter out = new StringWriter();
        new PageFindings(hostile()).write(out);
        assertEquals(2, Page.of(out.toString()).all("script").size());
        assertFalse(out.toString().contains("\u2028") || out.toString().contains("<b>"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1_203})
    void parts_holdAllFindingsInOrder_fiveHundredEach(int count) throws IOException {
        Carried carried = Carried.of(many(count));
        assertEquals(count, carried.head().get("total"));
        assertEquals((count + 499) / 500, carried.parts().size());
        assertEquals(count, carried.parts().stream().mapToInt(List::size).sum());
        if (count > 0) {
            assertSentences(many(count));
        }
    }

    @Test
    void row_hasItsSeverityAndItsPlace() throws IOException {
        List<Listed> listed = many(9);
        Carried carried = Carried.of(listed);
        for (int i = 0; i < listed.size(); i++) {
            Location at = listed.get(i).finding().location();
            List<?> row = carried.row(i);
            assertEquals(
                    List.of(Severity.values()).indexOf(listed.get(i).finding().severity()), row.get(1));
            assertEquals(0, row.get(2), "not waived");
            assertEquals(Optional.ofNullable(at.file()), carried.text(row.get(4)));
            assertEquals(at.row(), row.get(5));
            assertEquals(at.line(), row.get(6));
            assertEquals(at.value(), row.get(11));
            assertNotNull(row.get(10), "key");
            assertNull(row.get(8), "no cell of a workbook");
        }
    }

    /** A hundred thousand findings in one file name it once. */
    @Test
    void sharedTexts_standOnce() throws IOException {
        List<?> texts = Carried.of(many(300)).list("texts");
        assertEquals(texts.stream().distinct().count(), texts.size());
        assertTrue(texts.contains("values.csv") && texts.contains("clubs.csv"), texts::toString);
    }

    @Test
    void tables_standInTheOrderOfTheSpecification_andAreFoundByName() throws IOException {
        Carried carried = Carried.of(many(30));
        assertEquals(2, carried.list("tables").size());
        Map<?, ?> byTable = (Map<?, ?>) carried.head().get("byTable");
        assertEquals(List.of(byTable.get("clubs"), byTable.get("values")), carried.list("tables"));
        assertEquals(false, carried.head().get("hasNoTable"));
        assertEquals(true, Carried.of(hostile()).head().get("hasNoTable"));
    }

    /** Whoever reads it must see who takes it upon himself, why, and until when, in the days of the language. */
    @Test
    void waiver_isCarriedWithItsReason_inBothLanguages() throws IOException {
        List<Listed> listed = hostile();
        Carried carried = Carried.of(listed);
        for (int i = 0; i < listed.size(); i++) {
            Optional<Object> waiver = carried.text(carried.row(i).get(2));
            assertEquals(listed.get(i).waiver().isPresent(), waiver.isPresent());
            if (waiver.isPresent()) {
                String vi = Carried.in(Language.VI, waiver.get());
                assertTrue(vi.contains("Nguyễn Văn An") && vi.contains("31/12/2027"), vi);
                assertTrue(Carried.in(Language.EN, waiver.get()).contains("2027-12-31"), waiver.get()::toString);
            }
        }
    }

    @Test
    void words_areThereInBothLanguages_andNoneIsEmpty() throws IOException {
        Carried carried = Carried.of(Listed.of(SampleFindings.nothing(Verdict.VALID), 10));
        Map<?, ?> vi = (Map<?, ?>) carried.head().get("vi");
        Map<?, ?> en = (Map<?, ?>) carried.head().get("en");
        assertEquals(vi.keySet(), en.keySet());
        assertTrue(vi.values().stream().noneMatch(word -> String.valueOf(word).isBlank()), vi::toString);
        assertEquals(List.of(), carried.list("codes"));
    }

    @Test
    void equalFindings_giveEqualBytes() throws IOException {
        StringWriter one = new StringWriter();
        StringWriter other = new StringWriter();
        new PageFindings(many(700)).write(one);
        new PageFindings(many(700)).write(other);
        assertEquals(one.toString(), other.toString());
    }
}
