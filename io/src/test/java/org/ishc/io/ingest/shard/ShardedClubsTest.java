package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubGiven;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubWindow;
import org.ishc.core.figure.Window;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.check.FindingLogs;
import org.ishc.io.testing.SamplesPackage;
import org.ishc.io.testing.ShardsInMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clubs in many places are those of one register; a place that does not answer, or twice, is never passed over. */
class ShardedClubsTest {

    private static final int SHARDS = 3;
    private static final UnitCode ALL = UnitCode.parse("VN");

    @TempDir
    Path folder;

    private Path path;
    private LoadedPackage whole;
    private String sha256 = "";
    private final List<ShardQuestion> asked = new ArrayList<>();
    private Function<byte[], List<byte[]>> shards = question -> List.of();

    @BeforeEach
    void read() throws IOException {
        StringBuilder clubs = new StringBuilder("club_code,name,unit_code\n");
        StringBuilder events = new StringBuilder("club_code,event_no,type,effective_on,recorded_on\n");
        StringBuilder reports = new StringBuilder("club_code,period,members,women,recorded_on\n");
        for (int i = 1; i <= 12; i++) {
            clubs.append("K" + i + ",CLB " + i + "," + (i % 2 == 0 ? "A1" : "B1") + "\n");
            events.append("K" + i + ",1,REGISTER,2026-01-01,2026-01-" + (10 + i) + "\n");
            if (i % 3 > 0) {
                reports.append("K" + i + ",2026-Q1," + (40 + i) + "," + (30 + i) + ",2026-04-0" + (i % 9 + 1) + "\n");
            }
        }
        path = SamplesPackage.sound()
                .with("clubs", clubs.toString())
                .with("club-events", events.toString())
                .with("club-reports", reports.toString())
                .with(
                        "indicators",
                        "code,kind,unit,title_vi,title_en,numerator,denominator,definition\n"
                                + "clubs.large,STOCK,COUNT,Lớn,Large,,,\"{\"\"clubs\"\":{\"\"where\"\":"
                                + "{\"\"at_least\"\":[{\"\"report\"\":\"\"members\"\"},48]}}}\"\n")
                .folder(folder);
        whole = PackageReader.read(path);
        sha256 = ShardedPackage.open(path, ReadOptions.DEFAULT)
                .merge(question -> List.of())
                .validation()
                .sha256();
        shards = ShardsInMemory.asking(
                ShardsInMemory.shards(path, ReadOptions.DEFAULT, SHARDS, new Random(7)), new Random(7));
    }

    private ShardedClubs sharded(UnaryOperator<List<byte[]>> answers) {
        return sharded(1, answers);
    }

    private ShardedClubs sharded(int slices, UnaryOperator<List<byte[]>> answers) {
        return new ShardedClubs(
                () -> sha256,
                () -> slices,
                () -> FindingLogs.keeping(10),
                whole.catalogue().ofClubs(),
                question -> {
                    asked.add(ShardQuestion.read(question));
                    return answers.apply(new ArrayList<>(shards.apply(question)));
                });
    }

    private ClubWindow window(String period) {
        Window window = Window.of(Period.parse(period), whole.calendar());
        return new ClubWindow(whole.figures().snapshot(window), window.days(), window.reported());
    }

