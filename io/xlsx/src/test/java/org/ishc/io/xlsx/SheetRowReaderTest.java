package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cells as they are written in a sheet, at the places that they say or that follow from their order. */
class SheetRowReaderTest {

    private static final List<String> STRINGS = List.of("Mã CLB", "K1");

    private static List<String> read(String rows) throws XMLStreamException, IOException {
        SheetRowReader reader = new SheetRowReader(
                WorkbookParts.factory().createXMLStreamReader(new StringReader("<d>" + rows + "</d>")), STRINGS);
        List<String> read = new ArrayList<>();
        for (Optional<List<@Nullable SheetCell>> row = reader.next(); row.isPresent(); row = reader.next()) {
            read.add(reader.number()
                    + (reader.isHidden() ? " hidden: " : ": ")
                    + row.get().stream().map(SheetRowReaderTest::spelled).collect(Collectors.joining(" | ")));
        }
        return read;
    }

    private static String spelled(@Nullable SheetCell cell) {
        return cell == null
                ? "-"
                : cell.type() + " " + cell.value() + (cell.formula() == null ? "" : " =" + cell.formula());
    }

    @Test
    void cellsThatSayTheirPlace_leaveGaps() throws XMLStreamException, IOException {
        assertEquals(
                List.of("3: - | n 1 | - | n 2"), read("<row r='3'><c r='B3'><v>1</v></c><c r='D3'><v>2</v></c></row>"));
    }

    @Test
    void cellsAndRowsThatSayNoPlace_followTheOneBefore() throws XMLStreamException, IOException {
        assertEquals(
                List.of("1: n 1 | n 2", "5: - | n 3 | n 4", "6: n 5"),
                read("<row><c><v>1</v></c><c><v>2</v></c></row>"
                        + "<row r='5'><c r='B5'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"));
    }

    /** Rows only go down: a number that goes back would put two rows in one place. */
    @Test
    void rowThatSaysASmallerNumber_followsTheOneBefore() throws XMLStreamException, IOException {
        assertEquals(
                List.of("4: n 1", "5: n 2"), read("<row r='4'><c><v>1</v></c></row><row r='2'><c><v>2</v></c></row>"));
    }

    @Test
    void sharedString_isTheTextItself() throws XMLStreamException, IOException {
        assertEquals(List.of("1: s Mã CLB | s K1"), read("<row><c t='s'><v>0</v></c><c t='s'><v> 1 </v></c></row>"));
    }

    @Test
    void sharedStringThatIsNotThere_isRefused() {
        for (String place : List.of("2", "-1", "")) {
            assertThrows(IOException.class, () -> read("<row><c t='s'><v>" + place + "</v></c></row>"), place);
        }
    }

    @Test
    void inlineText_isReadWithoutHowItIsPronounced() throws XMLStreamException, IOException {
        assertEquals(
                List.of("1: inlineStr Ba Đình"),
                read("<row><c t='inlineStr'><is><r><rPr><b/></rPr><t>Ba </t></r><r><t>Đình</t></r>"
                        + "<rPh sb='0' eb='1'><t>pa</t><r><t>tin</t></r></rPh></is></c></row>"));
    }

    @Test
    void textBehindThePronunciation_isReadAgain() throws XMLStreamException, IOException {
        assertEquals(
                List.of("1: inlineStr ab"),
                read("<row><c t='inlineStr'><is><t>a</t><rPh><t>x</t></rPh><t>b</t></is></c></row>"));
    }

    @Test
    void sharedFormula_isToldWithEachCellThatUsesIt() throws XMLStreamException, IOException {
        assertEquals(
                List.of("1: n 3 =A1+B1 | n 5 =A1+B1 | n 7 =SUM(A1:A9) | n 9 ="),
                read("<row><c><f t='shared' ref='A1:B1' si='0'>A1+B1</f><v>3</v></c>"
                        + "<c><f t='shared' si='0'/><v>5</v></c><c><f>SUM(A1:A9)</f><v>7</v></c>"
                        + "<c><f t='shared' si='8'/><v>9</v></c></row>"));
    }

    @Test
    void hiddenRow_isKnownForItselfAlone() throws XMLStreamException, IOException {
        assertEquals(
                List.of("1 hidden: n 1", "2: n 2", "3 hidden: n 3"),
                read("<row hidden='1'><c><v>1</v></c></row><row hidden='0'><c><v>2</v></c></row>"
                        + "<row hidden='true'><c><v>3</v></c></row>"));
    }

    @Test
    void cellBeyondTheLastColumnOfASheet_isRefused() throws XMLStreamException, IOException {
        assertEquals(1, read("<row><c r='XFD1'><v>1</v></c></row>").size());
        assertThrows(IOException.class, () -> read("<row><c r='XFD1'><v>1</v></c><c><v>2</v></c></row>"));
        assertThrows(IOException.class, () -> read("<row><c r='XFE1'><v>1</v></c></row>"));
    }

    @Test
    void whatHostsPutBesideAValue_isPassedOver() throws XMLStreamException, IOException {
        assertEquals(List.of("1: n 1"), read("<row><c><extLst><ext>x</ext></extLst><v>1</v></c><x>y</x></row>"));
    }
}
