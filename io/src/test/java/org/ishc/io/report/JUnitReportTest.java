package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ishc.core.base.Language;
import org.ishc.io.testing.HostLoaders;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;

/** The report for build servers does not depend on what a host says of XML. */
class JUnitReportTest {

    private static String written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JUnitReport().write(SampleFindings.many(3), ReportOptions.in(Language.VI), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void loaderOfTheThread_thatAnswersNothingOrOffersOtherXml_changesNoByte() throws IOException {
        String here = written();
        assertEquals(here, HostLoaders.in(HostLoaders.stopped(), JUnitReportTest::written));
        assertEquals(here, HostLoaders.in(HostLoaders.withOtherXml(), JUnitReportTest::written));
    }
}
