package org.ishc.io.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubHistory;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.collection.CollectionFinding;
import org.ishc.core.collection.Ownership;
import org.ishc.core.emulation.GroupMembership;
import org.ishc.core.figure.FigureFinding;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ValueCheck;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.submission.Submissions;
import org.ishc.core.time.DateRange;
import org.ishc.io.ingest.PackageContents;
import org.ishc.io.ingest.shard.StreamedPackage;
import org.ishc.io.records.ReportedValues;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * Finds the records of an answer that are about units and clubs of somebody else. Records that were refused for another
 * reason are not judged.
 */
final class OwnershipCheck {

    private static final String UNIT_CODE = Columns.Values.UNIT_CODE.name();
    private static final Set<FindingCode> NOT_USED =
            Set.of(FigureFinding.RATIO_REPORTED, FigureFinding.DERIVED_REPORTED);

    private final Registry registry;
    private final UnitCode sender;
    private final LocalDate asOf;
    private final PackageContents loaded;
    private final ClubRegister clubs;
    private final PackageSource source;
    private final Ownership ownership;

    OwnershipCheck(Registry registry, UnitCode sender, LocalDate asOf, StreamedPackage streamed, PackageSource source) {
        this.registry = registry;
        this.sender = sender;
        this.asOf = asOf;
        this.loaded = streamed.contents();
        this.clubs = streamed.clubs();
        this.source = source;
        this.ownership = new Ownership(registry, sender, asOf);
    }

    void run(List<Finding> found) {
        loaded.registry().classes().rows().stream()
                .filter(row -> !RegisteredSource.isOfRegister(row.origin().row())
                        && !ownership.isOwn(row.unit(), row.days().start()))
                .forEach(row -> found.add(not(row.unit().value(), row.origin(), row.key())));
        clubs.clubs().stream()
                .filter(club -> !isOwn(club))
                .forEach(club -> found.add(not(
                        club.unit().value(), club.origin(), List.of(club.code().value()))));
        loaded.values().stream()
                .filter(value ->
                        !ownership.isOwn(value.unit(), loaded.calendar().lastDay(value.period())))
                .forEach(value -> found.add(not(value.unit().value(), value.origin(), value.key())));
        valuesThatAreNotUsed(found);
        loaded.targetRows().stream()
                .filter(target -> !ownership.isOwn(target.unit(), target.decidedOn()))
                .forEach(target -> found.add(not(target.unit().value(), target.origin(), target.key())));
        loaded.groups().stream()
                .filter(group -> !isOwn(group.unit(), readOn(group)))
                .forEach(group -> found.add(not(group.unit(), group.origin(), group.key())));
        loaded.assessments().stream()
                .filter(assessment ->
                        !isOwn(assessment.unit(), loaded.calendar().lastDay(assessment.period())))
                .forEach(given -> found.add(not(given.unit(), given.origin(), given.key())));
        loaded.figures().submissions().map(Submissions::rows).orElse(List.of()).stream()
                .filter(row -> !ownership.isOwn(row.unit(), row.asOf()))
                .forEach(row -> found.add(not(row.unit().value(), row.origin(), row.key())));
    }

    /** Values of what is derived are kept, though nobody uses them: they are read again, where there are any. */
    private void valuesThatAreNotUsed(List<Finding> found) {
        if (NOT_USED.stream().noneMatch(code -> loaded.counts().codes().containsKey(code.code()))) {
            return;
        }
        RowReader reader = new RowReader(Table.VALUES, source.maxCharacters());
        Set<List<String>> seen = new HashSet<>();
        source.read(Table.VALUES, new ArrayList<>(), raw -> {
            Row row = reader.read(raw);
            if (!row.hasError() && row.findKey().isPresent()) {
                ReportedValue value = ReportedValues.from(row);
                LocalDate on = loaded.calendar().lastDay(value.period());
                if (ValueCheck.isReportedInVain(loaded.figures().catalogue(), value)
                        && seen.add(value.key())
                        && registry.findVersion(value.unit(), on).isPresent()
                        && !ownership.isOwn(value.unit(), on)) {
                    found.add(not(value.unit().value(), value.origin(), value.key()));
                }
            }
        });
    }

    private boolean isOwn(Club club) {
        return SenderClubs.isOwn(club, clubs, registry, ownership, asOf);
    }

    /** A record about a club of the answer is judged by the club. */
    private boolean isOwn(String code, LocalDate on) {
        Optional<Club> club = clubs.findHistory(ClubCode.parse(code)).map(ClubHistory::club);
        return club.map(this::isOwn).orElseGet(() -> ownership.isOwn(UnitCode.parse(code), on));
    }

    /** A group outlives reorganisations: its unit is read on the first day on which there is one. */
    private LocalDate readOn(GroupMembership group) {
        DateRange days = group.validity();
        return registry.versionsOf(UnitCode.parse(group.unit())).stream()
                .map(UnitVersion::validity)
                .filter(days::overlaps)
                .findFirst()
                .map(range -> range.start().isBefore(days.start()) ? days.start() : range.start())
                .orElse(days.start());
    }

    private Finding not(String code, Origin origin, List<String> key) {
        Location at = Location.of(origin, key).withColumn(UNIT_CODE).withValue(code);
        Optional<Table> table = Table.find(origin.table());
        Location placed = at.withSource(
                table.flatMap(given -> source.findFile(given, origin.row())).orElse(null),
                null,
                table.flatMap(each -> source.findCell(each, origin.row(), UNIT_CODE))
                        .orElse(null),
                table.flatMap(one -> source.findPointer(one, origin.row(), Optional.of(UNIT_CODE)))
                        .orElse(null));
        return Finding.of(CollectionFinding.NOT_OWNED, placed, "unit_code", code, "sender", sender);
    }
}
