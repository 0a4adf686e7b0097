package org.ishc.io.manifest;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ishc.core.base.VietnameseText;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Headings;
import org.ishc.io.table.OneEdit;
import org.ishc.io.table.Table;

/** The names under which tables are found in a package, and those that are nearly such a name. */
public final class TableNames {

    private static final String MANIFEST = "datapackage";
    private static final String SUFFIX = ".csv";

    private TableNames() {}

    /** Finds the table of a name in another case, as it is looked for without a manifest. */
    public static Optional<Table> findInAnyCase(String name) {
        return Table.find(VietnameseText.normalize(name).toLowerCase(Locale.ROOT));
    }

    /** Finds the table of a file's path in any case, at the top of a package. */
    public static Optional<Table> findByFile(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(SUFFIX)
                ? Table.find(lower.substring(0, lower.length() - SUFFIX.length()))
                : Optional.empty();
    }

    /** Finds the table whose name is nearly that of a sheet or list. */
    public static Optional<String> findNearest(String name) {
        return near(name, Stream.of(Table.values()).map(Table::tableName).toList(), UnaryOperator.identity());
    }

    /** Finds the Vietnamese name of a table's sheet that is nearly a sheet's, as {@code Bao cao CLB (2)}. */
    public static Optional<String> findNearestSheet(String name) {
        return near(name, Headings.sheetNames(), UnaryOperator.identity());
    }

    /** Finds the known file whose name is nearly that of a file. */
    public static Optional<String> findNearestFile(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int point = file.lastIndexOf('.');
        String suffix = point < 0 ? "" : file.substring(point).toLowerCase(Locale.ROOT);
        String name = point < 0 ? file : file.substring(0, point);
        if (suffix.equals(".json")) {
            return near(name, List.of(MANIFEST), known -> known + ".json");
        }
        return List.of("", SUFFIX, ".txt", ".tsv").contains(suffix)
                ? near(name, Stream.of(Table.values()).map(Table::tableName).toList(), known -> known + SUFFIX)
                        .or(() -> Headings.STANDARD.findSheet(name).map(table -> table.tableName() + SUFFIX))
                : Optional.empty();
    }

    /**
     * The longest name that is alike, an edit away, or that goes on with no letter, as in {@code clubs (1)} or
     * {@code clubs_2026}.
     */
    private static Optional<String> near(String text, List<String> names, UnaryOperator<String> shown) {
        String bare = bare(text);
        return names.stream()
                .filter(name -> bare(name).equals(bare) || OneEdit.isBetween(bare, bare(name)) || goesOn(text, name))
                .max(Comparator.comparing((String name) -> bare(name).equals(bare))
                        .thenComparing(String::length))
                .map(shown);
    }

    private static boolean goesOn(String text, String name) {
        String like = plain(text).replaceAll("[_ ]", "-");
        String known = plain(name).replaceAll("[_ ]", "-");
        return like.length() > known.length()
                && like.startsWith(known)
                && !Character.isLetter(like.charAt(known.length()));
    }

    private static String bare(String text) {
        return plain(text).replaceAll("[\\s_-]", "");
    }

    /** In small letters without marks: who types {@code Bao cao CLB} means {@code Báo cáo CLB}. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    /**
     * Says that something in a package is not read.
     *
     * @param file the file, for the place of the finding
     * @param path what is not read: a file, a sheet or a list
     * @param nearest the known name that is nearly its name
     * @param isListed whether the manifest lists it: what is then nearly a table's was meant to be read
     */
    public static Finding notRead(String file, String path, Optional<String> nearest, boolean isListed) {
        Finding finding = Finding.of(
                ExchangeFinding.UNLISTED_FILE,
                Location.none().withSource(file, null, null, null),
                "path",
                path,
                "nearest",
                nearest);
        return isListed && nearest.isPresent() ? finding.withSeverity(Severity.ERROR) : finding;
    }
}
