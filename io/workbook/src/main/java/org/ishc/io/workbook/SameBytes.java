package org.ishc.io.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.core.base.Language;
import org.ishc.io.border.OwnLoader;
import org.ishc.io.border.Timeless;
import org.ishc.io.canonical.TemporaryFile;

/** Takes the clock out of workbooks, so that equal reports are equal bytes. */
final class SameBytes {

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
        return Optional.of(Timeless.day(asOf));
    }

    /**
     * Makes a workbook by the language, day count and XML parser of no machine: the library asks for all three in the
     * thread that it runs in, which is given back its own.
     *
     * @throws IOException when it cannot be written; also when the library has no room for its own files meanwhile,
     *     which it says otherwise
     */
    static void anywhere(Language language, Timeless.Writing making, OutputStream out) throws IOException {
        Locale locale = LocaleUtil.getUserLocale();
        TimeZone zone = LocaleUtil.getUserTimeZone();
        LocaleUtil.setUserLocale(Locale.forLanguageTag(language.code()));
        LocaleUtil.setUserTimeZone(LocaleUtil.TIMEZONE_UTC);
        try {
            OwnLoader.during(() -> {
                making.to(out);
                return true;
            });
        } catch (IllegalStateException failed) {
            if (failed.getCause() instanceof IOException noRoom) {
                throw noRoom;
            }
            throw failed;
        } finally {
            LocaleUtil.setUserLocale(locale);
            LocaleUtil.setUserTimeZone(zone);
        }
    }

    /**
     * Writes an archive, its entries without their times. It passes through a file: what the library writes can be read
     * from its directory only.
     */
    static void write(Timeless.Writing workbook, OutputStream out) throws IOException {
        Timeless.write(workbook, TemporaryFile.file(".xlsx"), out);
    }
}
