package org.ishc.sample;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Apportionment;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.reference.BuiltInReference;
import org.ishc.io.table.Column;
import org.ishc.io.table.Table;

/**
 * Writes a sample package of national size: about 9,000 clubs in real communes of all 63 provinces with their events
 * and quarterly reports, targets, emulation groups and assessed facts, and a handful of bad rows of each kind. The same
 * seed writes the same bytes.
 *
 * <p>The units are the built-in reference data, which begin on 1 January 2020: clubs founded earlier are taken into the
 * records on that day.
 */
public final class SamplePackage {

    private static final long SEED = 69_2023_03_06L;
    private static final LocalDate RECORDS_BEGIN = LocalDate.of(2020, 1, 1);
    private static final LocalDate BEFORE_REFORM = LocalDate.of(2025, 6, 30);
    private static final int LAST_MONTH_2025 = 6;
    private static final List<Table> TABLES =
            List.of(Table.CLUBS, Table.CLUB_EVENTS, Table.CLUB_REPORTS, Table.TARGETS, Table.GROUPS, Table.ASSESSMENTS);

    private final Chance chance = new Chance(SEED);
    private final Registry registry = BuiltInReference.registry();
    private final Snapshot map = registry.asOf(BEFORE_REFORM);
    private final List<UnitCode> provinces = map.members(UnitLevel.PROVINCE);
    private final Map<UnitCode, List<UnitCode>> communes = new LinkedHashMap<>();
    private final FoundingPlan founded = new FoundingPlan();
    private final Fraction times;

    private SamplePackage(Fraction times) {
        this.times = times;
        for (UnitCode province : provinces) {
            communes.put(
                    province,
                    map.descendants(province).stream()
                            .filter(unit -> map.unit(unit).level() == UnitLevel.COMMUNE)
                            .toList());
        }
    }

    /**
     * Writes the package into a folder, which is made when it is not there.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Path folder) throws IOException {
        write(folder, Fraction.ONE);
    }

    /**
     * Writes a package as large as many nations, or part of one, to see what size costs.
     *
     * @param times how many times as many clubs, above 0; 1 gives about 112,600 reports
     * @throws IOException when it cannot be written
     */
    public static void write(Path folder, Fraction times) throws IOException {
        Files.createDirectories(folder);
        SamplePackage sample = new SamplePackage(times);
        List<SampleClub> clubs = sample.clubs();
        new SampleClubRows(sample.chance, sample.registry, clubs).write(folder);
        new SampleScoringRows(sample.chance, sample.provinces, sample.founded).write(folder);
        manifest(folder);
    }

    private List<SampleClub> clubs() {
        share(2019, PublishedFigures.CLUBS_BEFORE_2020);
        PublishedFigures.FOUNDED.forEach(this::share);
        List<SampleClub> clubs = new ArrayList<>();
        Map<UnitCode, Integer> next = new HashMap<>();
        List<Integer> years = new ArrayList<>(List.of(2019));
        years.addAll(PublishedFigures.FOUNDED.keySet());
        for (int year : years) {
            for (UnitCode province : provinces) {
                for (int i = 0; i < founded.of(province, year); i++) {
                    List<UnitCode> units = communes(province);
                    int place = next.merge(province, 7, Integer::sum);
                    clubs.add(
                            club(clubs.size() + 1, province, units.get(Math.floorMod(place * 31, units.size())), year));
                }
            }
        }
        return clubs;
    }

    private List<UnitCode> communes(UnitCode province) {
        return communes.getOrDefault(province, List.of());
    }

    private SampleClub club(int number, UnitCode province, UnitCode commune, int year) {
        if (year < RECORDS_BEGIN.getYear()) {
            return new SampleClub(number, province, commune, RECORDS_BEGIN, chance.between(2016, 2019, number, "year"));
        }
        int months = year == 2025 ? LAST_MONTH_2025 : 12;
        LocalDate day =
                LocalDate.of(year, chance.between(1, months, number, "month"), chance.between(1, 28, number, "day"));
        return new SampleClub(number, province, commune, day, year);
    }

    /** Shares the clubs founded in a year among the provinces, Ninh Thuận's as published. */
    private void share(int year, int published) {
        int total = many(published);
        int ninhThuan = many(
                year < 2020
                        ? PublishedFigures.NINH_THUAN_BEFORE
                        : PublishedFigures.NINH_THUAN_FOUNDED.getOrDefault(year, 0));
        List<Fraction> weights = new ArrayList<>();
        for (UnitCode province : provinces) {
            int clubs = PublishedFigures.PROVINCE_CLUBS.getOrDefault(
                    province.value(), communes(province).size() * 62 / 100);
            weights.add(province.value().equals(PublishedFigures.NINH_THUAN) ? Fraction.ZERO : Fraction.of(clubs));
        }
        List<BigInteger> parts = Apportionment.apportion(BigInteger.valueOf(total - ninhThuan), weights);
        for (int i = 0; i < provinces.size(); i++) {
            UnitCode province = provinces.get(i);
            boolean isNinhThuan = province.value().equals(PublishedFigures.NINH_THUAN);
            founded.put(province, year, isNinhThuan ? ninhThuan : parts.get(i).intValue());
        }
    }

    private int many(int published) {
        return Fraction.of(published).times(times).floor().intValueExact();
    }

    private static void manifest(Path folder) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("profile", "tabular-data-package");
        manifest.put("name", "ishc-sample");
        manifest.put("title", "Dữ liệu mẫu – không phải số liệu thật (sample data, not real)");
        manifest.put("created", "2026-01-05T00:00:00+07:00");
        manifest.put("ishc_version", "1");
        manifest.put("sender", "VN");
        manifest.put("period", "2021/2025");
        manifest.put("calendar", "calendar");
        manifest.put("as_of", "2025-12-31");
        manifest.put("resources", TABLES.stream().map(SamplePackage::resource).toList());
        Files.writeString(folder.resolve("datapackage.json"), CanonicalJson.write(manifest), StandardCharsets.UTF_8);
    }

    static Map<String, Object> resource(Table table) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", table.tableName());
        resource.put("path", table.tableName() + ".csv");
        resource.put(
                "schema",
                Map.of(
                        "fields",
                        table.columns().stream().map(SamplePackage::field).toList()));
        return resource;
    }

    private static Map<String, Object> field(Column column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type().frictionless());
        return field;
    }
}
