package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.MergedPackage;
import org.ishc.io.ingest.PackageContents;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.testing.Folders;
import org.ishc.io.testing.SamplesPackage;
import org.ishc.io.testing.ShardsInMemory;

/**
 * However reports are wrong, come twice or name nobody: shards, in any number and order, find what one reading finds.
 */
class ShardedPackageProperties {

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> club = Arbitraries.of("K1", "K1", "K2", "K2", "K3", " K1", "", "K 1", "k1");
        Arbitrary<String> period =
                Arbitraries.of("2026-Q1", "2026-Q1", "2026-01", "2026", "2026-Q5", "Quý I/2026", "2019-Q1");
        Arbitrary<String> members = Arbitraries.of("60", "060", "5", "-1", "x", "", "9999999999");
        Arbitrary<String> women = Arbitraries.of("40", "70", "", " 3 ");
        Arbitrary<String> rest = Arbitraries.of(",", ",", "", ",,,", "\n,", "\n\n,");
        return Combinators.combine(club, period, members, women, rest)
                .as((a, b, c, d, e) -> a + "," + b + "," + c + "," + d + e)
                .list()
                .ofMaxSize(40);
    }

    /** What was known on a day is asked of the shards like everything else: of clubs, of derived indicators. */
    @Property(tries = 60)
    void whatWasKnown_isTheSameOfAnyShards(@ForAll @IntRange(min = 1, max = 6) int shards, @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("shards");
        try {
            Path path = recorded(random).folder(folder);
            LocalDate day = LocalDate.of(2026, 1, 10).plusDays(random.nextInt(120));
            LoadedPackage whole = PackageReader.read(path).known(day);
            LocalDate earlier = day.minusDays(20);
            for (MergedPackage all : List.of(
                    ShardsInMemory.read(path, ReadOptions.DEFAULT, shards, new Random(seed)),
                    ShardsInMemory.readByWorkers(path, ReadOptions.DEFAULT, shards, new Random(seed)))) {
                MergedPackage merged = all.known(day);
                assertEquals(figures(whole), figures(merged), day::toString);
                assertEquals(figures(whole.known(earlier)), figures(merged.known(earlier)));
                assertEquals(
                        figures(merged.known(earlier)),
                        figures(merged.known(earlier).known(day)));
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** What becomes of a club depends on those it merges with, wherever their reports are. */
    @Property(tries = 100)
    void clubsThatMerge_areTheSameOfAnyWorkers(@ForAll @IntRange(min = 1, max = 6) int shards, @ForAll long seed)
            throws IOException {
        Path folder = Files.createTempDirectory("shards");
        try {
            Path path = merging(new Random(seed)).folder(folder);
            LoadedPackage whole = PackageReader.read(path);
            MergedPackage merged = ShardsInMemory.readByWorkers(path, ReadOptions.DEFAULT, shards, new Random(seed));
            assertEquals(whole.validation(), merged.validation());
            assertEquals(figures(whole), figures(merged));
            LocalDate day = LocalDate.of(2026, 2, 15);
            assertEquals(figures(whole.known(day)), figures(merged.known(day)));
        } finally {
            Folders.delete(folder);
        }
    }

    private static SamplesPackage merging(Random random) {
        StringBuilder clubs = new StringBuilder("club_code,name,unit_code\n");
        StringBuilder events = new StringBuilder("club_code,event_no,type,effective_on,recorded_on,target_code\n");
        StringBuilder reports = new StringBuilder("club_code,period,members,women\n");
        for (int i = 1; i <= 8; i++) {
            clubs.append("K" + i + ",CLB," + (random.nextInt(8) == 0 ? "Z9" : "A1") + end(random));
            if (random.nextInt(6) == 0) {
                clubs.append("K" + i + ",CLB khác,A1\n");
            }
            events.append("K" + i + ",1,REGISTER,2026-01-0" + (1 + random.nextInt(9)) + ",2026-01-10," + end(random));
            if (random.nextBoolean()) {
                events.append("K" + i + ",2," + (random.nextInt(5) == 0 ? "MERGE" : "MERGE_INTO") + ",2026-0"
                        + (1 + random.nextInt(3)) + "-11,2026-0" + (2 + random.nextInt(2)) + "-20,K"
                        + (1 + random.nextInt(9)) + "\n");
            }
            for (String period : List.of("2026-01", "2026-02", "2026-03")) {
                reports.append("K" + i + "," + period + ",50,30" + end(random));
            }
        }
        return SamplesPackage.sound()
                .with("clubs", clubs.toString())
                .with("club-events", events.toString())
                .with("club-reports", reports.toString());
    }

    /** The end of a row; now and then it has a cell too many. */
    private static String end(Random random) {
        return random.nextInt(12) == 0 ? ",x\n" : "\n";
    }

    private static SamplesPackage recorded(Random random) {
        StringBuilder events = new StringBuilder("club_code,event_no,type,effective_on,recorded_on\n");
        StringBuilder reports = new StringBuilder("club_code,period,members,women,meetings_held,recorded_on\n");
        for (String club : List.of("K1", "K2")) {
            events.append(club)
                    .append(",1,REGISTER,2026-01-01,")
                    .append(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60)))
                    .append('\n');
            for (String period : List.of("2026-01", "2026-02", "2026-Q1")) {
                reports.append(club + "," + period + "," + (30 + random.nextInt(40)) + ",20,3,")
                        .append(LocalDate.of(2026, 2, 1).plusDays(random.nextInt(90)))
                        .append('\n');
            }
        }
        return SamplesPackage.sound()
                .with("club-events", events.toString())
                .with("club-reports", reports.toString())
                .with(
                        "indicators",
                        "code,kind,unit,title_vi,title_en,numerator,denominator,definition\n"
                                + "clubs.large,STOCK,COUNT,Lớn,Large,,,\"{\"\"clubs\"\":{\"\"where\"\":{\"\"at_least\"\":[{\"\"report\"\":\"\"members\"\"},50]}}}\"\n"
                                + "clubs.large-rate,RATIO,,Tỷ lệ,Rate,clubs.large,clubs.operating,\n");
    }

    private static List<String> figures(PackageContents contents) {
        List<String> figures = new ArrayList<>();
        for (String unit : List.of("VN", "P1", "A1", "B1")) {
            for (Indicator indicator : contents.catalogue().all()) {
                Figure figure =
                        contents.figures().figure(UnitCode.parse(unit), indicator.code(), Period.parse("2026-Q1"));
                figures.add(unit + " " + indicator.code() + " " + figure.value() + " " + figure.coverage() + " "
                        + figure.status() + " " + figure.basis());
            }
        }
        return figures;
    }

    @Property(tries = 150)
    void anyReports_inAnyShards_giveWhatOneReadingGives(
            @ForAll("rows") List<String> rows,
            @ForAll @IntRange(min = 1, max = 6) int shards,
            @ForAll @IntRange(max = 3) int kept,
            @ForAll long seed)
            throws IOException {
        Path folder = Files.createTempDirectory("shards");
        try {
            String table = "club_code,period,members,women,meetings_held\n" + String.join("\n", rows) + "\n";
            Path path = SamplesPackage.sound().with("club-reports", table).folder(folder);
            ReadOptions options = kept == 0 ? ReadOptions.DEFAULT : ReadOptions.DEFAULT.withKept(kept);
            LoadedPackage whole = PackageReader.read(path, options);
            for (MergedPackage merged : List.of(
                    ShardsInMemory.read(path, options, shards, new Random(seed)),
                    ShardsInMemory.readByWorkers(path, options, shards, new Random(seed)))) {
                assertEquals(whole.validation(), merged.validation());
                Window window = Window.of(Period.parse("2026"), whole.calendar());
                assertEquals(
                        whole.figures().clubFigures(window).byUnit(),
                        merged.figures().clubFigures(window).byUnit());
            }
        } finally {
            Folders.delete(folder);
        }
    }
}
