package org.ishc.io.spi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/**
 * Files that are sound but of a form that is not read, told by their first bytes and not by their name: whoever sends
 * them again mends nothing.
 */
final class OtherForm {

    private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final String ZIP = "PK\u0003\u0004";
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final int SCANNED_BYTES = 1 << 26;

    /** What files of other programs begin with. */
    private static final Map<String, String> BEGINNINGS =
            Map.of("%PDF-", "pdf", "Rar!", "rar", "7z\u00bc\u00af'\u001c", "7z", "\u001f\u008b", "gz");

    /** Entries that only one form has. */
    private static final Map<String, String> ENTRIES =
            Map.of("xl/workbook.bin", "xlsb", "word/document.xml", "docx", "ppt/presentation.xml", "pptx");

    private static final Pattern HTML = Pattern.compile(
            "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|table|meta|style)[\\s/>].*");
    private static final Pattern SPREADSHEET_XML = Pattern.compile("(?is)\\s*<\\?xml.*<(\\w+:)?Workbook[\\s/>].*");
    private static final Pattern CSV = Pattern.compile("(?s)[^\\p{Cntrl}]*[,;\t][^\\p{Cntrl}]*(\\r?\\n.*)?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t\r\n]]");

    private OtherForm() {}

    /**
     * Finds the form of a file in a form that is not read.
     *
     * @param head its first bytes
     * @throws IOException when it cannot be read
     */
    static Optional<String> find(Path path, byte[] head) throws IOException {
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (latin.startsWith(OLE2)) {
            return Optional.of(ole2(path));
        }
        if (latin.startsWith(ZIP)) {
            return zipped(path, name);
        }
        Optional<String> other = BEGINNINGS.entrySet().stream()
                .filter(known -> latin.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return other.isPresent() ? other : text(head, name);
    }

    /** An old workbook, or one that is encrypted: its parts are named in UTF-16. */
    private static String ole2(Path path) throws IOException {
        byte[] encrypted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        int matched = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            long read = 0;
            for (int b = in.read(); b >= 0 && read < SCANNED_BYTES; b = in.read()) {
                matched = b == (encrypted[matched] & 0xFF) ? matched + 1 : b == encrypted[0] ? 1 : 0;
                if (matched == encrypted.length) {
                    return "password";
                }
                read++;
            }
        }
        return "xls";
    }

    private static Optional<String> zipped(Path path, String name) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry type = zip.getEntry("mimetype");
            if (type != null) {
                try (InputStream in = zip.getInputStream(type)) {
                    if (new String(in.readNBytes(ODF.length()), StandardCharsets.ISO_8859_1).equals(ODF)) {
                        return Optional.of("ods");
                    }
                }
            }
            Optional<String> other = ENTRIES.entrySet().stream()
                    .filter(known -> zip.getEntry(known.getKey()) != null)
                    .map(Map.Entry::getValue)
                    .findFirst();
            boolean isWorkbook = zip.getEntry("[Content_Types].xml") != null && zip.getEntry("xl/workbook.xml") != null;
            return other.isPresent() || !isWorkbook || !name.endsWith(".zip") ? other : Optional.of("xlsx");
        } catch (IOException | RuntimeException damagedOrElsewhere) {
            return Optional.empty();
        }
    }

    /** A page, or a text with the name of something else. */
    private static Optional<String> text(byte[] head, String name) {
        boolean isWide = head.length > 1
                && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
                        || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
        String text = new String(head, isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).replace("\ufeff", "");
        if (HTML.matcher(text).matches()) {
            return Optional.of("html");
        }
        if (SPREADSHEET_XML.matcher(text).matches()) {
            return Optional.of("xml");
        }
        boolean isOfJson = name.endsWith(".json") || name.endsWith(".ndjson");
        if (isOfJson && isWide) {
            return Optional.of("utf-16");
        }
        boolean isOfZip = name.endsWith(".xlsx") || name.endsWith(".zip");
        if (!isOfZip || CONTROL.matcher(text).find()) {
            return Optional.empty();
        }
        return text.stripLeading().startsWith("{")
                ? Optional.of("json")
                : Optional.of("csv").filter(form -> CSV.matcher(text).matches());
    }

    /** Returns a package of which nothing can be read, since it is of another form. */
    static PackageSource source(Path path, Opening opening, String form) throws IOException {
        FileOpening opened = new FileOpening(path, opening);
        opened.add(ExchangeFinding.OTHER_FORM, Location.none(), "form", form);
        return new Unread(opened);
    }

    /** Nothing but the finding. */
    private static final class Unread extends FilePackage {
        Unread(FileOpening opened) {
            super(opened, Manifest.NONE, Set.of());
        }

        @Override
        public void read(Table table, List<Finding> findings, Consumer<RawRow> rows) {
            throw new IllegalArgumentException(table.tableName() + " is not in this package; it has no table");
        }
    }
}
