package org.ishc.io.message;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.ishc.core.base.Language;
import org.ishc.io.canonical.OtherEncodingException;
import org.ishc.io.canonical.StatedFaultException;
import org.ishc.io.canonical.WideTextException;

/** What the file system refused, in plain words: which file, and why. */
public final class FileFault {

    private FileFault() {}

    /** Returns what was refused. */
    public static String text(IOException fault, Language language) {
        if (fault instanceof FileSystemException fileSystemException
                && fileSystemException.getFile() != null
                && !(fileSystemException instanceof DirectoryNotEmptyException)) {
            return fileSystemException.getFile() + ": " + cause(fileSystemException, language);
        }
        if (fault instanceof WideTextException wide) {
            return wide.file() + ": "
                    + language.say(
                            "tệp ở bảng mã UTF-16 (Unicode), không phải là văn bản UTF-8; hãy lưu lại ở UTF-8",
                            "the file is UTF-16 (Unicode), no text in UTF-8; save it anew as UTF-8");
        }
        if (fault instanceof OtherEncodingException other) {
            return other.file() + ": "
                    + language.say(
                            "tệp không phải là văn bản UTF-8; hãy lưu lại ở UTF-8",
                            "the file is no text in UTF-8; save it anew as UTF-8");
        }
        if (fault instanceof CharacterCodingException) {
            return language.say("Tệp không phải là văn bản UTF-8", "The file is no text in UTF-8");
        }
        if (fault instanceof StatedFaultException stated) {
            return Messages.in(language).text(stated.problem());
        }
        return language.say(
                "Không đọc hoặc ghi được: tệp có thể đã hỏng hoặc đang bị khóa, hoặc ổ đĩa đã đầy",
                "Reading or writing failed: " + said(fault));
    }

    private static String said(IOException fault) {
        return fault.getMessage() == null
                        || fault instanceof FileNotFoundException
                                && fault.getMessage().isEmpty()
                ? fault.toString()
                : fault.getMessage();
    }

    private static String cause(FileSystemException fileSystemException, Language language) {
        if (fileSystemException instanceof NoSuchFileException) {
            return language.say("không có tệp hoặc thư mục này", "there is no such file or folder");
        }
        if (fileSystemException instanceof AccessDeniedException) {
            return language.say("không có quyền đọc hoặc ghi", "reading or writing it is not allowed");
        }
        if (fileSystemException instanceof FileAlreadyExistsException) {
            return language.say("đã có tệp này", "it is there already");
        }
        if (fileSystemException instanceof NotDirectoryException) {
            return language.say("không phải là thư mục", "it is no folder");
        }
        if (new File(fileSystemException.getFile()).isDirectory()) {
            return language.say("là thư mục, không phải là tệp", "it is a folder, no file");
        }
        String reason = fileSystemException.getReason() == null ? "" : ": " + fileSystemException.getReason();
        return language.say(
                "không đọc hoặc ghi được; hãy xem tên tệp, quyền ghi và chỗ trống của ổ đĩa",
                "it cannot be read or written" + reason);
    }
}
