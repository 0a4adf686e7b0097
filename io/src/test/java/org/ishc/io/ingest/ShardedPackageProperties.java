package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ishc.core.figure.Window;
import org.ishc.core.time.Period;
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
            MergedPackage merged = ShardsInMemory.read(path, options, shards, new Random(seed));
            assertEquals(whole.validation(), merged.validation());
            Window window = Window.of(Period.parse("2026"), whole.calendar());
            assertEquals(
                    whole.figures().clubFigures(window).byUnit(),
                    merged.figures().clubFigures(window).byUnit());
        } finally {
            Folders.delete(folder);
        }
    }
}
