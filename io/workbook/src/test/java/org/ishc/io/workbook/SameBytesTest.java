package org.ishc.io.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.core.base.Language;
import org.ishc.io.testing.HostLoaders;
import org.junit.jupiter.api.Test;

/** Equal reports are equal bytes on every machine and at every hour. */
class SameBytesTest {

    private static final Optional<LocalDate> AS_OF = Optional.of(LocalDate.of(2026, 6, 30));

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SameBytes.anywhere(
                Language.VI,
                to -> {
                    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                        workbook.createSheet("Lỗi").createRow(0).createCell(0).setCellValue(LocalDate.of(2026, 6, 30));
                        SameBytes.date(workbook, AS_OF);
                        SameBytes.write(workbook::write, to);
                    }
                },
                out);
        return out.toByteArray();
    }

    @Test
    void workbook_isTheSame_inAnotherCountryAndZone() throws IOException {
        byte[] here = written();
        Locale locale = LocaleUtil.getUserLocale();
        TimeZone zone = LocaleUtil.getUserTimeZone();
        try {
            LocaleUtil.setUserLocale(Locale.GERMANY);
            LocaleUtil.setUserTimeZone(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            assertArrayEquals(here, written());
            assertEquals(Locale.GERMANY, LocaleUtil.getUserLocale(), "the thread has its own again");
        } finally {
            LocaleUtil.setUserLocale(locale);
            LocaleUtil.setUserTimeZone(zone);
        }
    }

    @Test
    void workbook_isTheSame_whateverReadsAndWritesXmlInTheHost() throws IOException {
        byte[] here = written();
        assertArrayEquals(here, HostLoaders.in(HostLoaders.stopped(), SameBytesTest::written));
        assertArrayEquals(here, HostLoaders.in(HostLoaders.withOtherXml(), SameBytesTest::written));
    }

    @Test
    void threadHasItsOwnCountryAgain_alsoAfterAFailure() {
        Locale before = LocaleUtil.getUserLocale();
        assertThrows(
                IOException.class,
                () -> SameBytes.anywhere(
                        Language.EN,
                        to -> {
                            throw new IOException("full");
                        },
                        new ByteArrayOutputStream()));
        assertEquals(before, LocaleUtil.getUserLocale());
    }

    @Test
    void workbookOfSomebodyElse_keepsWhenItWasMade() throws IOException {
        Date made = Date.from(Instant.parse("2026-05-05T03:00:00Z"));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(made));
            SameBytes.dateIfUndated(workbook, AS_OF);
            assertEquals(made, workbook.getProperties().getCoreProperties().getCreated());
            SameBytes.date(workbook, AS_OF);
            assertEquals(
                    Date.from(Instant.parse("2026-06-30T00:00:00Z")),
                    workbook.getProperties().getCoreProperties().getCreated());
        }
    }
}
