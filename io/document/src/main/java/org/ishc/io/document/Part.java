package org.ishc.io.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Allowed;

/** A part of what a sheet says. */
public sealed interface Part {

    /** Lets a writer take the part. */
    void accept(Visitor visitor);

    /** Takes parts, one way for each kind. */
    interface Visitor {
        /** Takes a heading. */
        void heading(Heading heading);

        /** Takes a paragraph. */
        void paragraph(Paragraph paragraph);

        /** Takes a list. */
        void items(Items items);

        /** Takes a table. */
        void table(Table table);
    }

    /**
     * A heading of a section.
     *
     * @param text what it says
     */
    record Heading(String text) implements Part {

        /** Refuses null. */
        public Heading {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.heading(this);
        }
    }

    /**
     * A paragraph.
     *
     * @param text what it says
     */
    record Paragraph(String text) implements Part {

        /** Refuses null. */
        public Paragraph {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.paragraph(this);
        }
    }

    /**
     * A list of short sentences.
     *
     * @param texts what it says, each with a dash before it
     */
    record Items(List<String> texts) implements Part {

        /** Copies the list. */
        public Items {
            texts = List.copyOf(texts);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.items(this);
        }
    }

    /**
     * A table with its source line.
     *
     * @param caption what it shows; empty where a heading says it
     * @param columns its columns, 1 or more
     * @param rows its rows, each with a cell for each column
     * @param notes what is to be known of its figures, such as that they are rounded, each a line below it
     * @param source where its figures come from
     */
    record Table(Optional<String> caption, List<Column> columns, List<Row> rows, List<String> notes, String source)
            implements Part {

        /**
         * Refuses null; copies the lists.
         *
         * @throws IllegalArgumentException when there is no column, or a row has not a cell for each
         */
        public Table {
            Objects.requireNonNull(caption, "caption");
            Objects.requireNonNull(source, "source");
            columns = Allowed.some(columns, "columns");
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("a row has "
                            + row.cells().size() + " cells; allowed are " + columns.size() + ", one for each column");
                }
            }
        }

        /** Returns how wide a column is, of a width that all share. */
        int width(Column column, int whole) {
            int all = columns.stream().mapToInt(Column::weight).sum();
            return whole * column.weight() / all;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.table(this);
        }
    }

    /** How the cells of a column stand. */
    enum Align {
        /** Words, from the left. */
        LEFT,
        /** Short marks, in the middle. */
        CENTRE,
        /** Numbers, at the right. */
        RIGHT
    }

    /**
     * A column of a table.
     *
     * @param heading its heading
     * @param weight how wide it is, beside the others, 1 or more
     * @param align how its cells stand
     */
    record Column(String heading, int weight, Align align) {

        /**
         * Refuses null.
         *
         * @throws IllegalArgumentException when the weight is below 1
         */
        public Column {
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(align, "align");
            Allowed.only(weight > 0, "weight", weight, "1 or more");
        }

        static Column words(String heading, int weight) {
            return new Column(heading, weight, Align.LEFT);
        }

        static Column marks(String heading, int weight) {
            return new Column(heading, weight, Align.CENTRE);
        }

        static Column numbers(String heading, int weight) {
            return new Column(heading, weight, Align.RIGHT);
        }
    }

    /**
     * A row of a table.
     *
     * @param cells its texts
     * @param isStrong whether it stands out, as sections and totals do
     */
    record Row(List<String> cells, boolean isStrong) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }
    }
}
