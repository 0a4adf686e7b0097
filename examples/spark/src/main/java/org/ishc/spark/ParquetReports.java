package org.ishc.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.ForwardingSource;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.RawRowSink;
import org.ishc.io.table.Table;

/**
 * A package whose reports of clubs lie in Parquet files, with the columns of the table; all other tables are another
 * package's. A row's number counts through the files in the order of their paths.
 */
final class ParquetReports extends ForwardingSource implements SlicedSource {

    private static final Set<String> TYPES = Set.of(
            "string",
            "boolean",
            "byte",
            "short",
            "integer",
            "long",
            "float",
            "double",
            "date",
            "tinyint",
            "smallint",
            "int",
            "bigint");

    private final String path;
    private final DigestedFiles files;
    private final JavaRDD<Row> data;
    private final List<String> names;
    private final List<Finding> onHeadings;
    private final boolean[] isThere;
    private final ParquetRows rows;

    private ParquetReports(
            PackageSource rest,
            String path,
            DigestedFiles files,
            JavaRDD<Row> data,
            List<String> names,
            HeadingLine line,
            List<Finding> onHeadings,
            ParquetRows rows) {
        super(rest);
        this.path = path;
        this.files = files;
        this.data = data;
        this.names = names;
        this.onHeadings = onHeadings;
        this.isThere = line.isThere();
        this.rows = rows;
    }

    /**
     * Opens the files; what their rows hold is not looked at yet.
     *
     * @throws IOException when they cannot be read, a column is of a type that no cell has, none is a column of the
     *     table, or the package has reports of its own
     */
    static ParquetReports open(SparkSession spark, PackageSource rest, String path) throws IOException {
        if (rest.tables().contains(Table.CLUB_REPORTS)) {
            throw new IOException("The package has club-reports of its own; only one of both can be meant");
        }
        Dataset<Row> read = spark.read().parquet(path);
        List<String> names = new ArrayList<>();
        for (StructField field : read.schema().fields()) {
            String type = field.dataType().simpleString();
            if (!TYPES.contains(type) && !type.startsWith("decimal")) {
                throw new IOException(path + ": the column " + field.name() + " is of the type " + type
                        + "; allowed are " + new TreeSet<>(TYPES) + " and decimal");
            }
            names.add(field.name());
        }
        List<Finding> found = new ArrayList<>();
        HeadingLine line = HeadingLine.read(Table.CLUB_REPORTS, names, rest.headings(), found)
                .orElseThrow(() -> new IOException(path + " has none of the columns of club-reports"));
        Column[] columns = Stream.concat(
                        names.stream().map(name -> col("`" + name + "`")),
                        Stream.of(col("_metadata.file_path"), col("_metadata.row_index")))
                .toArray(Column[]::new);
        ParquetRows rows = new ParquetRows(Arrays.stream(line.columns()).boxed().toList(), before(read));
        DigestedFiles files = DigestedFiles.of(spark, read.inputFiles());
        return new ParquetReports(rest, path, files, read.select(columns).javaRDD(), names, line, found, rows);
    }

    private static SortedMap<String, Long> before(Dataset<Row> read) {
        TreeMap<String, Long> sizes = new TreeMap<>();
        read.groupBy(col("_metadata.file_path"))
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(file -> sizes.put(file.getString(0), file.getLong(1)));
        TreeMap<String, Long> before = new TreeMap<>();
        long sum = 0;
        for (var size : sizes.entrySet()) {
            before.put(size.getKey(), sum);
            sum += size.getValue();
        }
        return before;
    }

    /** Reads the rows where they are: each partition is a slice. */
    JavaPairRDD<Integer, byte[]> cut(SharedPlan plan, int shards) {
        ParquetRows parquetRows = rows;
        return data.mapPartitionsWithIndex(
                        (slice, some) -> SparkPackage.pairs(plan.worker()
                                .cut(slice, shards, sink -> some.forEachRemaining(row -> parquetRows.read(row, sink)))),
                        true)
                .mapToPair(pair -> pair);
    }

    @Override
    public Set<Table> tables() {
        Set<Table> all = EnumSet.of(Table.CLUB_REPORTS);
        all.addAll(inner().tables());
        return all;
    }

    @Override
    public boolean isSliced(Table table) {
        return table == Table.CLUB_REPORTS || SlicedSource.find(inner(), table).isPresent();
    }

    private SlicedSource sliced() {
        return (SlicedSource) inner();
    }

    @Override
    public List<Part> parts(Table table, Consumer<Finding> findings) {
        if (table != Table.CLUB_REPORTS) {
            return sliced().parts(table, findings);
        }
        onHeadings.forEach(findings);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < data.getNumPartitions(); i++) {
            int[] part = {i};
            parts.add((found, sink) -> read(Arrays.asList(data.collectPartitions(part)[0].toArray(Row[]::new)), sink));
        }
        return parts;
    }

    private void read(List<Row> some, CellSink sink) {
        some.stream()
                .sorted((one, other) -> Integer.compare(rows.number(one), rows.number(other)))
                .forEach(row -> rows.read(row, sink));
    }

    @Override
    public void read(Table table, List<Finding> findings, Consumer<RawRow> taken) {
        if (table != Table.CLUB_REPORTS) {
            inner().read(table, findings, taken);
            return;
        }
        findings.addAll(onHeadings);
        ParquetRows parquetRows = rows;
        CellSink sink = new RawRowSink(isThere, taken);
        data.sortBy(parquetRows::number, true, data.getNumPartitions())
                .toLocalIterator()
                .forEachRemaining(row -> parquetRows.read(row, sink));
    }

    @Override
    public void read(Table table, SortedSet<Integer> wanted, Consumer<RawRow> taken) {
        if (table != Table.CLUB_REPORTS) {
            sliced().read(table, wanted, taken);
            return;
        }
        ParquetRows parquetRows = rows;
        TreeSet<Integer> some = new TreeSet<>(wanted);
        read(data.filter(row -> some.contains(parquetRows.number(row))).collect(), new RawRowSink(isThere, taken));
    }

    @Override
    public Optional<String> findFile(Table table) {
        return table == Table.CLUB_REPORTS ? Optional.of(DigestedFiles.name(path)) : inner().findFile(table);
    }

    @Override
    public Optional<String> findFile(Table table, int row) {
        return table == Table.CLUB_REPORTS
                ? Optional.of(DigestedFiles.name(path) + "/" + DigestedFiles.name(rows.file(row)))
                : inner().findFile(table, row);
    }

    @Override
    public String sha256() {
        return files.sha256(inner().sha256());
    }

    @Override
    public boolean isUnchanged() {
        return inner().isUnchanged() && files.areUnchanged();
    }

    /** Returns the columns of the files. */
    List<String> names() {
        return names;
    }
}
