package org.ishc.io.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ishc.io.csv.Bytes;

/**
 * Several files that are one table, as Frictionless packages list them: the first has the heading line, and one that
 * begins with the same line does not mean it as a record.
 */
final class JoinedFiles implements Bytes {

    private static final int MAX_HEADING_BYTES = 1 << 20;

    private final List<Bytes> parts;

    JoinedFiles(List<Bytes> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public InputStream open() throws IOException {
        List<InputStream> streams = new ArrayList<>();
        byte[] heading = new byte[0];
        for (Bytes part : parts) {
            PushbackInputStream in = new PushbackInputStream(part.open(), MAX_HEADING_BYTES + 3);
            byte[] mark = in.readNBytes(3);
            boolean isMark =
                    mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
            if (!isMark) {
                in.unread(mark);
            }
            if (streams.isEmpty()) {
                heading = line(in);
                streams.add(new ByteArrayInputStream(isMark ? join(mark, heading) : heading));
            } else {
                byte[] first = line(in);
                streams.add(new ByteArrayInputStream(new byte[] {'\n'}));
                if (!Arrays.equals(stripped(first), stripped(heading))) {
                    in.unread(first);
                }
            }
            streams.add(in);
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = 0;
        while (b != '\n' && b >= 0 && line.size() < MAX_HEADING_BYTES) {
            b = in.read();
            if (b >= 0) {
                line.write(b);
            }
        }
        return line.toByteArray();
    }

    private static byte[] stripped(byte[] line) {
        int end = line.length;
        while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOf(line, end);
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
