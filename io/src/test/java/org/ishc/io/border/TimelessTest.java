package org.ishc.io.border;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Equal content is equal bytes, whenever and wherever an archive is written. */
class TimelessTest {

    private static byte[] archive(long time, String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Timeless.write(
                into -> {
                    ZipOutputStream zip = new ZipOutputStream(into);
                    for (String name : names) {
                        ZipEntry entry = new ZipEntry(name);
                        entry.setTime(time);
                        zip.putNextEntry(entry);
                        zip.write(("nội dung của " + name).getBytes(StandardCharsets.UTF_8));
                        zip.closeEntry();
                    }
                    zip.finish();
                },
                Files.createTempFile("ishc", ".zip"),
                out);
        return out.toByteArray();
    }

    @Test
    void timeOfWriting_isInNoByte() throws IOException {
        assertArrayEquals(
                archive(1_000_000_000_000L, "a.xml", "b/c.xml"), archive(1_700_000_000_000L, "a.xml", "b/c.xml"));
    }

    @Test
    void zoneOfTheMachine_isInNoByteEither() throws IOException {
        byte[] here = archive(1_000_000_000_000L, "a.xml");
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            assertArrayEquals(here, archive(1_000_000_000_000L, "a.xml"));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void entries_keepTheirOrderAndContent_andHaveTheTimeOfNoClock() throws IOException {
        List<String> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive(1L << 40, "b.xml", "a.xml")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName() + "=" + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                assertEquals(Timeless.ENTRY_TIME, entry.getTimeLocal());
            }
        }
        assertEquals(List.of("b.xml=nội dung của b.xml", "a.xml=nội dung của a.xml"), entries);
    }

    private static String written(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Timeless.write(
                into -> {
                    ZipOutputStream zip = new ZipOutputStream(into);
                    zip.putNextEntry(new ZipEntry("a.xml"));
                    zip.write(content);
                    zip.finish();
                },
                Files.createTempFile("ishc", ".zip"),
                out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Libraries end the line of an XML declaration as the machine ends lines; what a part says is left alone. */
    @Test
    void endOfTheLineOfADeclaration_isThatOfNoMachine() throws IOException {
        String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        assertEquals(declaration + "\n<a>x\r\ny</a>", latin1(declaration + "\r\n<a>x\r\ny</a>"));
        for (String same : List.of(
                declaration + "\n<a/>",
                declaration + "<a>\r\n</a>",
                declaration + "\r\r\n",
                declaration,
                "",
                "a?>\r\n\u00ff\u0080",
                "<?xml " + "x".repeat(300) + "?>\r\n")) {
            assertEquals(same, latin1(same));
        }
    }

    private static String latin1(String text) throws IOException {
        return written(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void writingThatFails_isTheCallers_andLeavesNothing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThrows(
                IOException.class,
                () -> Timeless.write(
                        into -> {
                            throw new IOException("voll");
                        },
                        Files.createTempFile("ishc", ".zip"),
                        out));
        assertEquals(0, out.size());
    }

    @Test
    void fileIsDatedByTheDayOfItsData_orByTheEarliestDayThereIs() {
        assertEquals(
                Instant.parse("2026-12-31T00:00:00Z"),
                Timeless.day(Optional.of(LocalDate.of(2026, 12, 31))).toInstant());
        assertEquals(
                Instant.parse("1980-01-01T00:00:00Z"),
                Timeless.day(Optional.empty()).toInstant());
    }
}
