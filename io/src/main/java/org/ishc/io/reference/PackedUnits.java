package org.ishc.io.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Portion;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitKind;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.DateRange;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Units and successions as they are shipped: the columns of {@link Table#ORG_UNITS} and {@link Table#SUCCESSIONS}, with
 * the doubt behind those of the latter, their cells as numbers of texts. Nothing is searched for its end, told its
 * column or checked; a test makes the file of tables that went through all of that.
 *
 * <p>The file, most significant byte first: how many texts there are, in two bytes; how many bytes each takes in UTF-8,
 * in one; the texts, of which the first is empty and stands for a cell without any; then of each table how many rows it
 * has, in four bytes, and cell behind cell, in two.
 */
final class PackedUnits {

    private final List<UnitVersion> versions;
    private final List<Succession> successions;

    /** What texts mean, each worked out when it first stands in a cell. */
    private static final class Meanings<T> {

        private final String[] texts;
        private final Function<String, T> meaning;
        private final List<@Nullable T> known;

        private Meanings(String[] texts, Function<String, T> meaning) {
            this.texts = texts;
            this.meaning = meaning;
            this.known = new ArrayList<>(Collections.nCopies(texts.length, null));
        }

        private static <T> Meanings<Optional<T>> orNone(String[] texts, Function<String, T> meaning) {
            return new Meanings<>(texts, text -> text.isEmpty() ? Optional.empty() : Optional.of(meaning.apply(text)));
        }

        private T at(int text) {
            T before = known.get(text);
            if (before != null) {
                return before;
            }
            T found = meaning.apply(texts[text]);
            known.set(text, found);
            return found;
        }
    }

    private PackedUnits(ByteBuffer file) {
        String[] texts = texts(file);
        Meanings<UnitCode> codes = new Meanings<>(texts, UnitCode::parse);
        Meanings<LocalDate> days =
                new Meanings<>(texts, text -> text.isEmpty() ? LocalDate.MAX : LocalDate.parse(text));
        Meanings<Optional<String>> words = Meanings.orNone(texts, text -> text);
        this.versions = versions(file, texts, codes, days, words);
        this.successions = successions(file, texts, codes, days, words);
    }

    /** Reads the file to its end. */
    static PackedUnits read(InputStream in) throws IOException {
        return new PackedUnits(ByteBuffer.wrap(in.readAllBytes()));
    }

    private static String[] texts(ByteBuffer file) {
        String[] texts = new String[file.getChar()];
        int lengths = file.position();
        int start = lengths + texts.length;
        for (int number = 0; number < texts.length; number++) {
            byte[] text = new byte[Byte.toUnsignedInt(file.get(lengths + number))];
            file.get(start, text);
            texts[number] = new String(text, StandardCharsets.UTF_8);
            start += text.length;
        }
        file.position(start);
        return texts;
    }

    private static List<UnitVersion> versions(
            ByteBuffer file,
            String[] texts,
            Meanings<UnitCode> codes,
            Meanings<LocalDate> days,
            Meanings<Optional<String>> words) {
        Meanings<UnitLevel> levels = new Meanings<>(texts, UnitLevel::valueOf);
        Meanings<Optional<UnitKind>> kinds = Meanings.orNone(texts, UnitKind::valueOf);
        Meanings<Optional<UnitCode>> parents = Meanings.orNone(texts, UnitCode::parse);
        UnitVersion[] versions = new UnitVersion[file.getInt()];
        for (int row = 0; row < versions.length; row++) {
            versions[row] = new UnitVersion(
                    codes.at(file.getChar()),
                    DateRange.of(days.at(file.getChar()), days.at(file.getChar())),
                    levels.at(file.getChar()),
                    kinds.at(file.getChar()),
                    words.at(file.getChar()),
                    parents.at(file.getChar()),
                    words.at(file.getChar()),
                    Origin.of(Table.ORG_UNITS.tableName(), row + 1));
        }
        return List.of(versions);
    }

    private static List<Succession> successions(
            ByteBuffer file,
            String[] texts,
            Meanings<UnitCode> codes,
            Meanings<LocalDate> days,
            Meanings<Optional<String>> words) {
        Meanings<Portion> portions = new Meanings<>(texts, text -> Portion.valueOf(text.toUpperCase(Locale.ROOT)));
        Meanings<Optional<Fraction>> shares = Meanings.orNone(texts, Fraction::parse);
        Succession[] successions = new Succession[file.getInt()];
        for (int row = 0; row < successions.length; row++) {
            successions[row] = new Succession(
                    days.at(file.getChar()),
                    codes.at(file.getChar()),
                    codes.at(file.getChar()),
                    portions.at(file.getChar()),
                    shares.at(file.getChar()),
                    words.at(file.getChar()),
                    words.at(file.getChar()),
                    Origin.of(Table.SUCCESSIONS.tableName(), row + 1));
        }
        return List.of(successions);
    }

    /** Returns the unit versions, in the order of their table. */
    List<UnitVersion> versions() {
        return versions;
    }

    /** Returns the successions, in the order of their table. */
    List<Succession> successions() {
        return successions;
    }
}
