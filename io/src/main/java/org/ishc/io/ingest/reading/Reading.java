package org.ishc.io.ingest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.GroupMembership;
import org.ishc.core.figure.EstimateCheck;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ValueCheck;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.organisation.Registry;
import org.ishc.core.submission.Submission;
import org.ishc.core.submission.Submissions;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetCheck;
import org.ishc.core.targets.Targets;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.ingest.FindingCounts;
import org.ishc.io.ingest.FindingOrder;
import org.ishc.io.ingest.MergedPackage;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.check.Checks;
import org.ishc.io.ingest.check.FindingLog;
import org.ishc.io.ingest.check.Waivers;
import org.ishc.io.records.AssessmentRow;
import org.ishc.io.records.SubmissionRow;
import org.ishc.io.records.TargetRow;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;

/**
 * The steps by which a package is read and checked: one table of contents of everything that is looked at.
 *
 * <p>Each check stands behind a wall of its own and leaves a line in the ledger. What a check finds counts only when it
 * ran to its end.
 */
public final class Reading implements AutoCloseable {

    private static final String INDICATORS = "indicators";
    static final String ORGANISATION = "organisation";
    static final String CLUBS = "clubs";
    private static final String VALUES = "values";
    private static final String TARGETS = "targets";
    private static final String ROLL_UP = "rollup.";
    private static final String TARGET = "target.";
    /** Where indicators stand that no package brought. */
    private static final Location HANDED_OVER = Location.none();

    private final Map<IndicatorCode, Location> places = new HashMap<>();

    /** The classes that some row of the package tells of some unit, kept or not. */
    private final Set<String> classesTold = new HashSet<>();

    /** What of figures and of targets was refused. */
    private List<RefusedAddend> refusedValues = List.of();

    private List<RefusedAddend> refusedTargets = List.of();

    private final PackageSource source;
    private final PeriodCalendar calendar;
    private final ReadOptions options;
    private final FindingLog log;
    private final Checks checks;
    private final Threads threads;
    private final Tables tables;
    private final Gaps gaps;
    private final Judge judge;
    private final ClubsReading clubs;

    /** What counts as found of what is. */
    private final Function<Finding, Optional<Finding>> heard;

    public Reading(PackageSource source, ReadOptions options) {
        this(source, options, Optional::of);
    }

    /**
     * Prepares to read.
     *
     * @param heard says of a finding what counts: the same, a graver or lighter one, or nothing
     */
    public Reading(PackageSource source, ReadOptions options, Function<Finding, Optional<Finding>> heard) {
        this.heard = heard;
        this.source = source;
        this.options = options;
        this.calendar = source.manifest().calendar();
        this.log = new FindingLog(
                options.kept(), new Waivers(options.waivers(), source.manifest().today()));
        this.checks = new Checks(options.listener(), options.nanoseconds());
        this.threads = new Threads(options.threads());
        this.tables = new Tables(source, checks, threads.workers(), this::found);
        this.gaps = new Gaps(source, tables);
        this.judge = new Judge(checks, gaps, log, heard);
        this.clubs = new ClubsReading(source, options, threads.workers(), tables, gaps, judge, log, this::found);
    }

    /** Makes a log that keeps what this run keeps. */
    public FindingLog newLog() {
        return log.another();
    }

    /** Prepares to read some tables more, from another source, knowing what was read before. */
    private Reading(Reading before, PackageSource source) {
        this.heard = before.heard;
        this.source = source;
        this.options = before.options;
        this.calendar = before.calendar;
        this.log = before.newLog();
        this.checks = new Checks(options.listener(), options.nanoseconds());
        this.threads = before.threads;
        this.tables = new Tables(before.tables, source, checks, this::found);
        this.gaps = new Gaps(before.gaps, source, tables);
        this.judge = new Judge(checks, gaps, log, heard);
        this.clubs = new ClubsReading(source, options, threads.workers(), tables, gaps, judge, log, this::found);
    }

    /** Goes on with tables of another source, in a reading of their own that knows what was read here. */
    public Reading goOn(PackageSource with) {
        return new Reading(this, with);
    }

    /** Lets the other threads go; what is asked later is done by whoever asks. */
    @Override
    public void close() {
        threads.close();
    }

    private void found(Finding finding) {
        gaps.note(finding);
        heard.apply(gaps.traced(finding)).ifPresent(log::add);
    }

    /** Takes over what was found on opening. */
    public Reading begin() {
        tables.lookAhead();
        source.findings().forEach(this::found);
        return this;
    }

    public Gaps gaps() {
        return gaps;
    }

