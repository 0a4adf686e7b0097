package org.ishc.benchmarks.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How fast the library is meant to be. Every goal stands here and nowhere else; a new one wants a new run. */
public enum Goal {
    /** A snapshot of the nation. */
    AS_OF(
            "A snapshot of another day over 15,000 unit versions, after the first",
            Kind.TIME_AT_MOST,
            10,
            "OrganisationBenchmark.asOf_otherDay",
            "",
            0),
    /** The quarters of five years on the map of today. */
    RESTATE(
            "The quarterly reports of 9,000 clubs, 2021–2025, restated onto 34 provinces and 3,321 communes, after loading",
            Kind.TIME_AT_MOST,
            2_000,
            "RestatementBenchmark.restate_communesAndProvinces",
            "quarters",
            20),
    /** A million values. */
    ROLL_UP(
            "1,000,000 values of 20 indicators in 12 periods rolled up over the nation, beside a loop over `long[]`",
            Kind.RATIO_AT_MOST,
            2.0,
            "RollUpBenchmark.rollUp_all",
            "values",
            1_008_000,
            "RollUpBenchmark.floor_longArrays"),
    /** A million values beside the same work. */
    ROLL_UP_VALUES(
            "1,000,000 values rolled up with coverage and status, beside the same by hand from the same objects",
            Kind.RATIO_AT_MOST,
            1.5,
            "RollUpBenchmark.rollUp_all",
            "values",
            1_008_000,
            "RollUpBenchmark.floor_handFromValues"),
    /** A million values as the reader hands them over. */
    ROLL_UP_CODED(
            "1,000,000 values rolled up from coded rows with coverage and status, beside the same by hand from coded rows",
            Kind.RATIO_AT_MOST,
            2.2,
            "RollUpBenchmark.rollUp_codedRows",
            "values",
            1_008_000,
            "RollUpBenchmark.floor_handFromCodedRows"),
    /** What every club was, as known on a day. */
    CLUBS_KNOWN(
            "9,000 clubs replayed as known on a day, beside states and signals by hand",
            Kind.RATIO_AT_MOST,
            5,
            "ClubsBenchmark.clubs_state_asKnown",
            "",
            0,
            "ClubsBenchmark.floor_statesAndSignals"),
    /** The nation's five years beside the least that they could cost. */
    RESTATE_RATIO(
            "The quarterly reports of 9,000 clubs, 2021–2025, restated, beside a loop over `long[]`",
            Kind.RATIO_AT_MOST,
            20,
            "RestatementBenchmark.restate_communesAndProvinces",
            "quarters",
            20,
            "RestatementBenchmark.floor_successorIndex"),
    /** A club reports, and its province looks at the figures. */
    ONE_REPORT(
            "Figures of the nation once one of 9,000 clubs reported more, after what was asked before",
            Kind.TIME_AT_MOST,
            1,
            "OneReportBenchmark.oneMoreReport_members",
            "",
            0),
    /** The nation's communes, each score explained. */
    SCORE_EXPLAINED(
            "11,000 localities scored by 40 criteria with explanation, beside a loop over `long`",
            Kind.RATIO_AT_MOST,
            3,
            "ScoringBenchmark.score_withExplanation",
            "localities",
            11_000,
            "ScoringBenchmark.floor_longLoop"),
    /** The same without explanation: the explanation is what the score is read from, so there is no such thing. */
    SCORE_PLAIN(
            "11,000 localities scored by 40 criteria without explanation, beside a loop over `long`",
            Kind.RATIO_AT_MOST,
            1.5,
            "",
            "localities",
            11_000,
            "ScoringBenchmark.floor_longLoop"),
    /** Beside engines that evaluate the same formulas. */
    SCORE_ENGINES(
            "Scoring with explanation, so many times faster than the fastest of MVEL, JEXL and CEL on the same 40 formulas",
            Kind.TIMES_FASTER,
            30,
            "ScoringBenchmark.score_withExplanation",
            "localities",
            11_000,
            "ScoringBenchmark.peer_mvel",
            "ScoringBenchmark.peer_jexl",
            "ScoringBenchmark.peer_cel"),
    /** Beside an engine that is made for decisions. */
    SCORE_DMN(
            "Scoring with explanation, so many times faster than a DMN engine on the same 40 formulas",
            Kind.TIMES_FASTER,
            5_000,
            "ScoringBenchmark.score_withExplanation",
            "localities",
            11_000,
            "ScoringBenchmark.peer_dmn"),
    /** Rules of more than one kind. */
    SCORE_KINDS(
            "11,000 localities scored by 40 criteria of four kinds with ceiling, class condition and tie-breaker, beside a loop over `long`",
            Kind.RATIO_AT_MOST,
            6,
            "ScoringKindsBenchmark.score_fourKinds",
            "",
            0,
            "ScoringKindsBenchmark.floor_longLoop"),
    /** A group as large as all clubs of the nation. */
    SCORE_GROUP(
            "80,000 clubs of one group scored beside the best of them",
            Kind.TIME_AT_MOST,
            1_000,
            "ScoringKindsBenchmark.score_bestOfLargeGroup",
            "",
            0),
    /** What a page of a service does when somebody changes a number of a rulebook. */
    SCORE_BOUND(
            "10,035 communes scored by 40 criteria from the figures and targets of a package, columns bound",
            Kind.TIME_AT_MOST,
            10,
            "ScoringBindingBenchmark.score_columnsBound",
            "",
            0),
    /** Somebody asks why. */
    EXPLAIN_ONE(
            "One of 11,000 localities explained, 40 criteria",
            Kind.TIME_AT_MOST,
            0.05,
            "ScoringBenchmark.explain_one",
            "localities",
            11_000),
    /** Everybody asks why. */
    EXPLAIN_ALL(
            "All of 11,000 localities explained, one after the other",
            Kind.TIME_AT_MOST,
            300,
            "ScoringBenchmark.explain_allStreamed",
            "localities",
            11_000),
    /** Which edit moved whom, beside the least that it could cost. */
    SHAPLEY_RATIO(
            "2^12 rulebooks × 63 provinces × 40 criteria, each change attributed to the edits, beside a loop over `long`",
            Kind.RATIO_AT_MOST,
            3,
            "ShapleyBenchmark.impact_attributed",
            "edits",
            12,
            "ShapleyBenchmark.floor_longLoop"),
    /** Which edit moved whom. */
    SHAPLEY(
            "2^12 rulebooks × 63 provinces × 40 criteria, each change attributed to the edits, on 2 cores",
            Kind.TIME_AT_MOST,
            5_000,
            "ShapleyBenchmark.impact_attributed",
            "edits",
            12),
    /** A file of the nation. */
    IMPORT_ONE(
            "100 MB of club reports in CSV validated on one thread, beside FastCSV that only cuts records",
            Kind.RATIO_AT_MOST,
            0.85,
            "ImportBenchmark.validatedImport_oneThread",
            "reports",
            740_000,
            "ImportBenchmark.floor_fastCsvRecords"),
    /** The same file. */
    IMPORT_TWO(
            "100 MB of club reports in CSV validated on two threads, beside FastCSV that only cuts records",
            Kind.RATIO_AT_MOST,
            0.55,
            "ImportBenchmark.validatedImport_twoThreads",
            "reports",
            740_000,
            "ImportBenchmark.floor_fastCsvRecords"),
    /** Everything that is sent for a year. */
    PACKAGE_ONE(
            "The package of the nation validated on one thread, beside FastCSV that only cuts its files",
            Kind.RATIO_AT_MOST,
            3,
            "PackageBenchmark.validated_oneThread",
            "",
            0,
            "PackageBenchmark.floor_fastCsvRecords"),
    /** The same package. */
    PACKAGE_TWO(
            "The package of the nation validated on two threads, beside FastCSV that only cuts its files",
            Kind.RATIO_AT_MOST,
            2,
            "PackageBenchmark.validated_twoThreads",
            "",
            0,
            "PackageBenchmark.floor_fastCsvRecords"),
    /** Many years of as many clubs as there may be. */
    GROWTH(
            "10,000,000 reports of 100,000 clubs validated on two threads with a heap of 1 GiB",
            Kind.TIME_AT_MOST,
            25_000,
            "GrowthBenchmark.validated_tenMillion",
            "",
            0);

