package org.ishc.benchmarks.page;

import static org.ishc.benchmarks.page.Topic.Role.FLOOR;
import static org.ishc.benchmarks.page.Topic.Role.OURS;
import static org.ishc.benchmarks.page.Topic.Role.PEER;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.benchmarks.page.Topic.Series;
import org.ishc.benchmarks.page.Topic.Sizes;

/** Everything that the page shows, in its order. */
public final class Topics {

    /** By how much more or less a floor may cost for each before it is measured again. */
    private static final double DRIFT = 0.2;

    private static final String SCALE = "scale";
    private static final List<Integer> EDITS = List.of(2, 4, 8, 12);
    private static final Sizes REPORTS =
            new Sizes("reports", "reports of clubs", List.of(10_000, 100_000, 740_000), false);

    private static final Series TWO_THREADS =
            Series.of(OURS, "one machine, two threads", "ScaleBenchmark.single_twoThreads");
    private static final Series ON_SPARK =
            Series.of(PEER, "Spark, local mode, two cores", "ScaleBenchmark.spark_twoCores");

    static final List<Topic> ALL = List.of(
            new Topic(
                    "import",
                    "Validated import",
                    "Reports of clubs from CSV; 740,000 are 100 MB. Ours reads cells, checks every constraint and duplicate keys, and makes domain objects. The floor only "
                            + "cuts the file into records. The peer binds FastCSV's records by hand and runs Hibernate Validator on every row; it finds no duplicates.",
                    REPORTS,
                    imports("ImportBenchmark")),
            new Topic(
                    "import-cold",
                    "Validated import, cold",
                    "The first pass of a fresh virtual machine, once in each: what a command line costs that ends after one file. Classes are loaded and compiled within it. "
                            + "The file was written just before, so no disk is waited for.",
                    REPORTS,
                    imports("ImportColdBenchmark")),
            new Topic(
                    "package",
                    "Validation of a whole package",
                    "The sample package of the nation, a folder: every table, every check, every finding. The floor only cuts its files into records.",
                    Sizes.ONE,
                    List.of(
                            Series.of(FLOOR, "FastCSV records", "PackageBenchmark.floor_fastCsvRecords"),
                            Series.of(OURS, "validated, one thread", "PackageBenchmark.validated_oneThread"),
                            Series.of(OURS, "validated, two threads", "PackageBenchmark.validated_twoThreads"))),
            new Topic(
                    "growth",
                    "More reports of the same clubs",
                    "100,000 clubs and more and more reports of them, validated whole by the first pass of a fresh virtual machine with a heap of 1 GiB, on two threads. What is "
                            + "kept of reports lies outside of the heap when it is much; only what grows with clubs lies in it. The floor only cuts the largest file of reports "
                            + "into records.",
                    Sizes.ONE,
                    List.of(
                            Series.of(
                                    FLOOR,
                                    "FastCSV records, 10,000,000 reports",
                                    "GrowthBenchmark.floor_fastCsvTenMillion"),
                            Series.of(OURS, "1,000,000 reports", "GrowthBenchmark.validated_million"),
                            Series.of(OURS, "3,000,000 reports", "GrowthBenchmark.validated_threeMillion"),
                            Series.of(OURS, "10,000,000 reports", "GrowthBenchmark.validated_tenMillion"))),
            new Topic(
                    SCALE,
                    "One machine beside Spark",
                    "The sample package with less and more clubs: validated, rolled up for every province and indicator of 2023, scored with explanations, and written; whole "
                            + "processes from start to end, each result equal to the byte. Spark runs in one process on the same cores; on a cluster, what is spread over machines is "
                            + "the reading of reports and the counting of clubs; the driver reads the other tables. From where on Spark is faster with more cores is "
                            + "[estimated and not measured](../spark/README.md#from-where-on-a-cluster-is-faster). The largest size was measured once.",
                    new Sizes("reports", "reports of clubs", List.of(10_000, 100_000, 1_000_000, 10_000_000), false),
                    List.of(
                            Series.of(OURS, "one machine, one thread", "ScaleBenchmark.single_oneThread"),
                            TWO_THREADS,
                            ON_SPARK),
                    List.of(TWO_THREADS, ON_SPARK)),
            new Topic(
                    "roll-up",
                    "Roll-up",
                    "Values of communes, 20 indicators in 12 months, over the 10,795 units of the map of 2024, from the reported values to the figures of the nation, with "
                            + "coverage and status of every unit. The floor adds the same numbers over the same tree in arrays of `long` in which every value already stands at "
                            + "its place.",
                    new Sizes("values", "values", List.of(10_080, 100_800, 1_008_000), false),
                    List.of(
                            Series.of(FLOOR, "loop over long[]", "RollUpBenchmark.floor_longArrays"),
                            Series.of(
                                    FLOOR,
                                    "by hand from the same values, with coverage and status",
                                    "RollUpBenchmark.floor_handFromValues"),
                            Series.of(
                                    FLOOR,
                                    "by hand from coded rows, with coverage and status",
                                    "RollUpBenchmark.floor_handFromCodedRows"),
                            Series.of(FLOOR, "loop over the communes of a class", "RollUpBenchmark.floor_withinClass"),
                            Series.of(OURS, "rolled up", "RollUpBenchmark.rollUp_all"),
                            Series.of(OURS, "rolled up from coded rows", "RollUpBenchmark.rollUp_codedRows"),
                            Series.of(OURS, "one value more, after that", "RollUpBenchmark.rollUp_oneMoreValue"),
                            Series.of(OURS, "a derived indicator by class", "RollUpBenchmark.rollUp_withinClass"))),
            new Topic(
                    "scoring",
                    "Scoring",
                    "Localities by 40 criteria of value against target. Ours gives exact points, statuses, totals, ranks, and the explanation of each. The floor computes the "
                            + "same points in hundredths over arrays of `long`. The peers evaluate the same 40 formulas, compiled, in floating point, and add them up: no rank, no "
                            + "explanation.",
                    new Sizes("localities", "localities", List.of(100, 1_000, 11_000), false),
                    List.of(
                            Series.of(FLOOR, "loop over long", "ScoringBenchmark.floor_longLoop"),
                            Series.of(
                                    FLOOR, "loop over long with the same output", "ScoringBenchmark.floor_sameOutput"),
                            Series.of(
                                    OURS,
                                    "scored, any explanation on demand",
                                    "ScoringBenchmark.score_withExplanation"),
                            Series.of(OURS, "one unit explained", "ScoringBenchmark.explain_one"),
                            Series.of(OURS, "all explained, streamed", "ScoringBenchmark.explain_allStreamed"),
                            Series.of(PEER, "MVEL", "ScoringBenchmark.peer_mvel"),
                            Series.of(PEER, "JEXL", "ScoringBenchmark.peer_jexl"),
                            Series.of(PEER, "CEL", "ScoringBenchmark.peer_cel"),
                            Series.of(PEER, "DMN (Operaton, FEEL)", "ScoringBenchmark.peer_dmn"))),
            new Topic(
                    "kinds",
                    "Scoring by rules of four kinds",
                    "Forty criteria of four kinds with a ceiling, a condition of a class and a tie-breaker for 11,000 localities, beside a loop that only adds up; and the best of "
                            + "a group of 80,000 clubs.",
                    Sizes.ONE,
                    List.of(
                            Series.of(FLOOR, "loop over long", "ScoringKindsBenchmark.floor_longLoop"),
                            Series.of(OURS, "scored by four kinds of rules", "ScoringKindsBenchmark.score_fourKinds"),
                            Series.of(
                                    OURS,
                                    "scored beside the best of a large group",
                                    "ScoringKindsBenchmark.score_bestOfLargeGroup"))),
            new Topic(
                    "binding",
                    "Scoring from figures and targets",
                    "The 10,035 communes of 2023 by 40 criteria, from figures that are rolled up and targets that are in force: with the columns that the first scoring bound, "
                            + "and binding them anew.",
                    Sizes.ONE,
                    List.of(
                            Series.of(OURS, "columns bound", "ScoringBindingBenchmark.score_columnsBound"),
                            Series.of(OURS, "columns to bind", "ScoringBindingBenchmark.score_columnsToBind"))),
            new Topic(
                    "shapley",
                    "Attribution of a change of rules",
                    "Which edit of a rulebook moved which of 63 provinces by how much: exact Shapley values over all 2^edits rulebooks. The floor does the same over `long`. "
                            + "The peer scores every rulebook whole, which attributes nothing yet; **16 rulebooks were measured in this run, and their time multiplied** by "
                            + "2^edits / 16.",
                    new Sizes("edits", "rulebooks (2^edits)", EDITS, true),
                    List.of(
                            Series.of(FLOOR, "loop over long", "ShapleyBenchmark.floor_longLoop"),
                            Series.of(OURS, "attributed", "ShapleyBenchmark.impact_attributed"),
                            new Series(
                                    PEER,
                                    "every rulebook scored whole (extrapolated)",
                                    "ShapleyBenchmark.peer_sixteenRulebooksWhole",
                                    Topic.sixteenths(EDITS)))),
            new Topic(
                    "restatement",
                    "Restatement of the nation",
                    "The quarterly reports of the sample package's 9,000 clubs: one figure, the members, added up by the communes and by the provinces of each quarter's own "
                            + "map, then carried onto the 34 provinces and 3,321 communes of the end of 2025, with bounds where a commune was split, and the way of every part. The "
                            + "floor adds the same numbers in arrays of `long` in which every club's commune and every commune's successors are known; a second one finds by hand "
                            + "which clubs run, what they reported and where they lie, and follows the reorganisations.",
                    new Sizes("quarters", "quarters", List.of(1, 4, 20), false),
                    List.of(
                            Series.of(
                                    FLOOR,
                                    "loop over long[] with a successor index",
                                    "RestatementBenchmark.floor_successorIndex"),
                            Series.of(
                                    FLOOR,
                                    "by hand from clubs, reports and reorganisations, as numbers",
                                    "RestatementBenchmark.floor_byHand"),
                            Series.of(
                                    OURS,
                                    "added up and restated",
                                    "RestatementBenchmark.restate_communesAndProvinces"))),
            new Topic(
                    "snapshots",
                    "Snapshots",
                    "15,000 unit versions: those of the nation since 2020, and communes made up beside them. The floor passes over all versions once and counts those of the day; "
                            + "a snapshot that was made before is found sooner.",
                    Sizes.ONE,
                    List.of(
                            Series.of(FLOOR, "one pass over the versions", "OrganisationBenchmark.asOf_floor_onePass"),
                            Series.of(
                                    OURS,
                                    "snapshot of another day, after the first",
                                    "OrganisationBenchmark.asOf_otherDay"),
                            Series.of(
                                    OURS,
                                    "registry built and checked anew, with its first snapshot",
                                    "OrganisationBenchmark.registryAndFirstSnapshot"))),
            new Topic(
                    "lineage",
                    "Lineage and names",
                    "Over the nation's own unit versions and successions. No goal is set here, and no floor.",
                    Sizes.ONE,
                    List.of(
                            Series.of(OURS, "where a commune went", "OrganisationBenchmark.successors"),
                            Series.of(OURS, "what a commune was made from", "OrganisationBenchmark.predecessors"),
                            Series.of(
                                    OURS,
                                    "a figure of 10,035 communes restated, bounds",
                                    "OrganisationBenchmark.restate_communes_bounds"),
                            Series.of(OURS, "the same in equal parts", "OrganisationBenchmark.restate_communes_equal"),
                            Series.of(OURS, "a written name found among 10,795", "OrganisationBenchmark.resolveName"))),
            new Topic(
                    "clubs",
                    "State of clubs",
                    "9,000 clubs with 10 events each: state, unit, signals and obstacles of every club. The floor looks each club's last state up in arrays of `long` and checks "
                            + "nothing. And the sample package's 9,000 clubs, of which one reports once more: the figures of all units again, and anew.",
                    Sizes.ONE,
                    List.of(
                            Series.of(FLOOR, "loop over the events", "ClubsBenchmark.floor_loopOverEvents"),
                            Series.of(
                                    FLOOR, "by hand with signals, as numbers", "ClubsBenchmark.floor_statesAndSignals"),
                            Series.of(OURS, "replayed as known on a day", "ClubsBenchmark.clubs_state_asKnown"),
                            Series.of(OURS, "from what is replayed", "ClubsBenchmark.clubs_state"),
                            Series.of(
                                    OURS,
                                    "members of the nation, one report more",
                                    "OneReportBenchmark.oneMoreReport_members"),
                            Series.of(
                                    OURS,
                                    "every indicator of clubs, one report more",
                                    "OneReportBenchmark.oneMoreReport_everyIndicator"),
                            Series.of(OURS, "members of the nation anew", "OneReportBenchmark.anew_members"))));

