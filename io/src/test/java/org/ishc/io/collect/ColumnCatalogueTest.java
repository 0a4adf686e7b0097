package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.Column;
import org.ishc.io.table.Columns;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands at every heading: meaning, form and an example, which can be read in its column. */
class ColumnCatalogueTest {

    private static Stream<Arguments> columns() {
        return Stream.of(Table.values())
                .flatMap(table -> table.columns().stream().flatMap(column -> Stream.of(Language.values())
                        .map(language -> arguments(table, column.name(), language))));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void example_isARightValueOfItsColumn(Table table, String name, Language language) {
        Column column = table.columns().get(table.indexOf(name));
        ColumnCatalogue.findExample(table, column, language).ifPresent(example -> {
            @Nullable String[] cells = new String[table.columns().size()];
            cells[table.indexOf(name)] = example;
            List<String> wrong = new RowReader(table)
                    .read(new RawRow(1, 2, cells)).findings().list().stream()
                            .filter(found -> name.equals(found.location().column()))
                            .map(found -> found.code().code() + " " + example)
                            .toList();
            assertEquals(List.of(), wrong);
        });
    }

    @Test
    void note_saysWhetherACellMustBeFilled_andTheWordsOfAList() {
        String required = ColumnCatalogue.note(Table.CLUBS, Columns.Clubs.CLUB_CODE.column(), Language.VI);
        String optional = ColumnCatalogue.note(Table.CLUBS, Columns.Clubs.NAME.column(), Language.VI);
        assertNotEquals(
                required.lines().toList().get(1), optional.lines().toList().get(1));
        String areas = ColumnCatalogue.note(Table.CLUB_REPORTS, Columns.ClubReports.AREAS.column(), Language.VI);
        assertTrue(areas.contains("INCOME = Tăng thu nhập"), areas);
    }

    @Test
    void exampleOfACellThatCannotBeRead_isOfItsColumn() {
        Location at = new Location("clubs", "p.xlsx", 1, null, "club_code", null, null, null, "K 1");
        assertTrue(ColumnCatalogue.findExample(Finding.of(ExchangeFinding.CODE, at), Language.VI)
                .isPresent());
        assertEquals(
                Optional.empty(), ColumnCatalogue.findExample(Finding.of(ExchangeFinding.WHITESPACE, at), Language.VI));
        assertEquals(
                Optional.empty(),
                ColumnCatalogue.findExample(Finding.of(ExchangeFinding.CODE, at.withColumn("period")), Language.VI));
    }
}
