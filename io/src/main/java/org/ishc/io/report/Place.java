package org.ishc.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Location;
import org.ishc.io.message.Messages;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;

/** A location in the few words in which reports for people show it. */
public final class Place {

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
     * Returns all that is known of the place, with two spaces between the parts; of a cell of a workbook as people say
     * it: {@code bao-cao.xlsx bảng "Báo cáo CLB", ô C7, cột "Số thành viên"}.
     */
    public static String inFull(Location at, Language language) {
        String file = at.file();
        if (at.cell() == null || at.table() == null || file == null) {
            return inFull(at);
        }
        List<String> parts = new ArrayList<>(List.of(file, inWords(at, language)));
        key(at).ifPresent(parts::add);
        return String.join("  ", parts);
    }

    private static String inWords(Location at, Language language) {
        Messages messages = Messages.in(language);
        String table = String.valueOf(at.table());
        List<String> words = new ArrayList<>();
        words.add(messages.text(
                "place.table", "table", messages.find("table." + table).orElse(table)));
        words.add(messages.text("place.cell", "cell", String.valueOf(at.cell())));
        Optional.ofNullable(at.column())
                .map(name -> Table.find(table)
                        .filter(of -> of.indexOf(name) >= 0)
                        .map(of -> Headings.heading(of, of.columns().get(of.indexOf(name)), language))
                        .orElse(name))
                .ifPresent(name -> words.add(messages.text("place.column", "column", name)));
        return String.join(", ", words);
    }

    private static String inFull(Location at) {
        List<String> parts = new ArrayList<>();
        if (!of(at).isEmpty()) {
            parts.add(of(at));
        }
        Optional.ofNullable(at.cell()).ifPresent(parts::add);
        Optional.ofNullable(at.column()).ifPresent(parts::add);
        Optional.ofNullable(at.key()).ifPresent(key -> parts.add(key.toString()));
        return String.join("  ", parts);
    }

    /** Returns the record's key as one text, its parts set apart by slashes; empty where no record is meant. */
    public static Optional<String> key(Location at) {
        return Optional.ofNullable(at.key()).map(key -> String.join(" / ", key));
    }
}