    private Topics() {}

    /** Returns the sizes of each parameter of JMH, in ascending order; without those of whole processes. */
    public static Map<String, List<Integer>> sizes() {
        Map<String, List<Integer>> sizes = new TreeMap<>();
        overSizes().map(Topic::sizes).forEach(given -> sizes.put(given.parameter(), given.numbers()));
        return sizes;
    }

    /** Returns class and method of all that is measured over these sizes. */
    public static List<String> sized() {
        return overSizes()
                .flatMap(topic -> topic.series().stream())
                .map(Series::benchmark)
                .toList();
    }

    private static Stream<Topic> overSizes() {
        return ALL.stream()
                .filter(topic -> !topic.name().equals(SCALE))
                .filter(topic -> !topic.sizes().parameter().isEmpty());
    }

    /** Returns class and method of each floor that drifts by more than a fifth between the two largest sizes. */
    public static List<String> drifting(Measurements run) {
        return ALL.stream()
                .flatMap(topic -> topic.series().stream()
                        .filter(series -> series.role() == FLOOR)
                        .filter(series -> topic.drift(series, run)
                                .filter(drift -> Math.abs(drift) > DRIFT)
                                .isPresent()))
                .map(Series::benchmark)
                .toList();
    }

    private static List<Series> imports(String benchmark) {
        return List.of(
                Series.of(FLOOR, "FastCSV records", benchmark + ".floor_fastCsvRecords"),
                Series.of(OURS, "validated, one thread", benchmark + ".validatedImport_oneThread"),
                Series.of(OURS, "validated, two threads", benchmark + ".validatedImport_twoThreads"),
                Series.of(PEER, "FastCSV + Hibernate Validator", benchmark + ".peer_fastCsvAndHibernateValidator"));
    }
}
