package org.ishc.io.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.profile.Waiver;
import org.ishc.io.table.ExchangeFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which waiver of a profile covers a finding, on the day of the data. */
class WaiversTest {

    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final List<String> KEY = List.of("01", "clubs.existing", "2026-Q1");

    private static Waiver waiver(Optional<String> column, String reason) {
        return new Waiver(ExchangeFinding.CODE, "values", KEY, column, reason, "Phòng Tổ chức", LAST, "quý", 4);
    }

    private static Finding finding(
            ExchangeFinding code, @Nullable String table, @Nullable List<String> key, @Nullable String column) {
        return Finding.of(code, new Location(table, null, 3, null, column, null, null, key, null));
    }

    private static Finding ofCode(@Nullable String column) {
        return finding(ExchangeFinding.CODE, "values", KEY, column);
    }

    @Test
    void findingOnTheRecord_isCovered_upToTheLastDay() {
        List<Waiver> waivers = List.of(waiver(Optional.empty(), "đếm tay"));
        assertEquals(Optional.of(waivers.get(0)), new Waivers(waivers, LAST).find(ofCode("value")));
        assertEquals(Optional.empty(), new Waivers(waivers, LAST.plusDays(1)).find(ofCode("value")));
    }

    @Test
    void anyOtherFinding_isNot() {
        Waivers waivers = new Waivers(List.of(waiver(Optional.empty(), "đếm tay")), LAST);
        assertEquals(Optional.empty(), waivers.find(finding(ExchangeFinding.WHITESPACE, "values", KEY, "value")));
        assertEquals(Optional.empty(), waivers.find(finding(ExchangeFinding.CODE, "targets", KEY, "value")));
        assertEquals(Optional.empty(), waivers.find(finding(ExchangeFinding.CODE, "values", List.of("02"), "value")));
        assertEquals(Optional.empty(), waivers.find(finding(ExchangeFinding.CODE, "values", null, "value")));
        assertEquals(Optional.empty(), waivers.find(finding(ExchangeFinding.CODE, null, null, null)));
    }

    /** Two waivers of one record speak of two columns: each covers its own. */
    @Test
    void waiversOfOneRecord_areToldApartByTheirColumns() {
        Waiver ofValue = waiver(Optional.of("value"), "đếm tay");
        Waiver ofStatus = waiver(Optional.of("status"), "chưa thẩm định");
        Waivers waivers = new Waivers(List.of(ofValue, ofStatus), LAST);
        assertEquals(Optional.of(ofValue), waivers.find(ofCode("value")));
        assertEquals(Optional.of(ofStatus), waivers.find(ofCode("status")));
        assertEquals(Optional.empty(), waivers.find(ofCode("period")));
    }

    @Test
    void withoutWaivers_nothingIsCovered() {
        assertEquals(Optional.empty(), Waivers.NONE.find(ofCode("value")));
    }
}
