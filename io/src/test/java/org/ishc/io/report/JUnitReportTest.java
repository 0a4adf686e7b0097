package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.ishc.core.base.Language;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;

/** The report for build servers does not depend on what a host says of XML. */
class JUnitReportTest {

    /** The class loader of an application that was stopped. */
    private static final class Stopped extends ClassLoader {

        Stopped() {
            super(null);
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            throw new ClassNotFoundException(name);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            throw new IOException(name);
        }
    }

    private static String written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JUnitReport().write(SampleFindings.many(3), ReportOptions.in(Language.VI), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void loaderOfTheThreadThatAnswersNothing_changesNoByte() throws IOException {
        String here = written();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new Stopped());
        try {
            assertEquals(here, written());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
