package org.ishc.io.testing;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import org.junit.jupiter.api.Assertions;

/** The class loaders that hosts leave in their threads. */
public final class HostLoaders {

    private HostLoaders() {}

    /** What is done in a thread of a host. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T get() throws IOException;
    }

    /** Returns that of an application that was stopped: it answers nothing. */
    public static ClassLoader stopped() {
        return new Stopped();
    }

    /**
     * Returns that of an application which brings its own providers of all that reads and writes XML. They are named
     * and not there, so that whoever takes them fails.
     */
    public static ClassLoader withOtherXml() {
        return new OtherXml();
    }

    /** Works in this thread with a host's loader, which must be the thread's when the work is done. */
    public static <T> T in(ClassLoader host, Work<T> work) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(host);
        try {
            return work.get();
        } finally {
            Assertions.assertSame(host, thread.getContextClassLoader());
            thread.setContextClassLoader(before);
        }
    }

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

    private static final class OtherXml extends ClassLoader {

        private static final String SERVICES = "META-INF/services/javax.xml.";

        OtherXml() {
            super(HostLoaders.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return super.getResources(name.startsWith(SERVICES) ? "org/ishc/io/testing/other-xml" : name);
        }
    }
}
