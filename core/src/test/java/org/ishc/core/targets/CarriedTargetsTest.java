package org.ishc.core.targets;

import static org.ishc.core.testing.SamplesFigure.targets;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.ishc.core.base.Fraction;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.SamplesHaNoi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The targets that wards of Hà Nội had for 2021 to 2025, when half a year was left and the wards were joined. */
class CarriedTargetsTest {

    private static final Registry HA_NOI = SamplesHaNoi.registry();

    private static CarriedTargets carried(boolean isRatio, String map, String lines) {
        String[] rows = lines.split("\\|");
        for (int i = 0; i < rows.length; i++) {
            String[] cells = rows[i].split(" ");
            String indicator = isRatio ? "members.women-rate" : "members.total";
            rows[i] = cells[0] + " " + indicator + " 2021/2025 " + cells[1] + " " + cells[2] + " " + cells[3] + " "
                    + (cells.length > 4 ? cells[4] : "2021-01-05") + " 1";
        }
        return CarriedTargets.of(HA_NOI, isRatio, targets(rows), day(map));
    }

    private static String inForce(CarriedTargets carried) {
        return carried.inForce().values().stream()
                .map(inForce ->
                        inForce.target().unit() + "=" + inForce.target().value().floor()
                                + inForce.target()
                                        .high()
                                        .map(high -> ".." + high.floor())
                                        .orElse("")
                                + (inForce.isCarried() ? "*" : ""))
                .collect(Collectors.joining(" "));
    }

    private static String found(Finding finding) {
        return finding.code().code() + " " + finding.location().row() + " "
                + finding.arguments().get("successors");
    }

    /** Lines are {@code unit comparison value high}, decided in 2021 unless another day is written. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "00004 AT_LEAST 100 -|00013 AT_LEAST 80 -;00004=180*;''",
                "00004 AT_LEAST 100 -;'';target.not-carried 1 [00004]",
                "00004 AT_LEAST 100 -|00013 AT_MOST 80 -;'';target.not-carried 1 [00004], target.not-carried 2 [00004]",
                "00004 BETWEEN 50 70|00013 BETWEEN 40 60;00004=90..130*;''",
                "00001 AT_LEAST 60 -;'';target.not-carried 1 [00097]",
                "00001 AT_LEAST 60 -|00097 AT_LEAST 0 -;00097=60* 00103=0*;''",
                "00001 AT_LEAST 60 -|00097 AT_LEAST 1 -;'';target.not-carried 1 [00097], target.not-carried 2 [00097], target.not-carried 2 [00103]",
                "00139 AT_LEAST 30 -|00118 AT_LEAST 20 -;00118=50*;''",
                "00139 AT_LEAST 30 -|00118 AT_LEAST 20 -|00118 AT_LEAST 90 - 2025-08-01;00118=90;''",
                "00139 AT_LEAST 30 -|00118 AT_LEAST 20 -|00118 AT_LEAST 90 - 2025-07-01;00118=90;''",
                "01 AT_LEAST 500 -;01=500;''",
                "001 AT_LEAST 500 -;'';''"
            })
    void ofWholeWards_theyAddUp_whereEveryoneHasOneOfTheSameKind(String lines, String inForce, String found) {
        CarriedTargets carried = carried(false, "2025-12-31", lines);
        assertEquals(inForce, inForce(carried));
        assertEquals(
                found,
                carried.findings().stream()
                        .map(CarriedTargetsTest::found)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "00004 AT_LEAST 60 -|00013 AT_LEAST 60 -;00004=60*;''",
                "00004 AT_LEAST 60 -|00013 AT_LEAST 65 -;'';target.ratio-differs 1 [00004], target.ratio-differs 2 [00004]",
                "00004 BETWEEN 60 70|00013 BETWEEN 60 75;'';target.ratio-differs 1 [00004], target.ratio-differs 2 [00004]",
                "00007 AT_LEAST 60 -|00031 AT_LEAST 60 -;00025=60*;target.ratio-differs 1 [00008]"
            })
    void aRatio_isCarriedWhereAllHadTheSame_alsoThroughAnOpenSplit(String lines, String inForce, String found) {
        CarriedTargets carried = carried(true, "2025-12-31", lines);
        assertEquals(inForce, inForce(carried));
        assertEquals(
                found,
                carried.findings().stream()
                        .map(CarriedTargetsTest::found)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void untilTheDayBefore_everyWardHasItsOwn() {
        CarriedTargets before =
                carried(false, "2025-06-30", "00004 AT_LEAST 100 -|00013 AT_LEAST 80 -|00007 AT_LEAST 9 -");
        assertEquals("00004=100 00007=9 00013=80", inForce(before));
        assertEquals(List.of(), before.findings());
        assertEquals("00004=180*", inForce(carried(false, "2025-07-01", "00004 AT_LEAST 100 -|00013 AT_LEAST 80 -")));
    }

    @Test
    void aCarriedTarget_namesWhatItWasAddedUpFrom() {
        Targets.InForce baDinh = carried(false, "2025-12-31", "00004 AT_LEAST 100 -|00013 AT_LEAST 80 -")
                .inForce()
                .get(unit("00004"));
        assertEquals(
                List.of("00004 100/1 2025-07-01", "00013 80/1 2025-07-01"),
                baDinh.addends().stream()
                        .map(addend -> addend.from().target().unit() + " " + addend.part() + " " + addend.date())
                        .toList());
        assertEquals(
                Fraction.of(180),
                baDinh.addends().stream().map(Targets.Addend::part).reduce(Fraction.ZERO, Fraction::plus));
    }
}
