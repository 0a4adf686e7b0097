package org.ishc.io.ingest.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Workers;
import org.ishc.core.club.BegunRegister;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.RefusedEvent;
import org.ishc.core.club.RegisterRequest;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Origin;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.organisation.Registry;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.check.FindingLog;
import org.ishc.io.records.ClubEventRow;
import org.ishc.io.records.ClubRow;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Table;

/** The steps by which the clubs of a package are read and checked, with their events and what they reported. */
public final class ClubsReading {

    private static final List<String> NEED = List.of(
            Reading.ORGANISATION,
            Tables.check(Table.CLUBS),
            Tables.check(Table.CLUB_EVENTS),
            Tables.check(Table.CLUB_REPORTS));
    private static final Judge.Blind[] BLIND = {
        Judge.blindInSums(Table.ORG_UNITS, "club.location"),
        Judge.blindInSums(Table.SUCCESSIONS, "club.location"),
        Judge.blind(Table.CLUB_EVENTS, "club.illegal-transition", "report.club-not-operating")
    };

    private final PackageSource source;
    private final ReadOptions options;
    private final Workers workers;
    private final Tables tables;
    private final Gaps gaps;
    private final Judge judge;
    private final FindingLog log;
    private final Consumer<Finding> found;

    ClubsReading(
            PackageSource source,
            ReadOptions options,
            Workers workers,
            Tables tables,
            Gaps gaps,
            Judge judge,
            FindingLog log,
            Consumer<Finding> found) {
        this.source = source;
        this.options = options;
        this.workers = workers;
        this.tables = tables;
        this.gaps = gaps;
        this.judge = judge;
        this.log = log;
        this.found = found;
    }

    /**
     * The rows of clubs and their events.
     *
     * @param clubs in file order
     * @param events in file order
     * @param refusedEvents what could be read of events that were refused for what stands in them, in file order
     */
    public record Rows(List<Club> clubs, List<ClubEvent> events, List<RefusedEvent> refusedEvents) {

        int size() {
            return clubs.size() + events.size();
        }
    }

    public Rows rows() {
        List<Club> clubs =
                tables.read(Table.CLUBS, Binding.direct(Table.CLUBS, ClubRow.class, ClubRow::from, ClubRow::toDomain));
        List<ClubEvent> events = tables.read(
                Table.CLUB_EVENTS,
                Binding.direct(Table.CLUB_EVENTS, ClubEventRow.class, ClubEventRow::from, ClubEventRow::toDomain));
        return new Rows(clubs, events, refusedEvents(clubs));
    }

    /**
     * Returns the events that were refused, as far as they could be read, and those of which only the club may be
     * known.
     */
    private List<RefusedEvent> refusedEvents(List<Club> clubs) {
        List<RefusedEvent> refused = new ArrayList<>();
        tables.refused(Table.CLUB_EVENTS).forEach(row -> row.event().ifPresent(refused::add));
        if (gaps.isAnyIn(Table.CLUB_EVENTS)) {
            Set<String> codes = clubs.stream().map(club -> club.code().value()).collect(Collectors.toSet());
            gaps.lost(Table.CLUB_EVENTS, codes)
                    .forEach(lost -> refused.add(RefusedEvent.builder()
                            .club(ClubCode.parse(lost.code()))
                            .origin(Origin.of(Table.CLUB_EVENTS.tableName(), lost.row()))
                            .build()));
            refused.sort(Comparator.comparingInt(event -> event.origin().row()));
        }
        return refused;
    }

    /** Makes a register of clubs without a report, caught by nobody. */
    public Checked<ClubRegister> register(Registry registry, Rows rows) {
        return Checked.collect(
                found -> begin(registry, rows, Workers.ALONE, found).with(List.of(), found));
    }

    private BegunRegister begin(Registry registry, Rows rows, Workers by, Consumer<Finding> found) {
        RegisterRequest request = new RegisterRequest(
                registry,
                source.manifest().calendar(),
                source.manifest().today(),
                options.rules(),
                rows.clubs(),
                rows.events(),
                rows.refusedEvents());
        return ClubRegister.begin(request, by, found);
    }

