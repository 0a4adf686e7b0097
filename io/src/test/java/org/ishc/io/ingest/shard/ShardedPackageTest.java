package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.FigureExplanation;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.ManyReports;
import org.ishc.io.ingest.MergedPackage;
import org.ishc.io.ingest.PackageContents;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.ingest.check.FindingLogs;
import org.ishc.io.report.ScoreJson;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.ishc.io.testing.MalformedSample;
import org.ishc.io.testing.SamplesPackage;
import org.ishc.io.testing.ShardsInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Read in shards or whole: the same. */
class ShardedPackageTest {

    private static final long SEED = 1336;

    /** Of the built-in nation, only the first are compared. */
    private static final int MOST_UNITS = 20;

    static List<MalformedSample> samples() throws IOException {
        return MalformedSample.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void malformedSample_inShards_givesTheSame(MalformedSample sample) throws IOException {
        Optional<Path> path = sample.findPackage();
        if (path.isPresent()) {
            for (int shards : new int[] {1, 3}) {
                assertSame(path.get(), ReadOptions.DEFAULT, shards);
            }
        }
    }

    @TempDir
    Path folder;

    @Test
    void soundPackage_inShards_givesTheSame() throws IOException {
        Path path = SamplesPackage.sound().folder(folder);
        assertSame(path, ReadOptions.DEFAULT, 1);
        assertSame(path, ReadOptions.DEFAULT, 5);
    }

    @Test
    void manySlices_withSomethingWrong_giveTheSame() throws IOException {
        Path path = ManyReports.write(folder);
        assertTrue(ShardedPackage.open(path, ReadOptions.DEFAULT).slices() > 2, "the file must be cut");
        assertSame(path, ReadOptions.DEFAULT, 4);
        assertSame(path, ReadOptions.DEFAULT.withKept(10), 7);
        assertSame(path, ReadOptions.DEFAULT.withKept(0), 2);
    }

    private static void assertSame(Path path, ReadOptions options, int shards) throws IOException {
        LoadedPackage whole = PackageReader.read(path, options);
        assertSame(whole, ShardsInMemory.read(path, options, shards, new Random(SEED + shards)));
        if (shards > 1) {
            assertSame(whole, ShardsInMemory.readByWorkers(path, options, shards, new Random(SEED + shards)));
        }
    }

    private static void assertSame(LoadedPackage whole, MergedPackage merged) {
        assertEquals(whole.findings(), merged.findings());
        assertEquals(whole.validation(), merged.validation());
        assertEquals(
                CanonicalJson.write(ValidationJson.of(whole.validation(), 10)),
                CanonicalJson.write(ValidationJson.of(merged.validation(), 10)));
        for (String period : List.of("2025", "2026", "2026-Q1")) {
            assertSame(whole, merged, Window.of(Period.parse(period), whole.calendar()));
        }
        Rulebook rulebook = ShippedRulebooks.provinces2023();
        assertEquals(scores(whole, rulebook), scores(merged, rulebook));
    }

    private static void assertSame(LoadedPackage whole, MergedPackage merged, Window window) {
        List<UnitCode> units = whole.figures().snapshot(window).preOrder();
        for (UnitCode unit : units.subList(0, Math.min(MOST_UNITS, units.size()))) {
            for (Indicator indicator : whole.catalogue().all()) {
                assertEquals(
                        whole.figures().figure(unit, indicator.code(), window),
                        merged.figures().figure(unit, indicator.code(), window));
                assertEquals(
                        FigureExplanation.of(whole.figures(), unit, indicator, window),
                        FigureExplanation.of(merged.figures(), unit, indicator, window));
            }
        }
    }

    /** On a cluster every question costs seconds, so a unit is not explained by a question for each unit below it. */
    @Test
    void unitsBelow_areAskedForTogether() throws IOException {
        Path path = SamplesPackage.sound()
                .with(
                        "indicators",
                        "code,kind,unit,title_vi,title_en,numerator,denominator,definition\n"
                                + "clubs.large,STOCK,COUNT,Lớn,Large,,,\"{\"\"clubs\"\":{\"\"where\"\":"
                                + "{\"\"at_least\"\":[{\"\"report\"\":\"\"members\"\"},50]}}}\"\n")
                .folder(folder);
        List<ShardQuestion> asked = new ArrayList<>();
        Function<byte[], List<byte[]>> shards = ShardsInMemory.asking(
                ShardsInMemory.shards(path, ReadOptions.DEFAULT, 2, new Random(SEED)), new Random(SEED));
        MergedPackage merged = ShardedPackage.open(path, ReadOptions.DEFAULT).merge(question -> {
            asked.add(ShardQuestion.read(question));
            return shards.apply(question);
        });
        LoadedPackage whole = PackageReader.read(path);
        Window window = Window.of(Period.parse("2026-Q1"), merged.calendar());
        for (String code : List.of("clubs.large", "clubs.existing", "clubs.operating", "clubs.reporting")) {
            Indicator indicator =
                    merged.catalogue().find(IndicatorCode.parse(code)).orElseThrow();
            assertEquals(
                    FigureExplanation.of(whole.figures(), UnitCode.parse("P1"), indicator, window),
                    FigureExplanation.of(merged.figures(), UnitCode.parse("P1"), indicator, window));
        }
        assertEquals(
                1,
                asked.stream().filter(ShardQuestion.Answers.class::isInstance).count());
        assertEquals(
                2, asked.stream().filter(ShardQuestion.Shares.class::isInstance).count());
    }

    private static String scores(PackageContents contents, Rulebook rulebook) {
        return CanonicalJson.write(ScoreJson.of(
                Scorer.score(rulebook, contents.scoring(rulebook, Period.parse("2026")), Stage.FINAL),
                true,
                Language.VI));
    }

    @Test
    void shardThatIsMissing_orTwice_orOfAnotherPackage_failsTheCheck_andNeverGivesValid() throws IOException {
        Path path = SamplesPackage.sound().folder(folder);
        Path other = SamplesPackage.sound()
                .with("club-reports", "club_code,period,members\nK1,2026-Q1,60\n")
                .folder(folder);
        List<ClubShard> shards = ShardsInMemory.shards(path, ReadOptions.DEFAULT, 2, new Random(SEED));
        List<ClubShard> others = ShardsInMemory.shards(other, ReadOptions.DEFAULT, 2, new Random(SEED));
        assertFails(path, "shard 1 of 2 did not answer", shards.subList(0, 1));
        assertFails(path, "shard 0 of 2 answered twice", List.of(shards.get(0), shards.get(0)));
        assertFails(path, "a shard is of another package", List.of(shards.get(0), others.get(1)));
        ShardedPackage sharded = ShardedPackage.open(path, ReadOptions.DEFAULT);
        assertFails(path, "slice 0 of 1 was not read", List.of(sharded.shard(0, 1, sharded.cut(0, 0, 1))));
        byte[] block = sharded.cut(0, 1, 1).get(0);
        assertFails(path, "slices from 0 to 1 were read twice", List.of(sharded.shard(0, 1, List.of(block, block))));
    }

    /** What an engine loses of its first step would else be a smaller figure. */
    @Test
    void anyBlockThatIsMissing_orTwice_isTold_withItsShard() throws IOException {
        ShardedPackage sharded = ShardedPackage.open(ManyReports.write(folder), ReadOptions.DEFAULT);
        int slices = sharded.slices();
        List<Integer> bounds = List.of(0, 1, slices - 1, slices);
        List<List<byte[]>> cut = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            cut.add(sharded.cut(bounds.get(i), bounds.get(i + 1), 2));
        }
        byte[] summary = new ShardQuestion.Summary().bytes();
        for (int shard = 0; shard < 2; shard++) {
            byte[] other = sharded.shard(1 - shard, 2, ofShard(cut, 1 - shard)).answer(summary);
            for (int i = 0; i < 3; i++) {
                List<byte[]> blocks = ofShard(cut, shard);
                byte[] block = blocks.remove(i);
                byte[] less = sharded.shard(shard, 2, blocks).answer(summary);
                String lost = "slice " + bounds.get(i) + " of " + slices + " was not read for shard " + shard + " of 2";
                assertTold(lost, slices, List.of(less, other));
                blocks.addAll(List.of(block, block));
                byte[] more = sharded.shard(shard, 2, blocks).answer(summary);
                assertTold("were read twice for shard " + shard + " of 2", slices, List.of(other, more));
            }
        }
    }

