package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of RFC 4180, section 2, one case each; {@code ~} stands for CR and LF, {@code ^} for a quote. */
class Rfc4180Test {

    @ParameterizedTest(name = "rule {0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "1;K1,aaa,01~K2,zzz,02~;K1|aaa|01 K2|zzz|02",
                "2;K1,aaa,01~K2,zzz,02;K1|aaa|01 K2|zzz|02",
                "4;K1, a b ,01~;K1| a b |01",
                "5;^K1^,^aaa^,^01^~K2,zzz,02;K1|aaa|01 K2|zzz|02",
                "6;K1,^a~b,c^,01~;K1|a~b,c|01",
                "7;K1,^a^^b^,01~;K1|a^b|01",
                "7;K1,^^,01~;K1||01",
                "7;K1,^^^^,01~;K1|^|01",
            })
    void rule_isKept(int rule, String rows, String expected) {
        String text = ("club_code,name,unit_code~" + rows).replace("~", "\r\n").replace('^', '"');
        List<Finding> findings = new ArrayList<>();
        List<String> read = new ArrayList<>();
        CsvTable.open(
                        Table.CLUBS,
                        "clubs.csv",
                        Bytes.of(text.getBytes(StandardCharsets.UTF_8)),
                        Optional.empty(),
                        Opening.DEFAULT,
                        findings::add)
                .orElseThrow()
                .readTexts(
                        findings::add,
                        row -> read.add(String.join("|", Arrays.asList(row.text(0), row.text(1), row.text(2)))
                                .replace("\r\n", "~")
                                .replace('"', '^')));
        assertEquals(List.of(), findings);
        assertEquals(expected, String.join(" ", read));
    }
}
