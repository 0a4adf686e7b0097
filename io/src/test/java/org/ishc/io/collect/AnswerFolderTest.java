package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.document.UnreadableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder into which a centre puts what was sent to it. */
class AnswerFolderTest {

    @TempDir
    private Path folder;

    @Test
    void answers_areAllFilesAndFolders_inTheOrderOfTheirNames() throws IOException {
        file("b.zip");
        file("Đồng Nai.xlsx");
        file("a.csv");
        Files.createDirectory(folder.resolve("a folder"));
        assertEquals(List.of("a folder", "a.csv", "b.zip", "Đồng Nai.xlsx"), names(read()));
    }

    /** What a centre keeps beside the answers is no answer. */
    @Test
    void notesAndHiddenFiles_arePassedOver() throws IOException {
        file("a.zip");
        file(".DS_Store");
        file("_returned.zip");
        file("receipts.csv", "file\n");
        assertEquals(List.of("a.zip"), names(read()));
    }

    @Test
    void receiptsInTheFolder_areRead() throws IOException {
        file("a.zip");
        file("receipts.csv", "file,received_on\na.zip,2026-04-05\n");
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 5)),
                read().receipts().of("a.zip").receivedOn());
    }

    @Test
    void receiptsElsewhere_areReadInstead_andAreNoAnswer() throws IOException {
        file("a.zip");
        file("receipts.csv", "file,received_on\na.zip,2026-04-05\n");
        Path others = file("others.csv", "file,received_on\na.zip,2026-04-06\n");
        AnswerFolder answers = AnswerFolder.read(folder, Optional.of(others));
        assertEquals(List.of("a.zip"), names(answers));
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 6)),
                answers.receipts().of("a.zip").receivedOn());
    }

    @Test
    void receiptOfAnAnswerThatIsNotThere_isRefused() throws IOException {
        file("a.zip");
        file("receipts.csv", "file\nb.zip\n");
        assertThrows(UnreadableTextException.class, this::read);
    }

    /** Two computers spell one name in two ways. */
    @Test
    void names_areComposed() throws IOException {
        file(Normalizer.normalize("hà nội.xlsx", Normalizer.Form.NFD));
        assertEquals(List.of("hà nội.xlsx"), names(read()));
    }

    @Test
    void answersThatWereSentBack_areKnownByName() throws IOException {
        file("a.zip");
        AnswerFolder answers = read();
        assertEquals(Set.of(), answers.sentBack());
        assertEquals(Set.of("a.zip"), answers.withSentBack(Set.of("a.zip")).sentBack());
        assertEquals(Set.of(), answers.sentBack(), "the first stays as it was");
    }

    @Test
    void folderThatIsNotThere_isRefused() {
        assertThrows(NoSuchFileException.class, () -> AnswerFolder.read(folder.resolve("none"), Optional.empty()));
    }

    private AnswerFolder read() throws IOException {
        return AnswerFolder.read(folder, Optional.empty());
    }

    private static List<String> names(AnswerFolder answers) {
        return new ArrayList<>(answers.answers().keySet());
    }

    private Path file(String name) throws IOException {
        return file(name, "");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
