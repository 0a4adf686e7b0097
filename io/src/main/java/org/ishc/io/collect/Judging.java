package org.ishc.io.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Codes;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubHistory;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.collection.Answer;
import org.ishc.core.collection.CollectionFinding;
import org.ishc.core.collection.Round;
import org.ishc.core.collection.SenderFigures;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.finding.Severity;
import org.ishc.core.submission.Submissions;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.ingest.PackageContents;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.ingest.shard.StreamedPackage;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.spi.UnknownFormException;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Table;

/** Holds one answer against what a round asks for. Source: specification, <i>collection</i>, Answers. */
final class Judging {

    private final CollectOptions options;
    private final Round round;
    private final Register register;
    private final String file;
    private final int listed;
    private final List<Finding> found = new ArrayList<>();
    private Optional<Validation> everything = Optional.empty();

    Judging(CollectOptions options, Round round, Register register, String file, int listed) {
        this.options = options;
        this.round = round;
        this.register = register;
        this.file = file;
        this.listed = listed;
    }

    JudgedAnswer judge(Path path, Receipts.Receipt receipt) {
        PackageSource source;
        try {
            source = options.open(path);
        } catch (IOException unreadable) {
            found.add(Finding.of(
                    CollectionFinding.UNREADABLE,
                    Location.none(),
                    "reason",
                    unreadable instanceof UnknownFormException unknown
                            ? unknown.problem(file)
                            : FilePhrase.unreadable(unreadable, path, file)));
            return unreadable(receipt);
        }
        return judge(source, receipt);
    }

    private JudgedAnswer judge(PackageSource source, Receipts.Receipt receipt) {
        Manifest manifest = source.manifest();
        Optional<String> sender = receipt.sender().or(() -> manifest.sender().map(UnitCode::value));
        Optional<LocalDate> received =
                receipt.receivedOn().or(() -> manifest.created().flatMap(Judging::day));
        Optional<UnitCode> asked = asked(sender);
        StreamedPackage streamed = StreamedPackage.read(
                new RegisteredSource(source, register, round.calendar()),
                options.reading(register.units()),
                Judging::heard);
        PackageContents loaded = streamed.contents();
        received(asked, received);
        manifest(manifest);
        tables(source, loaded);
        asked.ifPresent(
                unit -> new OwnershipCheck(register.registry(), unit, round.asOf(), streamed, source).run(found));
        asked.ifPresent(unitCode -> indicators(unitCode, loaded));
        return judged(new Sent(asked, received), streamed, source);
    }

    /** Finds everything that was found of an answer that was judged; empty when it cannot be read. */
    Optional<Validation> findValidation() {
        return everything;
    }

    /** Who sent an answer, of those who are asked, and when it came. */
    private record Sent(Optional<UnitCode> sender, Optional<LocalDate> receivedOn) {}

