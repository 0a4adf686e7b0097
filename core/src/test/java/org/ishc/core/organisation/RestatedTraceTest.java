package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.UNITS;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.explain.Trace;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.testing.TraceFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs are told of a restated figure, node by node: how it stands, between which bounds, how it passed. */
class RestatedTraceTest {

    private static RestatedTrace trace(Optional<Interval> figure, boolean hasStayed, RestatedTrace... children) {
        return new RestatedTrace(
                unit("00025"),
                "Phường Giảng Võ",
                figure,
                hasStayed,
                Optional.empty(),
                Optional.empty(),
                List.of(children));
    }

    private static Interval interval(long low, long high) {
        return new Interval(BigInteger.valueOf(low), BigInteger.valueOf(high));
    }

    @ParameterizedTest
    @CsvSource({
        "80, 80, false, EXACT, 80/1",
        "0, 80, false, INTERVAL, -",
        ", , false, MISSING, -",
        "80, 80, true, KEPT, 80/1",
        "0, 80, true, KEPT, -",
        ", , true, KEPT, -"
    })
    void aNode_isExact_anInterval_missing_orWhatStayed(
            Long low, Long high, boolean hasStayed, String status, String value) {
        RestatedTrace trace = trace(low == null ? Optional.empty() : Optional.of(interval(low, high)), hasStayed);
        assertEquals(Optional.of(status), trace.status());
        assertEquals(value, trace.value().map(Fraction::toString).orElse("-"), "only an exact figure is a value");
    }

    @Test
    void aLeaf_isAnInput_allElseIsAValue() {
        RestatedTrace leaf = trace(Optional.empty(), false);
        assertEquals(Trace.Kind.INPUT, leaf.kind());
        assertEquals(Trace.Kind.VALUE, trace(Optional.empty(), false, leaf).kind());
        assertEquals("00025", leaf.code());
    }

    private static void write(RestatedTrace node, String indent, List<String> lines) {
        lines.add(indent + node.code() + " " + node.status().orElseThrow() + " " + TraceFacts.of(node));
        node.children().forEach(child -> write(child, indent + " ", lines));
    }

    /** Bồ Đề and Ngọc Thụy are Bồ Đề now; a part of the land went to Hồng Hà, with nobody on it. */
    @Test
    void whatItKnows_isToldDownToTheReportedFigures() {
        Map<UnitCode, BigInteger> members = Map.of(
                unit("00139"), BigInteger.valueOf(33),
                unit("00118"), BigInteger.valueOf(30),
                unit("00007"), BigInteger.valueOf(80),
                unit("00031"), BigInteger.valueOf(15));
        Restated restated = Restatement.restate(
                SamplesHaNoi.registry(), members, day("2024-12-31"), day("2025-12-31"), new RestatementMethod.Bounds());
        RestatedExplanation explanation = RestatedExplanation.of(SamplesHaNoi.registry(), restated);
        List<String> boDe = new ArrayList<>();
        write(explanation.find(unit("00118")).orElseThrow(), "", boDe);
        assertEquals(
                List.of(
                        "00118 EXACT {high=63, low=63, method=bounds, name=Phường Bồ Đề}",
                        " 00118 EXACT {date=2025-07-01, document=1656/NQ-UBTVQH15, high=30,"
                                + " land=[Phường Hồng Hà (00097)], low=30, name=Phường Ngọc Thụy, portion=FULL}",
                        " 00139 EXACT {date=2025-07-01, document=1656/NQ-UBTVQH15, high=33,"
                                + " land=[Phường Hồng Hà (00097)], low=33, name=Phường Bồ Đề, portion=FULL}"),
                boDe);
        List<String> giangVo = new ArrayList<>();
        write(explanation.find(unit("00025")).orElseThrow(), "", giangVo);
        assertEquals(
                List.of(
                        "00025 INTERVAL {high=95, low=15, method=bounds, name=Phường Giảng Võ}",
                        " 00007 INTERVAL {date=2025-07-01, document=1656/NQ-UBTVQH15, high=80, low=0,"
                                + " name=Phường Cống Vị, portion=PARTIAL}",
                        "  00007 EXACT {high=80, low=80, name=Phường Cống Vị}",
                        " 00031 EXACT {date=2025-07-01, document=1656/NQ-UBTVQH15, high=15, low=15,"
                                + " name=Phường Giảng Võ, portion=FULL}"),
                giangVo);
        assertEquals(Optional.empty(), explanation.find(unit("00139")), "it is no unit of the day reached");
    }

    /** How much passed and why the row is doubted is told, where somebody knows. */
    @Test
    void shareAndDoubt_areToldWhereTheyAreKnown() {
        List<Succession> rows =
                successions(List.of("2026-01-01 X W partial 0.5", "2026-01-01 X Y partial 0.5")).stream()
                        .map(row -> row.doubted("NOT_IN_TABLE"))
                        .toList();
        Registry registry = Registry.of(units(UNITS), rows).value();
        RestatedTrace trace = RestatedExplanation.of(
                        registry,
                        Restatement.restate(
                                registry,
                                Map.of(unit("X"), BigInteger.valueOf(5)),
                                day("2025-12-31"),
                                day("2026-01-01"),
                                new RestatementMethod.Shares()))
                .find(unit("W"))
                .orElseThrow();
        Map<String, Object> part = TraceFacts.of(trace.children().get(0));
        assertEquals(Fraction.of(1, 2), part.get("share"));
        assertEquals("NOT_IN_TABLE", part.get("doubt"));
        assertEquals("shares", TraceFacts.of(trace).get("method"));
    }
}