    private List<Object> told(ClubCounts clubs, ClubWindow window) {
        List<ClubDefinition> definitions = whole.catalogue().ofClubs();
        List<Object> told = new ArrayList<>();
        told.add(clubs.figures(window, ClubGiven.NOTHING).byUnit());
        told.add(clubs.tallies(definitions, window, ClubGiven.NOTHING).byUnit());
        told.add(clubs.answersBelow(ALL, definitions.get(0), window));
        for (ClubIndicator indicator : ClubIndicator.values()) {
            told.add(clubs.sharesBelow(ALL, indicator, window.map(), window.days(), window.reported()));
        }
        return told;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q1", "2026", "2025"})
    void counts_areThoseOfOneRegister_inWhateverOrderShardsAnswer(String period) {
        assertEquals(told(whole.clubs(), window(period)), told(sharded(answers -> answers), window(period)));
    }

    @Test
    void whatWasKnownOnADay_isThatOfTheRegister_andOfTwoDaysTheEarlierHolds() {
        LocalDate day = LocalDate.of(2026, 1, 16);
        LocalDate later = LocalDate.of(2026, 4, 4);
        ShardedClubs clubs = sharded(answers -> answers);
        for (LocalDate known : List.of(day, later)) {
            assertEquals(
                    told(whole.clubs().known(known), window("2026-Q1")), told(clubs.known(known), window("2026-Q1")));
        }
        List<Object> expected = told(whole.clubs().known(day), window("2026-Q1"));
        assertEquals(expected, told(clubs.known(day).known(later), window("2026-Q1")));
        assertEquals(expected, told(clubs.known(later).known(day), window("2026-Q1")));
        assertTrue(!expected.equals(told(clubs, window("2026-Q1"))), "something was recorded later");
    }

    /** What an engine does with its tasks when one of them fails. */
    private enum Fault {
        NONE_ANSWERS(answers -> List.of()),
        ONE_IS_MISSING(answers -> answers.subList(1, SHARDS)),
        ONE_ANSWERS_TWICE(answers -> List.of(answers.get(0), answers.get(1), answers.get(2), answers.get(0))),
        ONE_IN_THE_PLACE_OF_ANOTHER(answers -> List.of(answers.get(0), answers.get(1), answers.get(1)));

        private final UnaryOperator<List<byte[]>> answers;

        Fault(UnaryOperator<List<byte[]>> answers) {
            this.answers = answers;
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersOfSomeShardsAlone_areNoCounts(Fault fault) {
        assertRefused(sharded(fault.answers));
    }

    private void assertRefused(ShardedClubs clubs) {
        ClubWindow window = window("2026-Q1");
        List<ClubDefinition> definitions = whole.catalogue().ofClubs();
        assertThrows(IllegalStateException.class, () -> clubs.summary(List.of()));
        assertThrows(IllegalStateException.class, () -> clubs.figures(window, ClubGiven.NOTHING));
        assertThrows(IllegalStateException.class, () -> clubs.tallies(definitions, window, ClubGiven.NOTHING));
        assertThrows(IllegalStateException.class, () -> clubs.answersBelow(ALL, definitions.get(0), window));
        assertThrows(
                IllegalStateException.class,
                () -> clubs.sharesBelow(ALL, ClubIndicator.MEMBERS, window.map(), window.days(), window.reported()));
    }

    @Test
    void answersOfAnotherPackage_areRefused_withBothDigests() {
        ShardedClubs clubs = sharded(answers -> answers);
        String own = sha256;
        sha256 = "0".repeat(64);
        String said = assertThrows(IllegalStateException.class, () -> clubs.figures(window("2026"), ClubGiven.NOTHING))
                .getMessage();
        assertTrue(said.contains(own) && said.contains(sha256), said);
    }

    @Test
    void slicesThatWereNotRead_areMissed() {
        assertEquals(8, sharded(answers -> answers).summary(List.of()).sound());
        assertRefused(sharded(2, answers -> answers));
    }

    /** An engine makes a shard again when its machine is gone, maybe long after the first question. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void shardThatWasMadeWithoutItsBlock_orOfItTwice_givesNoCounts(int shard) throws IOException {
        ShardedPackage opened = ShardedPackage.open(path, ReadOptions.DEFAULT);
        byte[] block = opened.cut(0, 1, SHARDS).get(shard);
        assertEquals(8, sharded(answers -> answers).summary(List.of()).sound());
        for (List<byte[]> blocks : List.of(List.<byte[]>of(), List.of(block, block))) {
            ClubShard again = opened.shard(shard, SHARDS, blocks);
            assertRefused(sharded(answers -> answers.stream()
                    .map(answer -> isOf(shard, answer) ? again.answer(lastAsked()) : answer)
                    .toList()));
        }
    }

    private byte[] lastAsked() {
        return asked.get(asked.size() - 1).bytes();
    }

    private static boolean isOf(int shard, byte[] answer) {
        return AnswerHead.read(new ByteReader(answer)).answered().get(0).shard() == shard;
    }

    @Test
    void sharesOfAUnit_areAskedForTwice_howeverManyCountsAreExplained_andOnceMoreForAnotherYear() {
        ShardedClubs clubs = sharded(answers -> answers);
        told(clubs, window("2026-Q1"));
        told(clubs, window("2026-Q1"));
        assertEquals(2, shares());
        told(clubs, window("2026"));
        assertEquals(4, shares());
        told(clubs, window("2026-Q1"));
        assertEquals(4, shares(), "those of the year before are still held");
    }

    private long shares() {
        return asked.stream().filter(ShardQuestion.Shares.class::isInstance).count();
    }

    @Test
    void clubs_comeByTheirCode_atEachUnit() {
        sharded(answers -> answers)
                .answersBelow(ALL, whole.catalogue().ofClubs().get(0), window("2026-Q1"))
                .values()
                .forEach(answers -> assertEquals(
                        answers.stream().map(ClubCounts.Answer::club).sorted().toList(),
                        answers.stream().map(ClubCounts.Answer::club).toList()));
    }
}
