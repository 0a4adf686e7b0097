package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.StatedFaultException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the file system refuses, in words that an official understands: which file, and why. */
class FileFaultTest {

    private static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        new NoSuchFileException("a.zip"),
                        "a.zip: không có tệp hoặc thư mục này",
                        "a.zip: there is no such file or folder"),
                arguments(
                        new AccessDeniedException("a.zip"),
                        "a.zip: không có quyền đọc hoặc ghi",
                        "a.zip: reading or writing it is not allowed"),
                arguments(
                        new FileAlreadyExistsException("a.zip"), "a.zip: đã có tệp này", "a.zip: it is there already"),
                arguments(new NotDirectoryException("a.zip"), "a.zip: không phải là thư mục", "a.zip: it is no folder"),
                arguments(
                        new FileSystemException("a.zip", null, "No space left on device"),
                        "a.zip: không đọc hoặc ghi được; hãy xem tên tệp, quyền ghi và chỗ trống của ổ đĩa",
                        "a.zip: it cannot be read or written: No space left on device"),
                arguments(
                        new MalformedInputException(1),
                        "Tệp không phải là văn bản UTF-8",
                        "The file is no text in UTF-8"),
                arguments(
                        new StatedFaultException(FilePhrase.OPEN_QUOTE.with("line", "3")),
                        null,
                        "the quote opened on line 3 is never closed"),
                arguments(new IOException("broken pipe"), null, "Reading or writing failed: broken pipe"),
                arguments(new IOException(), null, "Reading or writing failed: java.io.IOException"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void fault_isToldInEitherLanguage(IOException fault, @Nullable String vietnamese, String english) {
        if (vietnamese != null) {
            assertEquals(vietnamese, FileFault.text(fault, Language.VI));
        }
        assertEquals(english, FileFault.text(fault, Language.EN));
        assertFalse(FileFault.text(fault, Language.VI).isBlank());
    }

    @Test
    void folderInPlaceOfAFile_isNamedAsOne(@TempDir Path folder) {
        FileSystemException fault = new FileSystemException(folder.toString(), null, "Is a directory");
        assertEquals(folder + ": là thư mục, không phải là tệp", FileFault.text(fault, Language.VI));
    }

    @Test
    void textOfTheOperatingSystem_isNotShownToVietnameseReaders() {
        assertFalse(FileFault.text(new IOException("broken pipe"), Language.VI).contains("broken pipe"));
    }
}