    /** What is compared with the limit. */
    enum Kind {
        /** The time itself, in milliseconds. */
        TIME_AT_MOST,
        /** The time divided by that of the fastest one beside it. */
        RATIO_AT_MOST,
        /** The time of the fastest one beside it divided by ours. */
        TIMES_FASTER
    }

    private final String title;
    private final Kind kind;
    private final double limit;
    private final Optional<Key> ours;
    private final List<Key> beside = new ArrayList<>();

    Goal(String title, Kind kind, double limit, String ours, String parameter, int size, String... beside) {
        this.title = title;
        this.kind = kind;
        this.limit = limit;
        this.ours = ours.isEmpty() ? Optional.empty() : Optional.of(key(ours, parameter, size));
        for (String other : beside) {
            this.beside.add(key(other, parameter, size));
        }
    }

    private static Key key(String benchmark, String parameter, int size) {
        return parameter.isEmpty() ? Key.of(benchmark) : Key.of(benchmark, parameter, size);
    }

    /** Returns what is to be done how fast, in Markdown. */
    public String title() {
        return title;
    }

    Kind kind() {
        return kind;
    }

    double limit() {
        return limit;
    }

    /** Returns what is measured for it; empty when the library does not offer it. */
    Optional<Key> ours() {
        return ours;
    }

    /** Returns what is measured beside it, of which the fastest counts; empty for a goal that is a time. */
    List<Key> beside() {
        return List.copyOf(beside);
    }

    /**
     * What a run says about the goal.
     *
     * @param verdict whether it is met
     * @param measured what is compared with the limit; empty when it was not measured
     * @param fastest the fastest one beside it; empty when there is none, or not all were measured
     */
    record Judgement(Verdict verdict, Optional<Estimate> measured, Optional<Key> fastest) {}

    /** Judges the goal by a run. */
    Judgement judge(Measurements run) {
        if (ours.isEmpty()) {
            return new Judgement(Verdict.NOT_OFFERED, Optional.empty(), Optional.empty());
        }
        boolean isAllMeasured = beside.stream().allMatch(key -> run.find(key).isPresent());
        Optional<Key> fastest = isAllMeasured
                ? beside.stream()
                        .min(Comparator.comparingDouble(
                                key -> run.find(key).orElseThrow().value()))
                : Optional.empty();
        Optional<Estimate> own = run.find(ours.get());
        if (own.isEmpty() || !isAllMeasured) {
            return new Judgement(Verdict.NOT_MEASURED, Optional.empty(), Optional.empty());
        }
        Estimate measured =
                switch (kind) {
                    case TIME_AT_MOST -> own.get();
                    case RATIO_AT_MOST ->
                        own.get().over(fastest.flatMap(run::find).orElseThrow());
                    case TIMES_FASTER ->
                        fastest.flatMap(run::find).orElseThrow().over(own.get());
                };
        return new Judgement(
                kind == Kind.TIMES_FASTER ? Verdict.ofAtLeast(measured, limit) : Verdict.ofAtMost(measured, limit),
                Optional.of(measured),
                fastest);
    }
}
