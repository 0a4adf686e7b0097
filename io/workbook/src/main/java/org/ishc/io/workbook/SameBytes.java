package org.ishc.io.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.core.base.Language;
import org.ishc.io.pack.Archive;

/** Takes the clock out of workbooks, so that equal reports are equal bytes. */
final class SameBytes {

    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    private SameBytes() {}

    /** Dates a workbook by the day of the data; by the earliest there is where that is not known. */
    static void date(XSSFWorkbook workbook, Optional<LocalDate> asOf) {
        Optional<Date> day = day(asOf);
        workbook.getProperties().getCoreProperties().setCreated(day);
        workbook.getProperties().getCoreProperties().setModified(day);
    }

    /** Dates a workbook of somebody else so, where it does not say itself when it was made and changed. */
    static void dateIfUndated(XSSFWorkbook workbook, Optional<LocalDate> asOf) {
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreated(Optional.ofNullable(properties.getCreated()).or(() -> day(asOf)));
        properties.setModified(Optional.ofNullable(properties.getModified()).or(() -> day(asOf)));
    }

    private static Optional<Date> day(Optional<LocalDate> asOf) {
        return Optional.of(
                Date.from(asOf.orElse(EARLIEST).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** Writes a workbook. */
    interface Writing {
        /** Writes it to a stream. */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Makes a workbook by the language and day count of no machine: the library asks both of the thread that it runs
     * in, and is given back the thread's own.
     */
    static void anywhere(Language language, Writing making, OutputStream out) throws IOException {
        Locale locale = LocaleUtil.getUserLocale();
        TimeZone zone = LocaleUtil.getUserTimeZone();
        LocaleUtil.setUserLocale(Locale.forLanguageTag(language.code()));
        LocaleUtil.setUserTimeZone(LocaleUtil.TIMEZONE_UTC);
        try {
            making.to(out);
        } finally {
            LocaleUtil.setUserLocale(locale);
            LocaleUtil.setUserTimeZone(zone);
        }
    }

    /**
     * Writes an archive, its entries without their times. It passes through a file: what the library writes can be read
     * from its directory only.
     */
    static void write(Writing workbook, OutputStream out) throws IOException {
        Path file = Files.createTempFile("ishc", ".xlsx");
        try {
            try (OutputStream whole = new BufferedOutputStream(Files.newOutputStream(file))) {
                workbook.to(whole);
            }
            copy(file, out);
        } finally {
            Files.delete(file);
        }
    }

    private static void copy(Path archive, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipFile in = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = in.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(Archive.ENTRY_TIME);
                zip.putNextEntry(timeless);
                try (InputStream content = in.getInputStream(entry)) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
        out.flush();
    }
}
