package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The separator that a manifest states, held against the heading line. */
class CsvOpeningTest {

    private final List<Finding> findings = new ArrayList<>();

    private boolean isRead(String text, char stated) {
        return CsvTable.open(
                        Table.CLUBS,
                        "clubs.csv",
                        Bytes.of(text.getBytes(StandardCharsets.UTF_8)),
                        Optional.of(stated),
                        Opening.DEFAULT,
                        findings::add)
                .isPresent();
    }

    private List<String> codes() {
        return findings.stream().map(finding -> finding.code().code()).toList();
    }

    @ParameterizedTest
    @CsvSource({"';', ';', ','", "'|', '|', ','", "',', ',', ';'", "',', ',', TAB", "'\t', TAB, ';'"})
    void statedSeparatorThatTheHeadingsDoNotHold_isNamed_withTheOneThatPartsThem(
            char stated, String shown, String found) {
        String separator = found.equals("TAB") ? "\t" : found;
        assertFalse(isRead("\n" + String.join(separator, "club_code", "name", "unit_code") + "\n", stated));
        assertEquals(List.of("table.unknown-column", "table.missing-column", "package.manifest"), codes());
        assertEquals(
                Finding.of(
                        ExchangeFinding.MANIFEST,
                        Location.ofTable("clubs").withSource("clubs.csv", 2, null, null),
                        "reason",
                        FilePhrase.OTHER_DELIMITER.with("stated", shown, "file", "clubs.csv", "found", found)),
                findings.get(2));
    }

    @Test
    void quotedHeadings_whichTheStatedSeparatorLeavesBehindAQuote_areToldSo() {
        assertFalse(isRead("\"club_code\",\"name\",\"unit_code\"\n", ';'));
        assertEquals(List.of("csv.after-quote", "package.manifest"), codes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "club_code,name\nunit_code\n",
                "club_code,name;ghi chú,unit_code\n",
                "mã,tên,nơi\n",
                "sep=;\nclub_code,name,unit_code\n",
                "\n"
            })
    void tableThatIsNotReadForAnotherReason_isNotToldSo(String text) {
        char stated = text.startsWith("club_code,name\n") ? ',' : ';';
        assertFalse(isRead(text, stated));
        assertFalse(codes().contains("package.manifest"), codes()::toString);
    }
}