    public ClubRegister none(Registry registry) {
        return register(registry, new Rows(List.of(), List.of(), List.of())).value();
    }

    /** Reads the clubs and all that is said of them. */
    public ClubRegister read(Registry registry) {
        Rows rows = rows();
        Workers.Task<Checked<BegunRegister>> begun =
                workers.begin(() -> Checked.collect(found -> begin(registry, rows, workers, found)));
        List<ClubReport> reports = tables.read(Table.CLUB_REPORTS, Bindings.clubReports());
        ClubRegister register = judge.makeAside(
                Reading.CLUBS,
                NEED,
                (long) rows.size() + reports.size(),
                found -> {
                    Checked<BegunRegister> clubs = begun.get();
                    clubs.findings().forEach(found);
                    return clubs.value().with(reports, found);
                },
                () -> none(registry),
                BLIND);
        refusedWithTheirClub(register, Table.CLUB_EVENTS);
        refusedWithTheirClub(register, Table.CLUB_REPORTS);
        return register;
    }

    /**
     * Takes the clubs whose reports are read and judged elsewhere.
     *
     * @param register of the same rows, without a report
     * @param elsewhere says what that came to, asked within the check, which a fault of it ends
     * @return the register without a report; empty when it could not be made, or the reports not be read to their end
     */
    public Optional<ClubRegister> elsewhere(
            Registry registry, Rows rows, Once<Checked<ClubRegister>> register, Supplier<ReadElsewhere> elsewhere) {
        Optional<ReadElsewhere> reports = tables.readElsewhere(Table.CLUB_REPORTS, elsewhere);
        reports.ifPresent(read -> read.wholes().forEach(found));
        reports.ifPresent(read -> {
            gaps.noteElsewhere(Table.CLUB_REPORTS, read.ofRows().counts());
            log.addAll(read.ofRows());
        });
        Optional<ClubRegister> made = judge.make(
                Reading.CLUBS,
                NEED,
                rows.size() + reports.map(ReadElsewhere::sound).orElse(0L),
                () -> new Checked<>(
                        Optional.of(register.get().value()), register.get().findings()),
                Optional::empty,
                BLIND);
        if (made.isPresent()) {
            reports.ifPresent(read -> log.addAll(read.ofClubs()));
        }
        refusedWithTheirClub(made.orElseGet(() -> none(registry)), Table.CLUB_EVENTS);
        return made;
    }

    /** Tells whether a finding on clubs must not be made while rows of a table are missing. */
    public boolean isBlind(Finding finding) {
        return Arrays.stream(BLIND).anyMatch(blind -> blind.isIn(gaps) && blind.hides(finding));
    }

    /** A row that is refused for what stands in it says, too, that its club is refused: that is what to mend first. */
    private void refusedWithTheirClub(ClubRegister clubs, Table table) {
        tables.refused(table).forEach(row -> findRefusedWithItsClub(club -> isRefused(clubs, club), row)
                .ifPresent(found));
    }

    public static Optional<Finding> findRefusedWithItsClub(Predicate<String> isRefused, Refusal row) {
        return row.code()
                .filter(isRefused)
                .map(club -> Finding.of(
                        ReferenceFinding.REFUSED,
                        row.location().withColumn(Columns.Clubs.CLUB_CODE.name()),
                        "cause",
                        club));
    }

    /** Tells whether a club is refused, for what its row says or for what others say of it. */
    public boolean isRefused(ClubRegister clubs, String club) {
        ClubCode code = ClubCode.parse(club);
        return clubs.isRefused(code)
                || gaps.isRefused(Table.CLUBS, club) && clubs.findHistory(code).isEmpty();
    }

    /** Returns the clubs that are refused, by code. */
    public SortedSet<String> refused(ClubRegister clubs, Rows rows) {
        SortedSet<String> codes = new TreeSet<>();
        tables.refused(Table.CLUBS).forEach(row -> row.code().ifPresent(codes::add));
        rows.clubs().forEach(club -> codes.add(club.code().value()));
        codes.removeIf(club -> !isRefused(clubs, club));
        return codes;
    }
}