    private static void assertTold(String reason, int slices, List<byte[]> answers) {
        String sha256 = AnswerHead.read(new ByteReader(answers.get(0))).sha256();
        ShardedClubs clubs = new ShardedClubs(
                () -> sha256, () -> slices, () -> FindingLogs.keeping(10), List.of(), question -> answers);
        String said = assertThrows(IllegalStateException.class, () -> clubs.summary(List.of()))
                .getMessage();
        assertTrue(said.contains(reason), said);
    }

    private static List<byte[]> ofShard(List<List<byte[]>> cut, int shard) {
        return cut.stream().map(blocks -> blocks.get(shard)).collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void blocksAndClubs_forAnotherShard_areRefused_withBoth() throws IOException {
        Path path = SamplesPackage.sound().folder(folder);
        ShardedPackage sharded = ShardedPackage.open(path, ReadOptions.DEFAULT);
        byte[] block = sharded.cut(0, 1, 2).get(1);
        ShardWorker worker = new ShardWorker(sharded.plan(), ReadOptions.DEFAULT);
        List<byte[]> clubs = sharded.clubs(2);
        for (Executable wrong : List.<Executable>of(
                () -> sharded.shard(0, 2, List.of(block)),
                () -> worker.shard(0, 2, clubs.get(0), List.of(block)),
                () -> worker.shard(0, 2, clubs.get(1), List.of()))) {
            String said = assertThrows(IllegalArgumentException.class, wrong).getMessage();
            assertTrue(said.contains("shard 0 of 2") && said.contains("shard 1 of 2"), said);
        }
        assertThrows(IllegalArgumentException.class, () -> sharded.shard(1, 3, List.of(block)));
    }

    private static void assertFails(Path path, String reason, List<ClubShard> shards) throws IOException {
        MergedPackage merged =
                ShardedPackage.open(path, ReadOptions.DEFAULT).merge(ShardsInMemory.asking(shards, new Random(SEED)));
        assertEquals(Verdict.UNDETERMINED, merged.verdict());
        Ledger.Entry entry = merged.ledger().entries().stream()
                .filter(line -> line.check().equals("table:club-reports"))
                .findFirst()
                .orElseThrow();
        assertEquals(Ledger.Status.FAILED, entry.status());
        assertTrue(entry.reason().toString().contains(reason), entry.reason().toString());
        assertEquals(
                Ledger.Status.SKIPPED,
                merged.ledger().entries().stream()
                        .filter(line -> line.check().equals("clubs"))
                        .findFirst()
                        .orElseThrow()
                        .status());
    }

    @Test
    void engineThatCrashes_failsTheCheck() throws IOException {
        Path path = SamplesPackage.sound().folder(folder);
        Function<byte[], List<byte[]>> crashing = question -> {
            throw new IllegalStateException("the cluster is gone");
        };
        assertEquals(
                Verdict.UNDETERMINED,
                ShardedPackage.open(path, ReadOptions.DEFAULT).merge(crashing).verdict());
    }

    @Test
    void secondMerge_andClubRulebook_areRefused() throws IOException {
        Path path = SamplesPackage.sound().folder(folder);
        ShardedPackage sharded = ShardedPackage.open(path, ReadOptions.DEFAULT);
        Function<byte[], List<byte[]>> ask =
                ShardsInMemory.asking(List.of(sharded.shard(0, 1, sharded.cut(0, 1, 1))), new Random(SEED));
        MergedPackage merged = sharded.merge(ask);
        assertEquals(Verdict.VALID, merged.verdict());
        assertThrows(IllegalStateException.class, () -> sharded.merge(ask));
        Rulebook ofClubs = ShippedRulebooks.read("club-grading");
        assertThrows(IllegalArgumentException.class, () -> merged.scoring(ofClubs, Period.parse("2026-Q1")));
    }
}
