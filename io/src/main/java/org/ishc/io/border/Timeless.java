package org.ishc.io.border;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the clock, and how the machine ends lines, out of files that office programs read, so that equal content is
 * equal bytes.
 */
public final class Timeless {

    /** The time of every entry that is written: that of no clock, and the same in every zone. */
    public static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    /** An XML declaration is shorter. */
    private static final int DECLARATION_BYTES = 256;

    private Timeless() {}

    /** Something that is written to a stream. */
    @FunctionalInterface
    public interface Writing {
        /** Writes it. */
        void to(OutputStream out) throws IOException;
    }

    /** Dates a file by the day of the data; by the earliest there is where that is not known. */
    public static Date day(Optional<LocalDate> asOf) {
        return Date.from(asOf.orElse(EARLIEST).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /**
     * Writes an archive, its entries without their times, and a line feed alone behind an XML declaration. It passes
     * through a file: what office libraries write can be read from its directory only.
     *
     * @param through that file, which is deleted in the end
     */
    public static void write(Writing archive, Path through, OutputStream out) throws IOException {
        try {
            try (OutputStream whole = new BufferedOutputStream(Files.newOutputStream(through))) {
                archive.to(whole);
            }
            copy(through, out);
        } finally {
            Files.delete(through);
        }
    }

    private static void copy(Path archive, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipFile in = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = in.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(timeless);
                try (InputStream content = in.getInputStream(entry)) {
                    zip.write(declared(content.readNBytes(DECLARATION_BYTES)));
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
        out.flush();
    }

    /** Takes out the carriage return with which a library ends the line of an XML declaration on some machines. */
    private static byte[] declared(byte[] begin) {
        // one character a byte, whatever is in it
        String text = new String(begin, StandardCharsets.ISO_8859_1);
        int end = text.startsWith("<?xml ") ? text.indexOf("?>") : -1;
        return end >= 0 && text.startsWith("\r\n", end + 2)
                ? (text.substring(0, end + 2) + text.substring(end + 3)).getBytes(StandardCharsets.ISO_8859_1)
                : begin;
    }
}
