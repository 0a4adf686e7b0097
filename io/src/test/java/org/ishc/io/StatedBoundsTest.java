package org.ishc.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.testing.ExportedJavadoc;
import org.ishc.io.collect.CollectOptions;
import org.ishc.io.collect.TemplateList;
import org.ishc.io.edit.Edit;
import org.ishc.io.edit.FixProposal;
import org.ishc.io.edit.FixReason;
import org.ishc.io.export.Dhis2Uid;
import org.ishc.io.export.Dhis2Unit;
import org.ishc.io.ingest.PackageComparison;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.shard.ShardWorker;
import org.ishc.io.ingest.shard.ShardedPackage;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.report.ReportOptions;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.report.ValidationText;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Whatever Javadoc says of a number ({@code 1 or more}) is held: one beyond it is refused, with what stands there and
 * what is allowed.
 */
class StatedBoundsTest {

    private static final String[] CELLS = {"a"};
    private static final PackageSource SOURCE =
            new TablePackage(Manifest.NONE).row(Table.CLUBS, "K1", "CLB Một", "00001");

    /** Of these the Javadoc says what they are, not what a host may hand over. */
    private static final Set<String> OF_THE_LIBRARY =
            Set.of("KeyIndex.put(row)", "SentRow.row(line)", "SentRow.row(row)");

    private static Map<String, List<Executable>> beyond() {
        Map<String, List<Executable>> beyond = new TreeMap<>();
        beyond.put("CollectOptions(threads)", List.of(() -> CollectOptions.DEFAULT.withThreads(0)));
        beyond.put("Dhis2Unit(name)", List.of(() -> unit("x".repeat(231), 1)));
        beyond.put("Dhis2Unit(level)", List.of(() -> unit("x", 0)));
        beyond.put("Edit(row)", List.of(() -> new Edit(Edit.Kind.CELL, Table.CLUBS, 0, Optional.of("name"), "a", "b")));
        beyond.put(
                "FixProposal(alternatives)",
                List.of(() -> new FixProposal(
                        Finding.of(ExchangeFinding.REQUIRED, Location.none()),
                        FixReason.TRIM,
                        FixProposal.Confidence.CERTAIN,
                        List.of())));
        beyond.put("PackageComparison.of(limit)", List.of(() -> PackageComparison.of(SOURCE, SOURCE, -1)));
        beyond.put("ReadOptions(threads)", List.of(() -> ReadOptions.DEFAULT.withThreads(0)));
        beyond.put("ReadOptions(kept)", List.of(() -> ReadOptions.DEFAULT.withKept(-1)));
        beyond.put("ReadOptions(estimatePercent)", List.of(() -> ReadOptions.DEFAULT.withEstimatePercent(-1)));
        beyond.put("ReportOptions(limit)", List.of(() -> ReportOptions.in(Language.VI)
                .withLimit(-1)));
        beyond.put("TemplateList(choices)", List.of(() -> new TemplateList("units", List.of())));
        ofLimits(beyond);
        ofRows(beyond);
        ofShards(beyond);
        ofReports(beyond);
        return beyond;
    }

    private static Dhis2Unit unit(String name, int level) {
        return Dhis2Unit.builder()
                .id(new Dhis2Uid("a2345678901"))
                .code("01")
                .name(name)
                .shortName("x")
                .openingDate(LocalDate.of(2025, 7, 1))
                .level(level)
                .build();
    }

    private static void ofLimits(Map<String, List<Executable>> beyond) {
        Limits limits = Limits.DEFAULT;
        beyond.put("Limits(fileBytes)", List.of(() -> limits.withFileBytes(0)));
        beyond.put("Limits(unzippedBytes)", List.of(() -> limits.withArchive(0, 1, 1)));
        beyond.put("Limits(ratio)", List.of(() -> limits.withArchive(1, 0, 1)));
        beyond.put("Limits(entries)", List.of(() -> limits.withArchive(1, 1, 0)));
        beyond.put("Limits(rows)", List.of(() -> limits.withRows(0)));
        beyond.put("Limits(cellLength)", List.of(() -> limits.withCellLength(0)));
        beyond.put("Limits(jsonDepth)", List.of(() -> limits.withJsonDepth(0)));
    }

