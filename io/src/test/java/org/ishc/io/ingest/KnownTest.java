package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Indicator;
import org.ishc.core.targets.Progress;
import org.ishc.core.time.Period;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known on a day: asked again, it never changes by what is recorded later. */
class KnownTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @TempDir
    Path below;

    private LoadedPackage read(SamplesPackage sample) throws IOException {
        return PackageReader.read(sample.folder(Files.createTempDirectory(below, "p")));
    }

    /** Every figure and every progress of the units of P1. */
    private static List<Object> answers(LoadedPackage loaded) {
        List<Object> answers = new ArrayList<>();
        for (String unit : List.of("VN", "P1", "A1")) {
            for (Indicator indicator : loaded.catalogue().all()) {
                for (String period : List.of("2026-Q1", "2026")) {
                    Figure figure =
                            loaded.figures().figure(UnitCode.parse(unit), indicator.code(), Period.parse(period));
                    answers.add(List.of(
                            unit,
                            indicator.code(),
                            period,
                            figure.value(),
                            figure.numerator(),
                            figure.coverage(),
                            figure.status(),
                            figure.basis()));
                }
                Progress progress = Progress.of(
                        loaded.figures(),
                        loaded.targets(),
                        UnitCode.parse(unit),
                        indicator.code(),
                        Period.parse("2026"),
                        LocalDate.of(2026, 12, 31));
                answers.add(List.of(
                        progress.status(),
                        progress.gap(),
                        progress.attainment(),
                        progress.target().map(target -> target.value())));
            }
        }
        answers.add(loaded.clubs().statuses(LocalDate.of(2026, 12, 31), java.util.Optional.empty()));
        return answers;
    }

    private static SamplesPackage before() {
        return SamplesPackage.sound()
                .with(
                        "club-events",
                        "club_code,event_no,type,decided_on,effective_on,recorded_on,note,due_on,document_no\nK1,1,REGISTER,2026-01-01,2026-01-01,2026-01-05,,,\nK2,1,REGISTER,2026-01-01,2026-01-01,,,,\n")
                .with(
                        "club-reports",
                        "club_code,period,members,women,meetings_held,recorded_on\nK1,2026-Q1,60,40,3,2026-04-10\n")
                .with(
                        "values",
                        "unit_code,indicator,period,value,status,recorded_on\nA1,visits.home,2026-Q1,12,ESTIMATED,2026-03-20\nB1,visits.home,2026-Q1,8,,\n")
                .with(
                        "targets",
                        "unit_code,indicator,period,comparator,value,value_high,decided_on,revision,origin\nP1,clubs.established,2026,,4,,2026-01-05,1,\n");
    }

    /** The same and what came after April: also what makes refused, replaces or comes before in time what was there. */
    private static SamplesPackage after() {
        return before().adding(
                        "club-events",
                        "K1,2,PLACE_UNDER_SUPPORT,2026-02-01,2026-02-01,2026-05-02,yếu,2026-08-01,\nK2,2,REGISTER,2019-01-01,2019-01-01,2026-05-03,,,\n")
                .adding("club-reports", "K2,2026-Q1,55,35,3,2026-05-04\nK1,2026-03,61,41,3,2026-05-05\n")
                .adding(
                        "values",
                        "A1,visits.home,2026-Q1,15,VERIFIED,2026-05-10\nA1,visits.home,2026,50,,2026-05-11\nP1,members.women,2026-Q1,9,VERIFIED,2026-06-01\n")
                .adding(
                        "targets",
                        "P1,clubs.established,2026,,6,,2026-05-20,2,\nA1,clubs.established,2026,,6,,2026-05-20,1,REGISTERED\n");
    }

    @Test
    void answersOfAnOldDay_neverChange() throws IOException {
        List<Object> then = answers(read(before()).known(APRIL));
        assertEquals(then, answers(read(before())));
        assertEquals(then, answers(read(after()).known(APRIL)));
        assertNotEquals(then, answers(read(after())));
        assertEquals(answers(read(after()).known(JUNE)), answers(read(after())));
    }

    @Test
    void whatIsNotYetKnown_isNotThere() throws IOException {
        LoadedPackage march = read(after()).known(LocalDate.of(2026, 3, 25));
        assertEquals(
                List.of("A1 12 ESTIMATED"),
                march.values().stream()
                        .map(reportedValue ->
                                reportedValue.unit() + " " + reportedValue.value() + " " + reportedValue.status())
                        .toList());
        assertEquals(
                0,
                march.clubs()
                        .norms(Period.parse("2026-Q1"), march.clubs().rules().norms())
                        .size());
        assertEquals(1, march.targetRows().size());
    }
}
