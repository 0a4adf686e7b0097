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
        Messages messages = Messages.in(language);
        if (fault instanceof FileSystemException fileSystemException
                && fileSystemException.getFile() != null
                && !(fileSystemException instanceof DirectoryNotEmptyException)) {
            return fileSystemException.getFile() + ": " + cause(fileSystemException, language);
        }
        if (fault instanceof WideTextException wide) {
            return wide.file() + ": " + messages.text("file.wide");
        }
        if (fault instanceof OtherEncodingException other) {
            return other.file() + ": " + messages.text("file.other-encoding");
        }
        if (fault instanceof CharacterCodingException) {
            return messages.text("file.no-text");
        }
        if (fault instanceof StatedFaultException stated) {
            return messages.text(stated.problem());
        }
        return messages.text("file.failed") + language.say("", ": " + said(fault));
    }

    private static String said(IOException fault) {
        return fault.getMessage() == null
                        || fault instanceof FileNotFoundException
                                && fault.getMessage().isEmpty()
                ? fault.toString()
                : fault.getMessage();
    }

    private static String cause(FileSystemException fileSystemException, Language language) {
        Messages messages = Messages.in(language);
        if (fileSystemException instanceof NoSuchFileException) {
            return messages.text("file.missing");
        }
        if (fileSystemException instanceof AccessDeniedException) {
            return messages.text("file.denied");
        }
        if (fileSystemException instanceof FileAlreadyExistsException) {
            return messages.text("file.exists");
        }
        if (fileSystemException instanceof NotDirectoryException) {
            return messages.text("file.no-folder");
        }
        if (new File(fileSystemException.getFile()).isDirectory()) {
            return messages.text("file.folder");
        }
        String reason = fileSystemException.getReason() == null ? "" : ": " + fileSystemException.getReason();
        return messages.text("file.unusable") + language.say("", reason);
    }
}