    private static void ofRows(Map<String, List<Executable>> beyond) {
        RawRow row = new RawRow(1, 0, CELLS);
        beyond.put("RawRow(row)", List.of(() -> new RawRow(0, 0, CELLS), () -> new RawRow(-1, 0, CELLS, List.of())));
        beyond.put("RawRow(line)", List.of(() -> new RawRow(1, -1, CELLS)));
        beyond.put("RawRow.at(newRow)", List.of(() -> row.at(0, 0)));
        beyond.put("RawRow.at(newLine)", List.of(() -> row.at(1, -1)));
        beyond.put("RowReader(maxCharacters)", List.of(() -> new RowReader(Table.CLUBS, 0)));
    }

    private static void ofShards(Map<String, List<Executable>> beyond) {
        ShardedPackage sharded = ShardedPackage.open(SOURCE, ReadOptions.DEFAULT);
        beyond.put("ShardedPackage.cut(shards)", List.of(() -> sharded.cut(0, 0, 0)));
        beyond.put("ShardedPackage.clubs(shards)", List.of(() -> sharded.clubs(0)));
        beyond.put("ShardedPackage.shard(shards)", List.of(() -> sharded.shard(0, 0, List.of())));
        beyond.put(
                "ShardedPackage.shard(shard)",
                List.of(() -> sharded.shard(-1, 1, List.of()), () -> sharded.shard(1, 1, List.of())));
        ShardWorker worker = new ShardWorker(sharded.plan(), ReadOptions.DEFAULT);
        beyond.put("ShardWorker.cut(shards)", List.of(() -> worker.cut(Path.of("none"), 0, 0, 0)));
        byte[] clubs = sharded.clubs(1).get(0);
        beyond.put("ShardWorker.shard(shards)", List.of(() -> worker.shard(0, 0, clubs, List.of())));
        beyond.put("ShardWorker.shard(shard)", List.of(() -> worker.shard(-1, 1, clubs, List.of())));
    }

    private static void ofReports(Map<String, List<Executable>> beyond) {
        Validation validation = PackageReader.read(SOURCE, ReadOptions.DEFAULT).validation();
        beyond.put("ValidationJson.of(limit)", List.of(() -> ValidationJson.of(validation, -1)));
        beyond.put("ValidationText.of(limit)", List.of(() -> ValidationText.of(validation, Language.EN, -1)));
        beyond.put(
                "ValidationText.write(limit)",
                List.of(() -> ValidationText.write(validation, Language.EN, -1, new StringWriter())));
    }

    /** Slices that are not there are refused as indices are everywhere. */
    private static final Set<String> INDICES = Set.of("ShardWorker.cut(from)", "ShardedPackage.cut(from)");

    @Test
    void bound_thatJavadocStates_hasARejectingTest() throws IOException {
        Set<String> known = new TreeSet<>(beyond().keySet());
        known.addAll(OF_THE_LIBRARY);
        known.addAll(INDICES);
        assertEquals(
                known,
                ExportedJavadoc.statingABound(
                        Path.of("src/main/java"), Table.class.getModule().getDescriptor()));
    }

    @Test
    void oneBeyondABound_isRefused_withWhatIsAllowed() {
        beyond().forEach((bound, ones) -> ones.forEach(one -> {
            String message =
                    assertThrows(IllegalArgumentException.class, one, bound).getMessage();
            assertTrue(message.contains("allowed"), () -> bound + ": " + message);
        }));
    }

    @Test
    void sliceThatIsNotThere_isRefused() {
        ShardedPackage sharded = ShardedPackage.open(SOURCE, ReadOptions.DEFAULT);
        assertThrows(IndexOutOfBoundsException.class, () -> sharded.cut(-1, 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> sharded.cut(0, 1_000, 1));
    }
}
