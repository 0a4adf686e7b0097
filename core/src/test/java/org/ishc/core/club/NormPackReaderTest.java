package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.testing.FlowText;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A norm pack is read strictly: what it does not know, or what contradicts itself, it names. */
class NormPackReaderTest {

    private static final String WOMEN =
            "{code: women, measure: {percent: [women, members]}, low: 60, high: 70, unit: PERCENT, source: guidance}";

    private static NormPack pack(String norms, String more) {
        return NormPackReader.read(
                FlowText.tree("{pack: own, valid_from: \"2026-01-01\", norms: [" + norms + "]" + more + "}"));
    }

    @Test
    void aPack_isWhatIsWritten() {
        NormPack pack = pack(
                WOMEN + ", {code: areas, measure: {count: areas}, low: 8, unit: COUNT, source: s}"
                        + ", {code: meetings, measure: {per_month: meetings_held}, high: 4, unit: COUNT, source: s}"
                        + ", {code: members, measure: members, low: 5, high: 5, unit: PERSON, source: s}",
                ", fully_active: [areas], well_managed: [areas, meetings], valid_to: \"2026-01-02\"");
        assertEquals("own", pack.code());
        assertEquals(DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)), pack.validity());
        assertEquals(List.of(ItemCode.parse("areas")), pack.fullyActive());
        assertEquals(List.of(ItemCode.parse("areas"), ItemCode.parse("meetings")), pack.wellManaged());
        assertEquals(
                List.of(
                        new Measure.Percentage(ReportColumn.WOMEN, ReportColumn.MEMBERS),
                        new Measure.Areas(),
                        new Measure.PerMonth(ReportColumn.MEETINGS_HELD),
                        new Measure.Count(ReportColumn.MEMBERS)),
                pack.norms().stream().map(Norm::measure).toList());
        Norm women = pack.norms().get(0);
        assertEquals(Optional.of(Fraction.of(60)), women.low());
        assertEquals(Optional.of(Fraction.of(70)), women.high());
        assertEquals("PERCENT guidance", women.unit() + " " + women.source());
        assertEquals(Optional.empty(), pack.norms().get(1).high());
        assertEquals(Optional.empty(), pack.norms().get(2).low());
    }

    @Test
    void withoutAnEnd_itIsValidForEver_andNothingNeedBeNamed() {
        NormPack pack = pack(WOMEN, ", title: {vi: a, en: b}, source: {document: d, date: e, clause: f}");
        assertEquals(DateRange.from(LocalDate.of(2026, 1, 1)), pack.validity());
        assertEquals(List.of(), pack.fullyActive());
        assertEquals(List.of(), pack.wellManaged());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{code: a, measure: unheard, low: 1, unit: u, source: s} | unheard",
                "{code: a, measure: {percent: [women]}, low: 1, unit: u, source: s} | percent",
                "{code: a, measure: {percent: [women, members, older]}, low: 1, unit: u, source: s} | percent",
                "{code: a, measure: {percent: [women, unheard]}, low: 1, unit: u, source: s} | unheard",
                "{code: a, measure: {count: members}, low: 1, unit: u, source: s} | members",
                "{code: a, measure: {}, low: 1, unit: u, source: s} | per_month",
                "{code: a, measure: {count: areas, per_month: members}, low: 1, unit: u, source: s} | per_month",
                "{code: a, measure: members, unit: u, source: s} | high",
                "{code: a, measure: members, low: 2, high: 1, unit: u, source: s} | high",
                "{code: a, measure: members, low: 2.5, high: 1, unit: u, source: s} | at least 2.5 must",
                "{code: a, measure: members, low: 1, source: s} | unit"
            })
    void aNormThatIsNone_isRefused(String norm, String named) {
        UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> pack(norm, ""));
        assertTrue(refused.getMessage().contains(named), refused::getMessage);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", fully_active: [unheard] | unheard",
                ", well_managed: [women, unheard] | unheard",
                ", valid_to: \"2026-01-01\" | valid_to",
                ", valid_to: \"2025-12-31\" | valid_to",
                ", title: {fr: a} | fr",
                ", source: {page: a} | page",
                ", more: a | more"
            })
    void aPackThatContradictsItself_isRefused(String more, String named) {
        UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> pack(WOMEN, more));
        assertTrue(refused.getMessage().contains(named), refused::getMessage);
    }

    @Test
    void aPackWithoutNorms_isRefused() {
        assertThrows(UnreadableTextException.class, () -> pack("", ""));
    }
}
