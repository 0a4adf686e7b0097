package org.ishc.io.border;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.ishc.core.base.VietnameseText;

/**
 * The names of files as their senders wrote them. A machine set to an encoding such as ASCII shows every other letter
 * as U+FFFD, though the file system holds the bytes; what cannot be spelled that way is read from these, as UTF-8.
 */
public final class FileNames {

    private static final char UNSPELLED = '\uFFFD';

    private FileNames() {}

    /** Returns the name of a file or folder, without what lies above it; empty for a root. */
    public static String of(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : spelled(name.toString(), path.toAbsolutePath(), 1);
    }

    /** Returns the path of a file below a folder, with {@code /} between names on every system. */
    public static String below(Path root, Path file) {
        Path relative = root.relativize(file);
        String shown = relative.toString().replace(root.getFileSystem().getSeparator(), "/");
        return spelled(shown, root.resolve(file).toAbsolutePath(), relative.getNameCount());
    }

    /** Returns a path as the files of a package are named: NFC, with slashes, without steps that lead nowhere. */
    public static String inPackage(String path) {
        String name = VietnameseText.normalize(path).replace('\\', '/').replace("/./", "/");
        while (name.startsWith("./")) {
            name = name.substring(2);
        }
        return name;
    }

    /**
     * Spells the last names of a path.
     *
     * @param shown as the machine does
     * @param last how many
     */
    private static String spelled(String shown, Path absolute, int last) {
        if (shown.indexOf(UNSPELLED) < 0 || !absolute.getFileSystem().equals(FileSystems.getDefault())) {
            return shown;
        }
        String raw = absolute.toUri().getRawPath();
        String whole = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        int from = whole.length();
        for (int i = 0; i < last; i++) {
            from = whole.lastIndexOf('/', from - 1);
        }
        return utf8(whole.substring(from + 1), shown);
    }

    private static String utf8(String percent, String otherwise) {
        byte[] bytes = new byte[percent.length()];
        int length = 0;
        for (int i = 0; i < percent.length(); i++) {
            boolean isEscape = percent.charAt(i) == '%';
            bytes[length++] =
                    isEscape ? (byte) Integer.parseInt(percent.substring(i + 1, i + 3), 16) : (byte) percent.charAt(i);
            i += isEscape ? 2 : 0;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return otherwise;
        }
    }
}
