package org.ishc.sample;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Apportionment;
import org.ishc.io.table.Table;

/** The rows of targets, emulation groups and assessed facts. */
final class SampleScoringRows {

    private static final int PROVINCES_A_GROUP = 9;
    private static final String DECIDED = "2021-01-15";

    private final Chance chance;
    private final List<UnitCode> provinces;
    private final FoundingPlan founded;

    SampleScoringRows(Chance chance, List<UnitCode> provinces, FoundingPlan founded) {
        this.chance = chance;
        this.provinces = provinces;
        this.founded = founded;
    }

    void write(Path folder) throws IOException {
        try (CsvFile file = new CsvFile(folder, Table.TARGETS)) {
            targets(file);
        }
        try (CsvFile file = new CsvFile(folder, Table.GROUPS)) {
            for (int i = 0; i < provinces.size(); i++) {
                file.row(provinces.get(i), "CUM-" + (i / PROVINCES_A_GROUP + 1), "2021-01-01", "2025-07-01");
            }
        }
        try (CsvFile file = new CsvFile(folder, Table.ASSESSMENTS)) {
            for (UnitCode province : provinces) {
                assessments(province, file);
            }
        }
    }

    private void targets(CsvFile file) throws IOException {
        String scheme = "1336/QĐ-TTg";
        file.row(
                "VN",
                "clubs.established",
                "2021/2025",
                "AT_LEAST",
                PublishedFigures.SCHEME_TARGET,
                "",
                scheme,
                DECIDED,
                1);
        file.row("VN", "members.total", "2021/2025", "AT_LEAST", 150_000, "", scheme, DECIDED, 1);
        file.row("VN", "members.older", "2021/2025", "AT_LEAST", 100_000, "", scheme, DECIDED, 1);
        file.row("VN", "clubs.well-managed-rate", "2021/2025", "AT_LEAST", 70, "", scheme, DECIDED, 1);
        file.row("VN", "clubs.fully-active-rate", "2021/2025", "AT_LEAST", 70, "", scheme, DECIDED, 1);
        file.row("VN", "members.borrowing-rate", "2021/2025", "AT_LEAST", 50, "", scheme, DECIDED, 1);
        file.row("VN", "provinces.coverage-rate", "2021/2025", "AT_LEAST", 95, "", scheme, DECIDED, 1);
        List<BigInteger> parts = shares();
        for (int i = 0; i < provinces.size(); i++) {
            UnitCode province = provinces.get(i);
            boolean isNinhThuan = province.value().equals(PublishedFigures.NINH_THUAN);
            int target = isNinhThuan
                    ? PublishedFigures.NINH_THUAN_TARGET
                    : parts.get(i).intValue();
            file.row(province, "clubs.established", "2021/2025", "", target, "", "MẪU-CT/2021", DECIDED, 1);
            int year =
                    Math.max(1, founded.of(province, 2023) * chance.between(80, 125, subject(province), "year") / 100);
            file.row(province, "clubs.established", "2023", "", year, "", "MẪU-CT/2023", "2023-01-10", 1);
            int operating =
                    (founded.inPhase(province) + founded.of(province, 2020) + founded.of(province, 2019)) * 3 / 4;
            file.row(province, "clubs.operating", "2023", "", operating, "", "MẪU-CT/2023", "2023-01-10", 1);
        }
        file.row("01", "clubs.established", "2023", "", "mười", "", "MẪU-SAI", "2023-01-10", 2);
    }

    /** The target of the scheme shared out over the provinces, but for the one whose target is published. */
    private List<BigInteger> shares() {
        List<Fraction> weights = new ArrayList<>();
        for (UnitCode province : provinces) {
            boolean isNinhThuan = province.value().equals(PublishedFigures.NINH_THUAN);
            weights.add(
                    isNinhThuan
                            ? Fraction.ZERO
                            : Fraction.of((long) founded.inPhase(province)
                                    * chance.between(60, 140, subject(province), "plan")));
        }
        int rest = PublishedFigures.SCHEME_TARGET - PublishedFigures.NINH_THUAN_TARGET;
        return Apportionment.apportion(BigInteger.valueOf(rest), weights);
    }

    private static long subject(UnitCode province) {
        return province.value().hashCode();
    }

    private void assessments(UnitCode province, CsvFile file) throws IOException {
        long subject = subject(province);
        fact(file, province, "plan.issued", chance.percent(92, subject, "plan.issued"));
        fact(file, province, "agreement.health", chance.percent(70, subject, "health"));
        fact(file, province, "agreement.agriculture", chance.percent(55, subject, "agriculture"));
        fact(file, province, "review.late", chance.percent(20, subject, "review"));
        fact(file, province, "media.plan", chance.percent(75, subject, "media.plan"));
        fact(file, province, "media.articles", chance.between(2, 30, subject, "articles"));
        fact(file, province, "inspection.points", chance.between(2, 6, subject, "inspection"));
        fact(file, province, "reports.late", chance.below(5, subject, "late"));
        fact(file, province, "models.points", chance.below(4, subject, "models"));
        fact(file, province, "report.false", chance.percent(2, subject, "false"));
        fact(file, province, "discipline.case", province.value().equals("30"));
    }

    private void fact(CsvFile file, UnitCode province, String fact, Object value) throws IOException {
        boolean isForgotten = chance.percent(2, subject(province), "forgotten" + fact);
        file.row(province, "2023", fact, "FINAL", isForgotten ? "" : value, "MẪU-MC", "Tổ thẩm định mẫu", "");
    }
}
