package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ishc.core.base.Language;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Suites as build servers count them: what is written in numbers is what stands below. */
class JUnitSuitesTest {

    private static Document read(Validation validation, int limit) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JUnitReport().write(validation, ReportOptions.in(Language.VI).withLimit(limit), out);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out.toString(StandardCharsets.UTF_8))));
    }

    private static List<Element> elements(Element element, String name) {
        NodeList all = element.getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    private static String counts(Element suite) {
        return suite.getAttribute("name") + " " + suite.getAttribute("tests") + " " + suite.getAttribute("failures")
                + " " + suite.getAttribute("errors") + " " + suite.getAttribute("skipped");
    }

    @Test
    void suites_areTheVerdictTheLedgerAndEachTable() throws Exception {
        Document document = read(SampleFindings.many(6), 10);
        assertEquals(
                List.of(
                        "ishc.verdict 1 1 0 0",
                        "ishc.ledger 1 0 0 0",
                        "ishc.table.clubs 1 0 0 0",
                        "ishc.table.values 2 2 0 0"),
                elements(document.getDocumentElement(), "testsuite").stream()
                        .map(JUnitSuitesTest::counts)
                        .toList());
        assertEquals("ISHC INVALID", document.getDocumentElement().getAttribute("name"));
    }

    @Test
    void numbersOfASuite_areThoseOfItsCases() throws Exception {
        for (Validation validation : List.of(SampleFindings.many(9), SampleFindings.hostile())) {
            for (Element suite : elements(read(validation, 100).getDocumentElement(), "testsuite")) {
                assertEquals(
                        counts(suite),
                        suite.getAttribute("name") + " "
                                + elements(suite, "testcase").size() + " "
                                + elements(suite, "failure").size() + " "
                                + elements(suite, "error").size() + " "
                                + elements(suite, "skipped").size());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"VALID,0,0,0", "INVALID,1,0,0", "UNDETERMINED,0,1,0", "NOT_APPLICABLE,0,0,1"})
    void verdict_isACase_thatNobodyTakesForSuccessWhereItIsNone(
            Verdict verdict, String failures, String errors, String skipped) throws Exception {
        Element suite = elements(read(SampleFindings.nothing(verdict), 1).getDocumentElement(), "testsuite")
                .get(0);
        assertEquals("ishc.verdict 1 " + failures + " " + errors + " " + skipped, counts(suite));
    }

    @Test
    void checkThatCrashed_isAnError_andOneThatWasNotRunIsSkipped() throws Exception {
        Element ledger = elements(read(SampleFindings.hostile(), 10).getDocumentElement(), "testsuite")
                .get(1);
        assertEquals("ishc.ledger 3 0 1 1", counts(ledger));
        assertEquals("FAILED", elements(ledger, "error").get(0).getAttribute("type"));
        assertEquals("SKIPPED", elements(ledger, "skipped").get(0).getAttribute("type"));
    }

    @Test
    void codeOfWhichAllIsWaived_isSkipped() throws Exception {
        Element values = elements(read(SampleFindings.hostile(), 10).getDocumentElement(), "testsuite").stream()
                .filter(suite -> suite.getAttribute("name").equals("ishc.table.values"))
                .findFirst()
                .orElseThrow();
        assertEquals("ishc.table.values 2 1 0 1", counts(values));
        assertEquals("WAIVED", elements(values, "skipped").get(0).getAttribute("type"));
    }

    @ParameterizedTest
    @CsvSource({"0,''", "7,''", "8,''", "31,''", "55357,''", "65534,''", "65535,''"})
    void characterThatXmlCannotHold_isLeftOut(int character, String left) {
        assertEquals("a" + left + "b", JUnitSuites.clean("a" + (char) character + "b"));
    }

    @Test
    void characterBeyondTheFirstPlane_stays() {
        assertEquals("𠀀 😀", JUnitSuites.clean("𠀀 😀"));
    }
}
