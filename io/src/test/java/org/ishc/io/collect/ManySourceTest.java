package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.Period;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.RawRowSink;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The package from many: the register's tables, what was sent, and who answered. */
class ManySourceTest extends RoundOnDisk {

    private ManySource many(String further) throws IOException {
        return collect(further).many();
    }

    private static List<String> rows(PackageSource source, Table table) {
        List<String> rows = new ArrayList<>();
        source.read(table, new ArrayList<>(), raw -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < raw.size(); i++) {
                cells.add(Objects.requireNonNullElse(raw.text(i), "-"));
            }
            rows.add(raw.row() + " " + String.join(",", cells));
        });
        return rows;
    }

    @BeforeEach
    void answers() throws IOException {
        answer("a.json", "P1", "}, \"values\": [" + value("A1", "visits", 3) + "]");
        answer("b.json", "P2", "}, \"values\": [" + value("B1", "visits", 4) + "," + value("P2", "visits", 9) + "]");
    }

    @Test
    void rows_areNumberedOn_bySender() throws IOException {
        assertEquals(
                List.of("1 A1,visits,2026,3,-,-", "2 B1,visits,2026,4,-,-", "3 P2,visits,2026,9,-,-"),
                rows(many(""), Table.VALUES));
    }

    @Test
    void tables_areThoseOfTheRegister_ofTheAnswers_andWhoAnswered() throws IOException {
        assertEquals(Set.of(Table.INDICATORS, Table.ORG_UNITS, Table.VALUES, Table.SUBMISSIONS), many("").tables());
        assertEquals(5, rows(many(""), Table.ORG_UNITS).size());
        assertEquals(1, rows(many(""), Table.INDICATORS).size());
    }

    @Test
    void everySender_hasASubmission_answeredOrNot() throws IOException {
        Files.delete(answers.resolve("b.json"));
        assertEquals(
                List.of(
                        "1 P1,r,2026,2026-12-31,2027-01-15,2027-01-10,ACCEPTED",
                        "2 P2,r,2026,2026-12-31,2027-01-15,,MISSING"),
                rows(many(""), Table.SUBMISSIONS));
    }

    @Test
    void manifest_isTheRounds() throws IOException {
        Manifest manifest = many("").manifest();
        assertEquals(Optional.of("r"), manifest.name());
        assertEquals(Optional.of(Period.ofYear(2026)), manifest.period());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), manifest.asOf());
        assertEquals(Optional.empty(), manifest.sender());
    }

    @Test
    void origins_areToldInTheOrderOfRows_andFoundByRow() throws IOException {
        ManySource many = many("");
        List<String> origins = new ArrayList<>();
        many.origins(Table.VALUES, (row, origin) -> origins.add(row + " " + origin.file() + " " + origin.sourceRow()));
        assertEquals(List.of("1 a.json 1", "2 b.json 1", "3 b.json 2"), origins);
        assertEquals(
                Optional.of(new ManySource.Origin(UnitCode.parse("P2"), "b.json", 2)),
                many.findOrigin(Table.VALUES, 3));
        assertEquals(Optional.empty(), many.findOrigin(Table.VALUES, 4));
        assertEquals(Optional.empty(), many.findOrigin(Table.ORG_UNITS, 1));
        assertEquals(Optional.of("/values/1"), many.findPointer(Table.VALUES, 3, Optional.empty()));
    }

    @Test
    void digest_isOfWhatWasSent_byWhom_andInWhichRound() throws IOException {
        String digest = many("").sha256();
        assertEquals(digest, many("").sha256());
        answer("b.json", "P2", "}, \"values\": [" + value("B1", "visits", 5) + "," + value("P2", "visits", 9) + "]");
        String otherValue = many("").sha256();
        Files.move(answers.resolve("b.json"), answers.resolve("c.json"));
        String otherFile = many("").sha256();
        assertEquals(3, Set.of(digest, otherValue, otherFile).size());
    }

    @Test
    void partsOfATable_giveTheSameRowsAsTheWhole() throws IOException {
        ManySource many = many("");
        if (many.isSliced(Table.VALUES)) {
            List<Integer> numbers = new ArrayList<>();
            many.parts(Table.VALUES, found -> {})
                    .forEach(part -> part.read(
                            found -> {},
                            new RawRowSink(new boolean[Table.VALUES.columns().size()], raw -> numbers.add(raw.row()))));
            assertEquals(List.of(1, 2, 3), numbers);
        }
        assertFalse(many.isSliced(Table.SUBMISSIONS));
        assertFalse(many.isSliced(Table.ORG_UNITS));
    }
}
