package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishc.core.document.UnreadableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host's own spellings in a file, and every line that says nothing, with its number. */
class HeadingsFileTest {

    @TempDir
    Path folder;

    private Headings read(String text) throws IOException {
        Path file = folder.resolve("headings.csv");
        Files.writeString(file, text);
        return HeadingsFile.read(file);
    }

    @Test
    void heading_namesItsColumn_besideTheStandardOnes() throws IOException {
        Headings own = read("table,column,heading\nclubs,name,Tên mô hình\nclubs,unit_code,\"Xã, phường (mã)\"\n");
        int name = Table.CLUBS.indexOf("name");
        assertEquals(name, own.find(Table.CLUBS, "tên mô hình").orElseThrow());
        assertEquals(name, own.find(Table.CLUBS, "Tên CLB").orElseThrow());
        assertEquals(
                Table.CLUBS.indexOf("unit_code"),
                own.find(Table.CLUBS, "Xã, phường (mã)").orElseThrow());
        assertTrue(own.find(Table.CLUB_REPORTS, "Tên mô hình").isEmpty(), "a heading is of its table");
    }

    @Test
    void word_standsForAValue_whereAValueIsGiven() throws IOException {
        Headings own = read("table,column,heading,value\nclub-events,type,Khai trương,LAUNCH\n");
        assertEquals(
                Optional.of("LAUNCH"),
                own.findWord(Table.CLUB_EVENTS, Columns.ClubEvents.TYPE.column(), "khai trương"));
    }

    @Test
    void sheet_holdsATable_whereNoColumnIsGiven() throws IOException {
        Headings own = read("table,column,heading\nvalues,,Biểu 01\n");
        assertEquals(Optional.of(Table.VALUES), own.findSheet("BIỂU 01"));
        assertEquals(Optional.of(Table.VALUES), own.findSheet("Số liệu"));
    }

    @Test
    void unit_multiplies_whereNoTableIsGiven() throws IOException {
        Headings own = read("table,column,heading,value\n,,chục triệu,10000000\n,,bà con,1\n");
        assertEquals(
                Optional.of(new Headings.Meant(Table.CLUB_REPORTS.indexOf("income_fund_vnd"), 10_000_000)),
                own.findMeant(Table.CLUB_REPORTS, "Quỹ tăng thu nhập (chục triệu)"));
        assertEquals(
                Optional.of(new Headings.Meant(Table.CLUB_REPORTS.indexOf("members"), 1)),
                own.findMeant(Table.CLUB_REPORTS, "Số thành viên (bà con)"));
    }

    @Test
    void emptyFile_andAFileOfHeadingsAlone_addNothing() throws IOException {
        for (String text : List.of("", "table,column,heading\n", "\ufefftable,column,heading,value\n")) {
            assertEquals(
                    Table.CLUBS.indexOf("name"),
                    read(text).find(Table.CLUBS, "Tên CLB").orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|table;column;heading",
                "1|table,column",
                "1|Table,Column,Heading",
                "2|table,column,heading~clubz,name,Tên",
                "2|table,column,heading~clubs,name,",
                "2|table,column,heading~clubs,name",
                "2|table,column,heading~clubs,nam,Tên",
                "3|table,column,heading~clubs,name,Tên~clubs,x,Tên",
                "2|table,column,heading,value~clubs,scheme,Đề án mới,1649",
                "2|table,column,heading,value~clubs,name,Tên,X",
                "2|table,column,heading,value~,,chục,0",
                "2|table,column,heading,value~,,chục,",
                "2|table,column,heading,value~,,chục,-10",
                "2|table,column,heading,value~clubs,,Biểu,1",
                "4|table,column,heading~clubs,name,\"Tên~mô hình\"~clubs,x,y"
            })
    void lineThatSaysNothing_isRefusedWithItsNumber(int line, String text) {
        UnreadableTextException refused =
                assertThrows(UnreadableTextException.class, () -> read(text.replace('~', '\n') + "\n"));
        assertEquals(line, refused.line(), refused.getMessage());
    }

    @Test
    void whatIsAllowedInstead_isSaid() {
        UnreadableTextException column =
                assertThrows(UnreadableTextException.class, () -> read("table,column,heading\nclubs,nam,Tên\n"));
        assertEquals("nam", column.problem().values().get("found"));
        assertEquals(
                List.of("club_code", "name", "unit_code", "scheme", "funding"),
                column.problem().values().get("allowed"));
        UnreadableTextException word = assertThrows(
                UnreadableTextException.class, () -> read("table,column,heading,value\nclubs,funding,Tự túc,OWN\n"));
        assertEquals(
                List.of("BUDGET", "PROJECT", "COMMUNITY"),
                word.problem().values().get("allowed"));
    }

    @Test
    void fileThatIsNotThere_isNotTakenForAnEmptyOne() {
        assertThrows(IOException.class, () -> HeadingsFile.read(folder.resolve("none.csv")));
    }
}
