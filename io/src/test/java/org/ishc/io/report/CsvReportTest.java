package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.io.ingest.Validation;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;

/** The report as a table that a spreadsheet opens: against lines that were written by hand. */
class CsvReportTest {

    private static List<String> lines(Validation validation, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvReport().write(validation, ReportOptions.in(language), out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\ufeff"), "spreadsheets take a file without a mark for another encoding");
        assertTrue(text.endsWith("\r\n"), text);
        return List.of(text.substring(1).split("\r\n"));
    }

    @Test
    void summaryComesFirst_thenTheLedger_thenTheFindings() throws IOException {
        List<String> lines = lines(SampleFindings.many(2), Language.EN);
        assertEquals(
                "record,severity,code,table,file,row,line,column,cell,pointer,key,value,waiver,message", lines.get(0));
        List<String> records = lines.stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .distinct()
                .toList();
        assertEquals(List.of("verdict", "input", "spec", "library", "count", "ledger", "finding"), records);
        assertTrue(lines.get(1).startsWith("verdict,,INVALID,"), lines.get(1));
        assertTrue(lines.contains("input,,sha-256,,,,,,,,," + "0123456789abcdef".repeat(4) + ",,"), lines::toString);
        assertTrue(lines.contains("ledger,,RAN,,,3,,,,,table:values,,,"), lines::toString);
    }

    @Test
    void finding_hasItsPlaceInColumnsOfItsOwn() throws IOException {
        String first = lines(SampleFindings.many(1), Language.EN).stream()
                .filter(line -> line.startsWith("finding,"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                first.startsWith(
                        "finding,ERROR,ref.unknown-unit,values,values.csv,1,2,unit_code,,,X0 / members.total / 2026-Q1,X0,,"),
                first);
    }

    @Test
    void headingsAndCodes_areTheSameInEitherLanguage() throws IOException {
        List<String> vi = lines(SampleFindings.many(3), Language.VI);
        List<String> en = lines(SampleFindings.many(3), Language.EN);
        assertEquals(en.get(0), vi.get(0));
        assertEquals(en.size(), vi.size());
        assertNotEquals(en.get(en.size() - 1), vi.get(vi.size() - 1));
    }
}
