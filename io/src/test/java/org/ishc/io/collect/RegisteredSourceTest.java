package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;
import org.ishc.io.testing.SamplesForms;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;

/**
 * An answer read over the register: its units are the register's, and what is wrong in these is not the sender's fault.
 */
class RegisteredSourceTest extends RoundOnDisk {

    private RegisteredSource registered(TablePackage sent) {
        return new RegisteredSource(sent, register, PeriodCalendar.CALENDAR);
    }

    private static List<String> rows(PackageSource source, Table table) {
        List<String> rows = new ArrayList<>();
        source.read(
                table,
                new ArrayList<>(),
                raw -> rows.add(
                        (RegisteredSource.isOfRegister(raw.row()) ? "register" : raw.row()) + " " + raw.text(0)));
        return rows;
    }

    @Test
    void unitsThatWereSent_areNotRead() {
        RegisteredSource source = registered(new TablePackage(Manifest.NONE)
                .row(Table.ORG_UNITS, "X1", "2020-01-01", "", "COMMUNE")
                .row(Table.VALUES, "A1", "visits", "2026", "3"));
        assertEquals(Set.of(Table.INDICATORS, Table.VALUES), source.tables());
        assertEquals(List.of("1 A1"), rows(source, Table.VALUES));
    }

    @Test
    void indicatorOfTheRegister_countsBeforeTheSenders_andOthersStay() {
        RegisteredSource source = registered(new TablePackage(Manifest.NONE)
                .row(Table.INDICATORS, "own", "FLOW")
                .row(Table.INDICATORS, " visits", "STOCK"));
        assertEquals(List.of("1 own", "register visits"), rows(source, Table.INDICATORS));
    }

    @Test
    void rowOfTheRegister_isToldByItsNumber_andHasNoPlaceInTheAnswer() {
        assertTrue(RegisteredSource.isOfRegister(1_500_000_001));
        assertFalse(RegisteredSource.isOfRegister(1_500_000_000));
        RegisteredSource source = registered(new TablePackage(Manifest.NONE));
        assertEquals(Optional.empty(), source.findCell(Table.INDICATORS, 1_500_000_001, "code"));
        assertEquals(Optional.empty(), source.findPointer(Table.INDICATORS, 1_500_000_001, Optional.empty()));
    }

    @Test
    void calendar_isTheRounds_andTheRestOfTheManifestIsTheSenders() {
        Manifest own = SamplesForms.manifest();
        PeriodCalendar decree = Stream.of(PeriodCalendar.values())
                .filter(calendar -> calendar != own.calendar())
                .findFirst()
                .orElseThrow();
        Manifest read = new RegisteredSource(new TablePackage(own), register, decree).manifest();
        assertEquals(decree, read.calendar());
        assertEquals(own.sender(), read.sender());
        assertEquals(own.period(), read.period());
        assertEquals(own.further(), read.further());
    }
}