    /** Returns the indicators: those built in, the package's, and in the place of these those that were handed over. */
    public IndicatorCatalogue catalogue() {
        Map<IndicatorCode, Indicator> own = new LinkedHashMap<>();
        List<Indicator> rows = tables.read(
                Table.INDICATORS, Bindings.indicators(places, options.rules().norms()));
        rows.forEach(indicator -> own.put(indicator.code(), indicator));
        options.indicators().forEach(indicator -> own.put(indicator.code(), indicator));
        options.indicators().forEach(indicator -> places.put(indicator.code(), HANDED_OVER));
        IndicatorReferences references = new IndicatorReferences(places, gaps::isRefusedIndicator);
        IndicatorCatalogue catalogue = judge.make(
                INDICATORS,
                List.of(Tables.check(Table.INDICATORS)),
                rows.size(),
                () -> references.check(own.values()),
                () -> IndicatorCatalogue.BUILT_IN);
        gaps.takeIndicators(
                references.refused().stream().map(IndicatorCode::value).toList());
        return catalogue;
    }

    private void classesUsed(IndicatorCatalogue catalogue, Registry registry) {
        Set<String> named = new HashSet<>(classesTold);
        registry.classes().rows().forEach(row -> named.add(row.code().value()));
        tables.refused(Table.UNIT_CLASSES)
                .forEach(row -> row.key().ifPresent(key -> named.add(key.get(1).toString())));
        Map<IndicatorCode, Location> own = new HashMap<>(places);
        own.values().removeIf(HANDED_OVER::equals);
        judge.make(
                "indicators:classes",
                List.of(INDICATORS, "classes"),
                own.size(),
                () -> new Checked<>(true, IndicatorReferences.unusedClasses(catalogue, own, registry.classes(), named)),
                () -> false,
                Judge.blindInSums(Table.UNIT_CLASSES, "indicator.class-unused"));
    }

    /** Returns the units with their classes: those that the package tells, or those of the data that it rests on. */
    public Registry registry() {
        UnitsReading units = new UnitsReading(source, options, tables, checks, gaps, judge);
        Registry registry = units.registry(this::found);
        classesTold.addAll(units.classesTold());
        return registry;
    }

    /** Returns what reads the clubs. */
    public ClubsReading clubs() {
        return clubs;
    }

    private List<ReportedValue> values(Registry registry, IndicatorCatalogue catalogue) {
        List<ReportedValue> values = tables.read(Table.VALUES, Bindings.values());
        List<ReportedValue> kept = judge.make(
                VALUES,
                List.of(ORGANISATION, INDICATORS, Tables.check(Table.VALUES)),
                values.size(),
                () -> ValueCheck.references(registry, calendar, catalogue, values),
                List::of);
        refusedValues =
                RefusedSums.addends(tables.refused(Table.VALUES), values, kept, ReportedValue::key, RefusedAddend::of);
        return kept;
    }

    private List<Target> targetRows(Registry registry, IndicatorCatalogue catalogue) {
        List<Target> targets = tables.read(
                Table.TARGETS,
                Binding.of(
                        Table.TARGETS,
                        TargetRow.class,
                        row -> TargetRow.from(row, isDecimal(row, catalogue)),
                        TargetRow::toDomain));
        List<Target> kept = judge.make(
                TARGETS,
                List.of(ORGANISATION, INDICATORS, Tables.check(Table.TARGETS)),
                targets.size(),
                () -> TargetCheck.references(registry, catalogue, targets),
                List::of);
        refusedTargets = meant(
                catalogue,
                RefusedSums.addends(tables.refused(Table.TARGETS), targets, kept, Target::key, RefusedAddend::of));
        return kept;
    }

    /** Whether a target is read as a decimal: that of a ratio, and one of an indicator that nobody knows. */
    public static boolean isDecimal(Row row, IndicatorCatalogue catalogue) {
        String indicator = row.find(Columns.Targets.INDICATOR);
        return indicator == null
                || catalogue
                        .find(IndicatorCode.parse(indicator))
                        .filter(Indicator.Additive.class::isInstance)
                        .isEmpty();
    }

    private List<GroupMembership> groups(ScoringReferences references) {
        List<GroupMembership> groups = tables.read(Table.GROUPS, Bindings.groups());
        return judge.make(
                "groups",
                List.of(ORGANISATION, CLUBS, Tables.check(Table.GROUPS)),
                groups.size(),
                () -> references.groups(groups),
                List::of);
    }

    private List<Assessment> assessments(ScoringReferences references) {
        List<Assessment> assessments = tables.read(
                Table.ASSESSMENTS,
                Binding.of(Table.ASSESSMENTS, AssessmentRow.class, AssessmentRow::from, AssessmentRow::toDomain));
        return judge.make(
                "assessments",
                List.of(ORGANISATION, CLUBS, Tables.check(Table.ASSESSMENTS)),
                assessments.size(),
                () -> references.assessments(assessments),
                List::of);
    }

