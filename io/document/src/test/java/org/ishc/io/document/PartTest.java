package org.ishc.io.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The parts of a sheet: what its writers are handed. */
class PartTest {

    private static Part.Table table(List<Integer> weights) {
        return new Part.Table(
                Optional.empty(),
                IntStream.range(0, weights.size())
                        .mapToObj(i -> Part.Column.words("C" + i, weights.get(i)))
                        .toList(),
                List.of(),
                List.of(),
                "");
    }

    /** Columns that are wider than the page together would run off the paper. */
    @Test
    void columns_fillTheWidth_andNeverMore() {
        Random random = new Random(23);
        for (int i = 0; i < 500; i++) {
            List<Integer> weights =
                    random.ints(1 + random.nextInt(14), 1, 60).boxed().toList();
            int whole = 1_000 + random.nextInt(14_000);
            Part.Table table = table(weights);
            int all = table.columns().stream()
                    .mapToInt(column -> table.width(column, whole))
                    .sum();
            assertTrue(all <= whole && whole - all < weights.size(), weights + ": " + all + " of " + whole);
        }
    }

    @Test
    void columnOfMoreWeight_isWider() {
        for (int one = 1; one <= 40; one++) {
            for (int other = 1; other <= 40; other++) {
                Part.Table table = table(List.of(one, other));
                int difference = table.width(table.columns().get(0), 9_000)
                        - table.width(table.columns().get(1), 9_000);
                assertEquals(Integer.signum(one - other), Integer.signum(difference), one + " beside " + other);
            }
        }
    }

    @Test
    void eachPart_isToldToItsOwnMethod() {
        List<String> told = new ArrayList<>();
        Part.Visitor visitor = new Part.Visitor() {
            @Override
            public void heading(Part.Heading heading) {
                told.add("heading " + heading.text());
            }

            @Override
            public void paragraph(Part.Paragraph paragraph) {
                told.add("paragraph " + paragraph.text());
            }

            @Override
            public void items(Part.Items items) {
                told.add("items " + items.texts());
            }

            @Override
            public void table(Part.Table table) {
                told.add("table " + table.columns().size());
            }
        };
        List.of(new Part.Heading("a"), new Part.Paragraph("b"), new Part.Items(List.of("c", "d")), table(List.of(1, 2)))
                .forEach(part -> part.accept(visitor));
        assertEquals(List.of("heading a", "paragraph b", "items [c, d]", "table 2"), told);
    }

    @Test
    void listsThatAHostHandsOver_areItsOwnToChange() {
        List<String> texts = new ArrayList<>(List.of("a"));
        Part.Items items = new Part.Items(texts);
        Part.Row row = new Part.Row(texts, true);
        texts.clear();
        assertEquals(List.of("a"), items.texts());
        assertEquals(List.of("a"), row.cells());
    }
}
