package org.ishc.io.ingest.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.ishc.core.club.RefusedEvent;
import org.ishc.core.finding.Finding;
import org.ishc.io.table.KeyIndex;
import org.ishc.io.table.Row;

/**
 * Rows that follow each other, bound by the thread that reads them and taken by the one that takes all rows in their
 * order. Of plain rows stay what they became, their keys and places; the others are kept as they are. Used by one
 * thread after the other, never by two at once.
 */
final class Piece<R, D> {

    /** So many plain rows, or others, are enough to be taken: few enough to stay in the processor's own memory. */
    private static final int MANY = 1 << 9;

    private static final int MANY_CLOSE = 1 << 8;
    private static final int FIRST_SIZE = 64;

    private final Binder<R, D> binder;
    private final Optional<Stretch> stretch;
    private final int keyLength;

    private int[] numbers = new int[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private Object[] keys = new Object[FIRST_SIZE];

    /** For each part of a key the number of the code; 0 where it is none. */
    private int[] codes = new int[FIRST_SIZE];

    private int plain;

    private final List<Binder.Bound<R, D>> close = new ArrayList<>();

    /** How many plain rows stand before each of the others. */
    private int[] before = new int[FIRST_SIZE];

    private final List<Finding> findings = new ArrayList<>();

    /**
     * Creates an empty piece.
     *
     * @param stretch makes of plain rows what they become; empty when each row is looked at closely
     * @param keyLength how many parts the key of a row has
     */
    Piece(Binder<R, D> binder, Optional<Stretch> stretch, int keyLength) {
        this.binder = binder;
        this.stretch = stretch;
        this.keyLength = keyLength;
    }

    /** Adds a row with its first line. */
    void add(Row row, int line) {
        if (stretch.isPresent() && binder.isPlain(row)) {
            makeRoom();
            stretch.get().add(row);
            row.copyKey(keys, codes, plain * keyLength);
            numbers[plain] = row.number();
            lines[plain] = line;
            plain++;
        } else {
            if (close.size() == before.length) {
                before = Arrays.copyOf(before, 2 * before.length);
            }
            before[close.size()] = plain;
            close.add(binder.closely(row, line));
        }
    }

    private void makeRoom() {
        if (plain == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * plain);
            lines = Arrays.copyOf(lines, 2 * plain);
        }
        if ((plain + 1) * keyLength > keys.length) {
            keys = Arrays.copyOf(keys, 2 * numbers.length * keyLength);
            codes = Arrays.copyOf(codes, keys.length);
        }
    }

    /** Adds what was found on the part of the table as a whole. */
    void found(Finding finding) {
        findings.add(finding);
    }

    /** Tells whether the rows are so many that they should be taken. */
    boolean isFull() {
        return plain >= MANY || close.size() >= MANY_CLOSE;
    }

    /** Hands its rows out in their order, the plain ones by their place among these. */
    void forEach(IntConsumer ofPlain, Consumer<Binder.Bound<R, D>> ofOthers) {
        int place = 0;
        for (int i = 0; i < close.size(); i++) {
            for (; place < before[i]; place++) {
                ofPlain.accept(place);
            }
            ofOthers.accept(close.get(i));
        }
        for (; place < plain; place++) {
            ofPlain.accept(place);
        }
    }

    /** Returns what was found beside the rows. */
    List<Finding> findings() {
        return findings;
    }

    /** Returns how many rows there are. */
    int size() {
        return plain + close.size();
    }

    /** Returns the number of a plain row. */
    int number(int place) {
        return numbers[place];
    }

    /** Returns the first line of a plain row. */
    int line(int place) {
        return lines[place];
    }

    /**
     * Notes the key of a plain row.
     *
     * @return the row that had it before; 0 when there is none
     */
    int note(int place, KeyIndex known) {
        return known.put(keys, codes, place * keyLength, numbers[place]);
    }

    /** Returns the key of a plain row. */
    List<Object> key(int place) {
        return List.of(Arrays.copyOfRange(keys, place * keyLength, (place + 1) * keyLength));
    }

    /** Returns what a plain row is when it is an event that is refused. */
    Optional<RefusedEvent> refused(int place) {
        return stretch.flatMap(given -> given.refused(place));
    }

    /** Keeps what a plain row became. */
    void keep(int place) {
        int first = place * keyLength;
        stretch.orElseThrow().keep(place, keys[first], codes[first]);
    }

    /** Forgets all, to be used again. */
    void clear() {
        stretch.ifPresent(Stretch::clear);
        plain = 0;
        close.clear();
        findings.clear();
    }
}
