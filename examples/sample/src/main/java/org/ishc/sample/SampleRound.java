package org.ishc.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.core.organisation.Heir;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/**
 * A round of reports of the nation, made from the sample: what each of the 34 provinces sends of its clubs. Two say
 * nothing, three send what cannot be used, four are late, and one corrects itself twice.
 */
public final class SampleRound {

    /** The day of the data. */
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    private static final String IN_TIME = "2026-01-10";
    private static final String LATE = "2026-01-20";
    private static final Set<Integer> SILENT = Set.of(5, 17);
    private static final Set<Integer> LATE_ONES = Set.of(2, 11, 26, 30);
    private static final int CORRECTED = 0;
    private static final int OF_OTHERS = 8;
    private static final int CUT_OFF = 13;
    private static final int OTHER_PERIOD = 21;
    private static final List<Table> TABLES = List.of(Table.CLUBS, Table.CLUB_EVENTS, Table.CLUB_REPORTS);
    private static final String ROUND = """
      round: "2025-nam"
      title: {vi: "Báo cáo năm 2025 (dữ liệu mẫu)", en: "Report of 2025 (sample data)"}
      period: "2025"
      due: 2026-01-15
      until: 2026-01-31
      senders: {level: PROVINCE, under: VN}
      asks: {tables: [clubs, club-events, club-reports], indicators: [members.total, clubs.existing, members.women-rate]}
      """;

    private final Path folder;
    private final PackageSource sample;
    private final Snapshot map;
    private final Map<String, UnitCode> provinces = new HashMap<>();
    private final Map<Table, Set<Integer>> unsound = new EnumMap<>(Table.class);

    private SampleRound(Path folder, Path sample) throws IOException {
        this.folder = folder;
        this.sample = PackageFormats.installed().open(sample);
        LoadedPackage loaded = PackageReader.read(this.sample);
        this.map = loaded.registry().asOf(AS_OF);
        loaded.clubs().clubs().forEach(club -> findUnit(loaded, club.code())
                .flatMap(unit -> map.ancestorAt(unit, UnitLevel.PROVINCE))
                .ifPresent(province -> provinces.put(club.code().value(), province)));
        loaded.findings().forEach(this::note);
    }

    /**
     * Writes {@code round.yaml} and the folder {@code answers}.
     *
     * @param folder made when it is not there
     * @param times how large the nation is; 1 gives about 9,000 clubs
     * @throws IOException when it cannot be written
     */
    public static void write(Path folder, Fraction times) throws IOException {
        Path sample = folder.resolve("sample");
        SamplePackage.write(sample, times);
        Files.writeString(folder.resolve("round.yaml"), ROUND, StandardCharsets.UTF_8);
        new SampleRound(folder.resolve("answers"), sample).answers();
    }

    private static Optional<UnitCode> findUnit(LoadedPackage loaded, ClubCode club) {
        return loaded.clubs()
                .findHistory(club)
                .filter(history -> history.firstDay().isPresent())
                .map(history -> history.registered(AS_OF))
                .flatMap(from -> Heir.follow(loaded.registry(), from.unit(), from.readOn(), AS_OF)
                        .unit());
    }

    /** Whoever sends rows of the sample leaves out those that are made to be refused. */
    private void note(Finding finding) {
        Integer row = finding.location().row();
        Optional<Table> table = Optional.ofNullable(finding.location().table()).flatMap(Table::find);
        boolean isRefused =
                finding.severity() == Severity.ERROR || finding.code().code().equals("ref.refused");
        if (row != null && table.isPresent() && isRefused) {
            unsound.computeIfAbsent(table.get(), given -> new HashSet<>()).add(row);
        }
    }

    private void answers() throws IOException {
        List<UnitCode> senders = map.members(UnitLevel.PROVINCE);
        Map<UnitCode, Map<Table, List<RawRow>>> rows = new HashMap<>();
        for (Table table : TABLES) {
            sample.read(table, new ArrayList<>(), row -> take(table, row, rows));
        }
        for (int i = 0; i < senders.size(); i++) {
            Map<Table, List<RawRow>> own = rows.getOrDefault(senders.get(i), Map.of());
            if (i == CORRECTED) {
                answer(senders.get(i), "-1", IN_TIME, "2025", without(own, Table.CLUB_REPORTS, 3));
                answer(senders.get(i), "-2", "2026-01-12", "2025", without(own, Table.CLUB_REPORTS, 1));
                answer(senders.get(i), "-3", LATE, "2025", own);
            } else if (i == OF_OTHERS) {
                answer(senders.get(i), "", IN_TIME, "2025", rows.getOrDefault(senders.get(i + 1), Map.of()));
            } else if (!SILENT.contains(i)) {
                Path answer = answer(
                        senders.get(i),
                        "",
                        LATE_ONES.contains(i) ? LATE : IN_TIME,
                        i == OTHER_PERIOD ? "2024" : "2025",
                        own);
                if (i == CUT_OFF) {
                    Files.writeString(
                            answer.resolve("clubs.csv"), Files.readString(answer.resolve("clubs.csv")) + "\"CLB,1");
                }
            }
        }
    }

    private void take(Table table, RawRow row, Map<UnitCode, Map<Table, List<RawRow>>> rows) {
        UnitCode province = provinces.get(String.valueOf(row.text(0)).strip());
        if (province != null && !unsound.getOrDefault(table, Set.of()).contains(row.row())) {
            rows.computeIfAbsent(province, unit -> new EnumMap<>(Table.class))
                    .computeIfAbsent(table, given -> new ArrayList<>())
                    .add(row);
        }
    }

    private static Map<Table, List<RawRow>> without(Map<Table, List<RawRow>> rows, Table table, int last) {
        Map<Table, List<RawRow>> fewer = new EnumMap<>(Table.class);
        fewer.putAll(rows);
        List<RawRow> rawRows = rows.getOrDefault(table, List.of());
        fewer.put(table, rawRows.subList(0, Math.max(0, rawRows.size() - last)));
        return fewer;
    }

    private Path answer(UnitCode sender, String which, String day, String period, Map<Table, List<RawRow>> rows)
            throws IOException {
        Path answer = Files.createDirectories(folder.resolve(sender.value() + which));
        for (Table table : TABLES) {
            try (CsvFile file = new CsvFile(answer, table)) {
                for (RawRow row : rows.getOrDefault(table, List.of())) {
                    Object[] cells = new Object[row.size()];
                    for (int i = 0; i < cells.length; i++) {
                        String text = row.text(i);
                        cells[i] = text == null ? "" : text;
                    }
                    file.row(cells);
                }
            }
        }
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("profile", "tabular-data-package");
        manifest.put("name", "bao-cao-" + sender);
        manifest.put("created", day + "T08:00:00+07:00");
        manifest.put("ishc_version", "1");
        manifest.put("sender", sender.value());
        manifest.put("period", period);
        manifest.put("calendar", "calendar");
        manifest.put("as_of", AS_OF.toString());
        manifest.put("resources", TABLES.stream().map(SamplePackage::resource).toList());
        Files.writeString(answer.resolve("datapackage.json"), CanonicalJson.write(manifest), StandardCharsets.UTF_8);
        return answer;
    }
}