    private Figures withSubmissions(Registry registry, Figures figures) {
        List<Submission> rows = tables.read(
                Table.SUBMISSIONS,
                Binding.of(Table.SUBMISSIONS, SubmissionRow.class, SubmissionRow::from, SubmissionRow::toDomain));
        if (!source.tables().contains(Table.SUBMISSIONS)) {
            return figures;
        }
        return judge.make(
                "submissions",
                List.of(ORGANISATION, Tables.check(Table.SUBMISSIONS)),
                rows.size(),
                () -> {
                    Checked<Submissions> made = Submissions.of(registry, rows);
                    return new Checked<>(figures.with(made.value()), made.findings());
                },
                () -> figures);
    }

    private void agreement(Figures figures, List<ReportedValue> values) {
        judge.make(
                "values:agreement",
                List.of(VALUES, CLUBS),
                values.size(),
                () -> {
                    List<Finding> found = new ArrayList<>(ValueCheck.agreement(figures, values));
                    found.addAll(EstimateCheck.run(values, options.estimatePercent()));
                    return new Checked<>(
                            values, sums(figures.registry(), refusedValues).sureOfValues(found));
                },
                List::of,
                Judge.blindInSums(Table.ORG_UNITS, ROLL_UP),
                Judge.blindInSums(Table.SUCCESSIONS, ROLL_UP),
                Judge.blindInSums(Table.CLUBS, ROLL_UP),
                Judge.blindInSums(Table.CLUB_EVENTS, ROLL_UP),
                Judge.blindInSums(Table.CLUB_REPORTS, ROLL_UP),
                Judge.blindInSums(Table.VALUES, ROLL_UP));
    }

    /** What names an indicator that is unknown was meant for another one; not so where only its own row was refused. */
    private List<RefusedAddend> meant(IndicatorCatalogue catalogue, List<RefusedAddend> refused) {
        return refused.stream()
                .map(addend -> addend.indicator()
                                .filter(code -> catalogue
                                                .find(IndicatorCode.parse(code))
                                                .isEmpty()
                                        && !gaps.isRefusedIndicator(code))
                                .isPresent()
                        ? addend.ofAnyIndicator()
                        : addend)
                .toList();
    }

    private RefusedSums sums(Registry registry, List<RefusedAddend> refused) {
        return new RefusedSums(registry, calendar, source.manifest().today(), gaps.units(), refused);
    }

    private void cascade(Registry registry, IndicatorCatalogue catalogue, Targets targets, List<Target> rows) {
        judge.make(
                "targets:cascade",
                List.of(TARGETS),
                rows.size(),
                () -> {
                    List<Finding> found = new ArrayList<>(TargetCheck.cascade(
                            registry,
                            calendar,
                            catalogue,
                            targets,
                            rows,
                            source.manifest().today()));
                    found.addAll(TargetCheck.registered(
                            calendar, targets, rows, source.manifest().today()));
                    return new Checked<>(rows, sums(registry, refusedTargets).sureOfTargets(found));
                },
                List::of,
                Judge.blindInSums(Table.ORG_UNITS, TARGET),
                Judge.blindInSums(Table.SUCCESSIONS, TARGET),
                Judge.blindInSums(Table.TARGETS, TARGET));
    }

    /**
     * Reads and checks the rest. Nothing that was found counts where the input was written to meanwhile: nobody knows
     * of which bytes it is true.
     *
     * @param clubs what figures ask
     * @param known which clubs there are; its reports are not asked
     */
    public MergedPackage rest(IndicatorCatalogue catalogue, Registry registry, ClubCounts clubs, ClubRegister known) {
        classesUsed(catalogue, registry);
        List<ReportedValue> values = values(registry, catalogue);
        Figures figures = withSubmissions(registry, Figures.of(registry, clubs, catalogue, calendar, values));
        List<Target> rows = targetRows(registry, catalogue);
        Targets targets = Targets.of(registry, calendar, catalogue, rows).with(figures.store());
        ScoringReferences references = new ScoringReferences(registry, known, calendar);
        List<GroupMembership> groups = groups(references);
        List<Assessment> assessments = assessments(references);
        agreement(figures, values);
        cascade(registry, catalogue, targets, rows);
        List<Finding> placed = placed();
        String sha256 = checks.digest(source::sha256, source::isUnchanged);
        boolean isOfOneInput = checks.isOfOneInput();
        return new MergedPackage(
                source.manifest(),
                registry,
                clubs,
                values,
                figures,
                rows,
                targets,
                groups,
                assessments,
                isOfOneInput ? placed : List.of(),
                isOfOneInput ? log.counts() : FindingCounts.of(List.of()),
                checks.ledger(),
                sha256,
                !source.tables().isEmpty());
    }

    /** Adds file, line and raw value to the findings that are kept; the findings as they are when that crashes. */
    private List<Finding> placed() {
        List<Finding> kept = log.kept();
        return checks.run("places", List.of(), kept::size, () -> new Whereabouts(source, tables).complete(kept))
                .map(placed -> placed.stream().sorted(FindingOrder.ORDER).toList())
                .orElse(kept);
    }
}
