package org.ishc.io.edit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.StatedFaultException;
import org.ishc.io.csv.Separators;

/**
 * Carries a column of a CSV text to the map of another day, record by record; none is held. What stood there stays as
 * it was, byte for byte; three cells are added behind the column. UTF-8 with or without byte order mark, UTF-16 with
 * one.
 */
public final class CsvTranslation {

    private final String column;
    private final CellTranslation cells;
    private long shortRecords;

    private CsvTranslation(String column, CellTranslation cells) {
        this.column = column;
        this.cells = cells;
    }

    /**
     * Carries a column.
     *
     * @param column its heading
     * @return how many records are too short to have the column; they are written as they stand
     * @throws NoSuchColumnException when it is not there, or not once
     * @throws IOException when the text cannot be read to its end, or not be written
     */
    public static long translate(InputStream in, String column, CellTranslation cells, OutputStream out)
            throws IOException {
        return new CsvTranslation(column, cells).run(new PushbackInputStream(in, 3), out);
    }

    private long run(PushbackInputStream in, OutputStream out) throws IOException {
        byte[] head = in.readNBytes(3);
        Charset charset = charset(head);
        int mark = charset.equals(StandardCharsets.UTF_8)
                ? head.length == 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF
                        ? 3
                        : 0
                : 2;
        out.write(head, 0, mark);
        in.unread(head, mark, head.length - mark);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16);
        try {
            Reader reader = new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            records(new CsvRecords(reader), writer);
        } catch (CharacterCodingException other) {
            throw new StatedFaultException(FilePhrase.OTHER_CHARSET.with("charset", charset.name()), other);
        }
        writer.flush();
        return shortRecords;
    }

    private static Charset charset(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }

    private void records(CsvRecords records, Writer out) throws IOException {
        int place = headings(records, out);
        while (records.next()) {
            if (records.isBlank()) {
                out.write(records.whole());
            } else if (records.fields() <= place) {
                shortRecords++;
                out.write(records.whole());
            } else {
                write(records, place, cells.next(records.field(place)), out);
            }
        }
    }

    /**
     * Reads up to the headings; the separator is the one that stands there most often, or that of a line {@code sep=;}
     * before them.
     */
    private int headings(CsvRecords records, Writer out) throws IOException {
        boolean isTold = false;
        while (records.next()) {
            String line = records.whole().strip();
            if (line.length() == 5 && line.startsWith("sep=")) {
                records.separateBy(line.charAt(4));
                isTold = true;
                out.write(records.whole());
            } else if (records.isBlank()) {
                out.write(records.whole());
            } else {
                if (!isTold) {
                    records.separateBy(Separators.in(records.whole()));
                }
                records.splitAgain();
                int place = AddedColumns.place(records.texts(), column);
                write(
                        records,
                        place,
                        CellTranslation.Cells.headings(records.field(place).strip()),
                        out);
                return place;
            }
        }
        throw new NoSuchColumnException("no column '" + column + "'; there are no headings");
    }

    private static void write(CsvRecords records, int place, CellTranslation.Cells added, Writer out)
            throws IOException {
        out.write(records.upTo(place));
        for (String cell : List.of(added.to(), added.status(), added.name())) {
            out.write(records.separator());
            out.write(quoted(cell, records.separator()));
        }
        out.write(records.from(place));
    }

    /** Quotes a cell where RFC 4180 needs it. */
    static String quoted(String cell, char separator) {
        boolean isPlain = cell.indexOf(separator) < 0
                && cell.indexOf('"') < 0
                && cell.indexOf('\n') < 0
                && cell.indexOf('\r') < 0;
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
