package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The units over which a round is read: those of the centre, never those of an answer. */
class RegisterTest {

    @TempDir
    private Path folder;

    @Test
    void builtInUnits_takeThePlaceOfThoseOfAnAnswer() {
        Register register = Register.of(ReferenceData.builtIn());
        assertTrue(register.replaces(Table.ORG_UNITS));
        assertTrue(register.replaces(Table.SUCCESSIONS));
        assertFalse(register.replaces(Table.UNIT_CLASSES), "classes that nobody else tells");
        assertFalse(register.replaces(Table.INDICATORS));
        assertFalse(register.replaces(Table.CLUBS));
        assertFalse(register.has(Table.ORG_UNITS));
        assertEquals(ReferenceData.builtIn().toString(), register.digest());
    }

    @Test
    void unitsOfAPackage_areTheRegister_andItsOtherTablesAreNot() throws IOException {
        write("org-units.csv", "unit_code,valid_from,level,name,parent_code\nVN,2020-01-01,CENTRAL,Trung ương,\n");
        write("unit-classes.csv", "unit_code,class,valid_from\nVN,area.hard,2020-01-01\n");
        write("clubs.csv", "club_code,unit_code\nK1,VN\n");
        Register register = Register.read(folder, ReadOptions.DEFAULT, Opening.DEFAULT);
        assertTrue(register.registry().asOf(LocalDate.of(2026, 1, 1)).contains(UnitCode.of("VN")));
        assertTrue(register.has(Table.ORG_UNITS));
        assertTrue(register.replaces(Table.UNIT_CLASSES), "it tells them itself");
        assertFalse(register.has(Table.CLUBS));
        assertFalse(register.replaces(Table.CLUBS));
        assertEquals(64, register.digest().length());
    }

    /** Nobody but the register is asked, so that no day lies behind it. */
    @Test
    void units_areNeverTooOld() {
        Register register = Register.of(ReferenceData.builtIn());
        assertEquals(Optional.empty(), register.units().findBehind(LocalDate.of(2199, 12, 31)));
        assertEquals(register.registry(), register.units().registry());
    }

    @Test
    void rows_areReadOfWhatItBrings() throws IOException {
        write("indicators.csv", "code,kind,unit,title_vi,title_en\nvisits,FLOW,COUNT,Thăm,Visits\n");
        write("org-units.csv", "unit_code,valid_from,level,name,parent_code\nVN,2020-01-01,CENTRAL,Trung ương,\n");
        Register register = Register.read(folder, ReadOptions.DEFAULT, Opening.DEFAULT);
        List<String> codes = new ArrayList<>();
        register.read(Table.INDICATORS, new ArrayList<>(), raw -> codes.add(raw.text(0)));
        assertEquals(List.of("visits"), codes);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
