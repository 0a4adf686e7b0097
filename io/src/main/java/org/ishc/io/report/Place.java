package org.ishc.io.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Aloud;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Location;
import org.ishc.core.time.Period;
import org.ishc.io.message.Messages;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;

/** A location in the few words in which reports for people show it. */
public final class Place {

    /** A code of four digits may be a unit or a club. */
    private static final int YEAR = 4;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Place() {}

    /**
     * Returns the file or table, with the line or the record's number: {@code values.csv:7}, {@code values#6}; empty
     * for the package as a whole.
     */
    public static String of(Location at) {
        String file = Optional.ofNullable(at.file())
                .or(() -> Optional.ofNullable(at.table()))
                .orElse("");
        if (file.isEmpty()) {
            return "";
        }
        return at.line() != null ? file + ":" + at.line() : at.row() != null ? file + "#" + at.row() : file;
    }

    /**
     * Returns all that is known of the place, with two spaces between the parts; of a cell of a workbook, or a record
     * of a file that holds several tables, as people say it: the file, the sheet, the cell or the number of the record,
     * and the heading of its column.
     */
    public static String inFull(Location at, Language language) {
        String file = at.file();
        boolean isRecord = at.row() != null && at.line() == null && !Objects.equals(file, at.table());
        if (at.cell() == null && !isRecord || at.table() == null || file == null) {
            return language == Language.VI ? inVietnamese(at) : inFull(at);
        }
        List<String> parts = new ArrayList<>(List.of(file, inWords(at, language)));
        key(at, language).ifPresent(parts::add);
        return String.join("  ", parts);
    }

    private static String inWords(Location at, Language language) {
        Messages messages = Messages.in(language);
        List<String> words = new ArrayList<>();
        sheetInWords(at, language)
                .or(() -> sheet(at, language).map(table -> messages.text("place.table", "table", table)))
                .ifPresent(words::add);
        words.add(
                at.cell() == null
                        ? messages.text("place.row", "row", String.valueOf(at.row()))
                        : messages.text("place.cell", "cell", at.cell()));
        columnInWords(at, language).ifPresent(words::add);
        return String.join(", ", words);
    }

    /** The sheet of a workbook as the sender calls it, in words; empty for what came in another form. */
    public static Optional<String> sheetInWords(Location at, Language language) {
        Messages messages = Messages.in(language);
        return Optional.ofNullable(at.sent())
                .map(Location.Sent::sheet)
                .map(sheet -> messages.text("place.sheet", "sheet", sheet));
    }

    /** The column by its heading, in words. */
    public static Optional<String> columnInWords(Location at, Language language) {
        Messages messages = Messages.in(language);
        return column(at, language).map(name -> messages.text("place.column", "column", name));
    }

    /** Finds the name of the sheet as the sender has it, else what the table is called. */
    public static Optional<String> sheet(Location at, Language language) {
        return Optional.ofNullable(at.sent()).map(Location.Sent::sheet).or(() -> Optional.ofNullable(at.table())
                .map(name -> new Aloud(language).findTable(name).orElse(name)));
    }

    /** Finds the heading of the column as the sender has it, else what the column is called. */
    public static Optional<String> column(Location at, Language language) {
        return Optional.ofNullable(at.sent()).map(Location.Sent::heading).or(() -> Optional.ofNullable(at.column())
                .map(name -> Optional.ofNullable(at.table())
                        .flatMap(Table::find)
                        .filter(table -> table.indexOf(name) >= 0)
                        .map(given -> Headings.heading(given, given.columns().get(given.indexOf(name)), language))
                        .orElse(name)));
    }

    private static String inVietnamese(Location at) {
        Messages messages = Messages.in(Language.VI);
        List<String> parts = new ArrayList<>();
        if (at.file() == null || at.file().equals(at.table())) {
            sheet(at, Language.VI).ifPresent(table -> parts.add(messages.text("place.table", "table", table)));
        } else {
            parts.add(at.line() == null ? at.file() : at.file() + ":" + at.line());
        }
        if (at.line() == null && at.row() != null && at.cell() == null) {
            parts.add(messages.text("place.row", "row", at.row().toString()));
        }
        Optional.ofNullable(at.cell()).ifPresent(cell -> parts.add(messages.text("place.cell", "cell", cell)));
        columnInWords(at, Language.VI).ifPresent(parts::add);
        key(at, Language.VI).ifPresent(parts::add);
        return String.join("  ", parts);
    }

    private static String inFull(Location at) {
        List<String> parts = new ArrayList<>();
        if (!of(at).isEmpty()) {
            parts.add(of(at));
        }
        Optional.ofNullable(at.cell()).ifPresent(parts::add);
        column(at, Language.EN).ifPresent(parts::add);
        Optional.ofNullable(at.key()).ifPresent(key -> parts.add(key.toString()));
        return String.join("  ", parts);
    }

    /**
     * Returns the record's key for people: periods and indicators in words, codes of units and clubs as they are; empty
     * where no record is meant.
     */
    public static Optional<String> key(Location at, Language language) {
        return language == Language.EN
                ? key(at)
                : Optional.ofNullable(at.key())
                        .map(key -> inWords(Optional.ofNullable(at.table()).flatMap(Table::find), key));
    }

    private static String inWords(Optional<Table> table, List<String> key) {
        return key.stream()
                .map(part -> table.stream()
                        .flatMap(given -> given.columns().stream()
                                .filter(column -> column.words().contains(part))
                                .map(column -> Headings.word(given, column, part, Language.VI)))
                        .findFirst()
                        .orElseGet(() -> inWords(part)))
                .collect(Collectors.joining(" / "));
    }

    private static String inWords(String part) {
        if (DAY.matcher(part).matches()) {
            return Language.VI.day(LocalDate.parse(part));
        }
        return IndicatorCatalogue.BUILT_IN.all().stream()
                .filter(indicator -> indicator.code().value().equals(part))
                .findFirst()
                .map(indicator -> indicator.titles().vi())
                .or(() -> part.length() > YEAR
                        ? Period.find(part).map(period -> period.in(Language.VI))
                        : Optional.empty())
                .orElse(part);
    }

    /** Returns the record's key as one text, its parts set apart by slashes; empty where no record is meant. */
    public static Optional<String> key(Location at) {
        return Optional.ofNullable(at.key()).map(key -> String.join(" / ", key));
    }
}
