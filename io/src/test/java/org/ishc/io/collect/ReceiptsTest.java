package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.document.UnreadableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the centre wrote down as answers came in. */
class ReceiptsTest {

    private static final List<String> ANSWERS = List.of("a.zip", "b.zip", "hà nội.xlsx");

    @TempDir
    private Path folder;

    @Test
    void receipt_saysWhenAnAnswerCame_andWhoSentIt() throws IOException {
        Receipts receipts = read("file,received_on,sender\na.zip,2026-04-05,01\nb.zip,5/4/2026,\n");
        assertEquals(
                new Receipts.Receipt(Optional.of(LocalDate.of(2026, 4, 5)), Optional.of("01")), receipts.of("a.zip"));
        assertEquals(
                new Receipts.Receipt(Optional.of(LocalDate.of(2026, 4, 5)), Optional.empty()), receipts.of("b.zip"));
    }

    @Test
    void answerOfWhichNothingIsWritten_hasAnEmptyReceipt() throws IOException {
        Receipts receipts = read("file,received_on\na.zip,2026-04-05\n");
        assertEquals(new Receipts.Receipt(Optional.empty(), Optional.empty()), receipts.of("b.zip"));
    }

    /** As spreadsheets save it, with columns in any order and a line that was emptied. */
    @Test
    void fileOfASpreadsheet_isRead() throws IOException {
        Receipts receipts = read("\ufeffsender;file\n01;a.zip\n;\n02;b.zip\n");
        assertEquals(Optional.of("01"), receipts.of("a.zip").sender());
        assertEquals(Optional.of("02"), receipts.of("b.zip").sender());
    }

    /** Whoever writes by hand leaves out what stands at the end. */
    @Test
    void lineMayBeShort() throws IOException {
        assertEquals(
                Optional.empty(),
                read("file,received_on,sender\na.zip\n").of("a.zip").sender());
    }

    /** Two computers spell one name in two ways. */
    @Test
    void nameInDecomposedLetters_isTheSameName() throws IOException {
        assertEquals(
                Optional.of("01"),
                read("file,sender\nha\u0300 no\u0323\u0302i.xlsx,01\n")
                        .of("hà nội.xlsx")
                        .sender());
    }

    @Test
    void whatCannotBeMeant_isRefused_withItsLine() {
        assertRefused(1, "file,day\n", "day");
        assertRefused(1, "sender\n01\n", "file");
        assertRefused(1, "file,file\na.zip,a.zip\n", "file");
        assertRefused(3, "file,received_on\na.zip,2026-04-05\nb.zip,31/4/2026\n", "31/4/2026");
        assertRefused(2, "file,sender\nc.zip,01\n", "c.zip");
        assertRefused(3, "file,sender\na.zip,01\na.zip,02\n", "a.zip");
        assertRefused(2, "file,sender\na.zip,01,02\n", "3");
        assertRefused(2, "file\na.zip,01\n", "2 cells");
    }

    private void assertRefused(int line, String text, String found) {
        UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> read(text));
        assertEquals(line, refused.line(), text);
        assertTrue(String.valueOf(refused.getMessage()).contains(found), refused.getMessage());
    }

    private Receipts read(String text) throws IOException {
        return Receipts.read(Files.writeString(folder.resolve("receipts.csv"), text), ANSWERS);
    }
}
