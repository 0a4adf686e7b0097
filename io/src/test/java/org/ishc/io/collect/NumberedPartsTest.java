package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.CellSink;
import org.junit.jupiter.api.Test;

/** Rows of several parts are numbered on, whichever part is read first, and rows that are left out have no number. */
class NumberedPartsTest {

    /**
     * A part of rows whose only cell is a text; one without a text is begun and never ends, as where it is too wide.
     */
    private static SlicedSource.Part part(int first, String... texts) {
        return (findings, sink) -> {
            for (int i = 0; i < texts.length; i++) {
                sink.begin(first + i, 0);
                if (!texts[i].isEmpty()) {
                    sink.cell(0, texts[i]);
                    sink.end();
                }
            }
        };
    }

    private static NumberedParts parts() {
        NumberedParts parts = new NumberedParts();
        parts.add(part(1, "a", "", "b"), row -> true);
        parts.add(part(4, "c", "d"), row -> row != 4);
        parts.add(part(1, "e"), row -> true);
        return parts;
    }

    private static List<String> read(SlicedSource.Part part) {
        List<String> rows = new ArrayList<>();
        part.read(finding -> {}, new CellSink() {
            private String name = "";

            @Override
            public void begin(int row, int line) {
                name = String.valueOf(row);
            }

            @Override
            public void cell(int column, char[] buffer, int offset, int length) {
                cell(column, new String(buffer, offset, length));
            }

            @Override
            public void cell(int column, String text) {
                name += text;
            }

            @Override
            public void end() {
                rows.add(name);
            }
        });
        return rows;
    }

    @Test
    void rows_areNumberedOn() {
        List<String> rows = new ArrayList<>();
        parts().parts().forEach(part -> rows.addAll(read(part)));
        assertEquals(List.of("1a", "2b", "3d", "4e"), rows);
    }

    @Test
    void whoeverReadsTheLastPartFirst_getsTheSameNumbers() {
        NumberedParts parts = parts();
        assertEquals(List.of("4e"), read(parts.parts().get(2)));
        assertEquals(List.of("1a", "2b"), read(parts.parts().get(0)));
        assertEquals(List.of("3d"), read(parts.parts().get(1)));
    }
}
