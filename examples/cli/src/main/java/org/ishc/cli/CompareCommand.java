package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Location;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.PackageComparison;
import org.ishc.io.message.Notation;
import org.ishc.io.report.Place;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare PKG1 PKG2 [--limit N]}: what changed between two packages, record by record. */
@Command(name = "compare", description = "Says what changed between two packages.")
final class CompareCommand extends PackageCommand {

    @Parameters(index = "1", paramLabel = "PKG2", description = "the package that it is compared with")
    Path otherPath = Path.of("");

    @Option(names = "--limit", description = "how many changes are listed; all are counted", defaultValue = "10000")
    int limit = PackageComparison.DEFAULT_LIMIT;

    @Override
    String nothing() {
        return language().say("Hai bộ số liệu giống nhau.", "The packages are the same.");
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw new UsageException(
                    "--limit: “" + limit + "”; phải từ 0 trở lên", "--limit: '" + limit + "'; allowed are 0 and more");
        }
        PackageFormats formats = PackageFormats.installed();
        PackageComparison comparison =
                PackageComparison.of(formats.open(packagePath, opening()), formats.open(otherPath, opening()), limit);
        text(isJson() ? CanonicalJson.write(tree(comparison)) : readable(comparison));
        comparison.findings().forEach(finding -> ReferenceOption.print(finding, err(), language()));
        return comparison.isEqual() && comparison.findings().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Map<String, Object> tree(PackageComparison comparison) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("tables", comparison.tables().stream().map(CompareCommand::row).toList());
        tree.put(
                "changes",
                comparison.changes().stream().map(CompareCommand::row).toList());
        return tree;
    }

    private static Map<String, Object> row(PackageComparison.TableCounts counts) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("table", counts.table().tableName());
        row.put("added", counts.added());
        row.put("removed", counts.removed());
        row.put("changed", counts.changed());
        return row;
    }

    private static Map<String, Object> row(PackageComparison.Change change) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("table", change.table().tableName());
        row.put("key", change.key());
        row.put("kind", change.kind().name());
        row.put("columns", change.columns().stream().map(CompareCommand::row).toList());
        return row;
    }

    private static Map<String, @Nullable Object> row(PackageComparison.ColumnChange change) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("column", change.column());
        row.put("from", change.from().orElse(null));
        row.put("to", change.to().orElse(null));
        return row;
    }

    private static String inEnglish(PackageComparison.Change change) {
        return change.kind() + "  " + change.table().tableName() + ' ' + change.key() + "  "
                + change.columns().stream()
                        .map(cell -> cell.column() + ": " + cell.from().orElse("–") + " → "
                                + cell.to().orElse("–"))
                        .collect(Collectors.joining("; "));
    }

    /** A change by the words of the tables that officials fill in. */
    private static String inVietnamese(PackageComparison.Change change) {
        Table table = change.table();
        Location at =
                new Location(table.tableName(), null, null, null, null, null, null, List.copyOf(change.key()), null);
        return TableWords.word("change." + change.kind()).orElseThrow() + "  "
                + Headings.sheetName(table, Language.VI) + " "
                + Place.key(at, Language.VI).orElse("") + "  "
                + change.columns().stream()
                        .map(cell ->
                                Headings.findVietnamese(table, cell.column()).orElse(cell.column()) + ": "
                                        + shown(table, cell.column(), cell.from()) + " → "
                                        + shown(table, cell.column(), cell.to()))
                        .collect(Collectors.joining("; "));
    }

    private static String shown(Table table, String column, Optional<String> value) {
        int place = table.indexOf(column);
        TableWords words = new TableWords(Language.VI, TableWords.Named.NOTHING, Set.of());
        return value.map(
                        text -> place >= 0 && table.columns().get(place).words().contains(text)
                                ? Headings.word(table, table.columns().get(place), text, Language.VI)
                                : words.cell(column, text))
                .orElse(Notation.NONE);
    }

    private String readable(PackageComparison comparison) {
        StringBuilder text = new StringBuilder(
                table(comparison.tables().stream().map(CompareCommand::row).toList(), TableWords.Named.NOTHING));
        for (PackageComparison.Change change : comparison.changes()) {
            text.append(language() == Language.VI ? inVietnamese(change) : inEnglish(change))
                    .append('\n');
        }
        return text.toString();
    }
}
