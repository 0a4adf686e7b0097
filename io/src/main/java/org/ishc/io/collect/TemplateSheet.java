package org.ishc.io.collect;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.io.table.Column;
import org.ishc.io.table.Table;

/**
 * A sheet of a template.
 *
 * @param table the table that it holds
 * @param name the sheet's name
 * @param fields its columns, from the left
 * @param rows what is filled in already, from the top; empty for a sheet of headings alone
 */
public record TemplateSheet(Table table, String name, List<Field> fields, List<Filled> rows) {

    /** Refuses null; copies the lists. */
    public TemplateSheet {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(name, "name");
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param column the column
     * @param heading its heading
     * @param note what stands at the heading: meaning, form and an example
     * @param list the list from which its cells are chosen; empty where they are not
     */
    public record Field(Column column, String heading, String note, Optional<TemplateList> list) {
        /** Refuses null. */
        public Field {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(list, "list");
        }
    }

    /**
     * A row.
     *
     * @param cells by column, in canonical spelling but for words, which are in the template's language
     * @param note what stands beside its first cell; empty text for nothing
     */
    public record Filled(List<String> cells, String note) {

        /** Refuses null; copies the cells. */
        public Filled {
            Objects.requireNonNull(note, "note");
            cells = List.copyOf(cells);
        }
    }
}