    private JudgedAnswer unreadable(Receipts.Receipt receipt) {
        Optional<UnitCode> asked = asked(receipt.sender());
        received(asked, receipt.receivedOn());
        SortedMap<String, Long> codes = new TreeMap<>();
        List<Finding> counted = found.stream()
                .flatMap(finding -> options.profile().judged(finding).stream())
                .toList();
        counted.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> codes.merge(finding.code().code(), 1L, Long::sum));
        Answer answer = new Answer(file, asked, receipt.receivedOn(), false);
        return new JudgedAnswer(answer, Verdict.INVALID, codes, counted, Optional.empty(), Map.of(), List.of());
    }

    /** The day on which a package was made, in its own offset. */
    private static Optional<LocalDate> day(String created) {
        try {
            return Optional.of(OffsetDateTime.parse(created).toLocalDate());
        } catch (DateTimeException noDateTime) {
            return Optional.empty();
        }
    }

    private Optional<UnitCode> asked(Optional<String> sender) {
        if (sender.isEmpty()) {
            add(CollectionFinding.NO_SENDER);
        }
        Optional<UnitCode> asked =
                sender.filter(Codes::isCode).map(UnitCode::parse).filter(round.senders()::contains);
        if (sender.isPresent() && asked.isEmpty()) {
            add(CollectionFinding.UNKNOWN_SENDER, "sender", sender.get());
        }
        return asked;
    }

    private void received(Optional<UnitCode> asked, Optional<LocalDate> received) {
        if (received.isEmpty()) {
            add(CollectionFinding.NO_DATE);
            return;
        }
        LocalDate day = received.get();
        LocalDate due = asked.map(round::due).orElse(round.due());
        if (day.isAfter(due)) {
            add(CollectionFinding.LATE, "due", due, "received", day, "days", ChronoUnit.DAYS.between(due, day));
        }
        asked.map(round::until)
                .orElse(round.until())
                .filter(day::isAfter)
                .ifPresent(until -> add(CollectionFinding.TOO_LATE, "until", until, "received", day));
    }

    private void manifest(Manifest manifest) {
        boolean isNone = manifest.equals(Manifest.NONE);
        boolean isOther = manifest.period()
                        .filter(period -> !period.equals(round.period()))
                        .isPresent()
                || !isNone && manifest.calendar() != round.calendar();
        if (isOther || manifest.period().isEmpty()) {
            Finding finding = Finding.of(
                    CollectionFinding.PERIOD,
                    Location.none(),
                    "asked",
                    round.period().code(),
                    "asked_calendar",
                    round.calendar().code(),
                    "told",
                    manifest.period().map(Period::code).orElse("–"),
                    "told_calendar",
                    isNone ? "–" : manifest.calendar().code());
            found.add(isOther ? finding : finding.withSeverity(Severity.WARNING));
        }
        manifest.asOf()
                .filter(round.asOf()::isAfter)
                .ifPresent(told -> add(CollectionFinding.AS_OF, "as_of", round.asOf(), "told", told));
    }

    private void tables(PackageSource source, PackageContents loaded) {
        List<String> nil = nil(source.manifest());
        for (String name : round.tables()) {
            Table table = Table.find(name).orElseThrow();
            if (!nil.contains(name) && !hasRecord(source, loaded, table)) {
                add(CollectionFinding.TABLE_MISSING, "table", name);
            }
        }
        List<String> own = Register.TABLES.stream()
                .filter(table -> source.tables().contains(table) && register.replaces(table))
                .map(Table::tableName)
                .toList();
        if (!own.isEmpty()) {
            add(CollectionFinding.OWN_UNITS, "tables", own);
        }
    }

    /**
     * Tables that the register replaces or adds to are looked at as they were sent; what was seen of the others stands
     * in the ledger.
     */
    private boolean hasRecord(PackageSource source, PackageContents loaded, Table table) {
        if (!Register.TABLES.contains(table)) {
            String check = "table:" + table.tableName();
            return loaded.ledger().entries().stream()
                    .anyMatch(entry -> entry.check().equals(check) && entry.records() > 0);
        }
        boolean[] has = {false};
        if (source.tables().contains(table)) {
            source.read(table, new ArrayList<>(), row -> has[0] = true);
        }
        return has[0];
    }

    /**
     * The tables of which the sender has nothing to report: a list, or in a workbook their names with commas between.
     */
    private static List<String> nil(Manifest manifest) {
        Object nil = manifest.further().get("nil");
        if (nil instanceof List<?> names) {
            return names.stream().map(String::valueOf).toList();
        }
        return nil == null ? List.of() : List.of(nil.toString().split("\\s*[,;]\\s*", -1));
    }

    private void indicators(UnitCode sender, PackageContents loaded) {
        round.indicators().stream()
                .distinct()
                .filter(indicator -> SenderFigures.find(loaded.figures(), sender, indicator, round.window())
                        .isEmpty())
                .forEach(indicator -> add(CollectionFinding.INDICATOR_MISSING, "indicator", indicator));
    }

    private void add(CollectionFinding code, Object... arguments) {
        found.add(Finding.of(code, Location.none(), arguments));
    }

    private JudgedAnswer judged(Sent sent, StreamedPackage streamed, PackageSource source) {
        PackageContents loaded = streamed.contents();
        Validation validation = loaded.validation().with(found).under(options.profile());
        everything = Optional.of(validation);
        Answer answer = new Answer(
                file,
                sent.sender(),
                sent.receivedOn(),
                sent.sender().isPresent() && validation.verdict() == Verdict.VALID);
        return new JudgedAnswer(
                answer,
                validation.verdict(),
                toMend(validation),
                validation.findings().stream().limit(listed).toList(),
                Optional.of(source).filter(packageSource -> answer.isAcceptable()),
                answer.isAcceptable() ? lastEvents(streamed.clubs()) : Map.of(),
                loaded.figures().submissions().map(Submissions::rows).orElse(List.of()));
    }

    /** How many errors and warnings there are, by code, listed or not. */
    private static SortedMap<String, Long> toMend(Validation validation) {
        SortedMap<String, Long> codes = new TreeMap<>();
        validation.counts().codes().forEach((code, count) -> {
            List<Finding> listed = validation.findings().stream()
                    .filter(finding -> finding.code().code().equals(code))
                    .toList();
            long infos = listed.stream()
                    .filter(finding -> finding.severity() == Severity.INFO)
                    .count();
            if (infos < listed.size()) {
                codes.put(code, count - infos);
            }
        });
        return codes;
    }

    /** What is said of an answer: what is wrong in the register's own rows is not. */
    private static Optional<Finding> heard(Finding finding) {
        return RegisteredSource.isOfRegister(finding) ? Optional.empty() : Optional.of(perhapsElsewhere(finding));
    }

    /** The club that takes another over may stand in somebody else's answer. */
    private static Finding perhapsElsewhere(Finding finding) {
        return finding.code() == ReferenceFinding.UNKNOWN_CLUB
                        && Columns.ClubEvents.TARGET_CODE
                                .name()
                                .equals(finding.location().column())
                ? finding.withSeverity(Severity.WARNING)
                : finding;
    }

    private Map<ClubCode, LocalDate> lastEvents(ClubRegister clubs) {
        Map<ClubCode, LocalDate> last = new HashMap<>();
        for (Club club : clubs.clubs()) {
            clubs.findHistory(club.code())
                    .flatMap((ClubHistory history) -> history.findStep(round.asOf()))
                    .ifPresent(step -> last.put(club.code(), step.event().effectiveOn()));
        }
        return last;
    }
}
