package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.check.FindingLogs;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are put aside in pieces come back whole; a piece that is lost or comes twice is never passed over. */
class ReportCuttingTest {

    private static final int SHARDS = 3;

    /** Rows of a piece. */
    private static final int AT_ONCE = 5;

    @TempDir
    Path folder;

    private ShardedPackage sharded;

    /** By shard. */
    private final List<List<byte[]>> pieces = new ArrayList<>();

    @BeforeEach
    void cut() throws IOException {
        StringBuilder reports = new StringBuilder("club_code,period,members\n");
        for (int month = 1; month <= 9; month++) {
            reports.append("K1,2026-0" + month + ",50\nK2,2026-0" + month + ",40\n");
        }
        Path path =
                SamplesPackage.sound().with("club-reports", reports.toString()).folder(folder);
        sharded = ShardedPackage.open(path, ReadOptions.DEFAULT);
        ReportCutting cutting = new ReportCutting(
                new ReportCutting.Range(0, 1), 1, () -> FindingLogs.keeping(10), refused -> Optional.empty());
        for (int shard = 0; shard < SHARDS; shard++) {
            pieces.add(new ArrayList<>());
        }
        PackageSource source = PackageFormats.installed().open(path);
        RowReader reader = new RowReader(Table.CLUB_REPORTS, source.maxCharacters(), source.headings());
        int[] taken = {0};
        source.read(Table.CLUB_REPORTS, new ArrayList<>(), raw -> {
            cutting.take(reader.read(raw), raw.line());
            if (++taken[0] % AT_ONCE == 0) {
                cutting.split(SHARDS);
                put(cutting.drained());
            }
        });
        put(cutting.blocks());
    }

    private void put(List<byte[]> blocks) {
        for (int shard = 0; shard < SHARDS; shard++) {
            pieces.get(shard).add(blocks.get(shard));
        }
    }

    private ShardSummary summary() {
        List<byte[]> answers = new ArrayList<>();
        for (int shard = 0; shard < SHARDS; shard++) {
            answers.add(sharded.shard(shard, SHARDS, pieces.get(shard)).answer(new ShardQuestion.Summary().bytes()));
        }
        String sha256 = AnswerHead.read(new ByteReader(answers.get(0))).sha256();
        return new ShardedClubs(() -> sha256, () -> 1, () -> FindingLogs.keeping(10), List.of(), question -> answers)
                .summary(List.of());
    }

    @Test
    void allPieces_areAllReports_inWhateverOrderTheyCome() {
        assertEquals(18, summary().sound());
        pieces.forEach(Collections::reverse);
        assertEquals(18, summary().sound());
    }

    @Test
    void anyPieceThatIsMissing_orTwice_isRefused_withItsShardAndPlace() {
        for (int shard = 0; shard < SHARDS; shard++) {
            List<byte[]> own = pieces.get(shard);
            for (int piece = 0; piece < own.size(); piece++) {
                byte[] lost = own.remove(piece);
                String place = piece == 0 ? "slice 0 of 1" : "slice 0 (piece " + piece + ") of 1";
                assertRefused(place + " was not read for shard " + shard + " of 3");
                own.add(piece, lost);
                own.add(lost);
                assertRefused("read twice for shard " + shard + " of 3");
                own.remove(own.size() - 1);
            }
        }
    }

    private void assertRefused(String reason) {
        String said = assertThrows(IllegalStateException.class, this::summary).getMessage();
        assertTrue(said.contains(reason), said);
    }
}
