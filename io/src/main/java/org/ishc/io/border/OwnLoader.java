package org.ishc.io.border;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The class loader that libraries find in the thread while they work for us. Those that write office files look there
 * for the parts of Java that read and write XML, and would take what a host offers in their place, or fail by a loader
 * that no longer answers, as one of an application that was taken down.
 *
 * <p>It sees the classes and files that the library's own loader sees, and as services those of Java itself alone.
 */
public final class OwnLoader extends ClassLoader {

    private static final String SERVICES = "META-INF/services/";
    private static final ClassLoader LIBRARY = OwnLoader.class.getClassLoader();
    private static final OwnLoader ONLY = new OwnLoader();

    private OwnLoader() {
        super(ClassLoader.getPlatformClassLoader());
    }

    /**
     * Calls a library in the thread that it is called in, which then has its own loader again, whatever happens.
     *
     * @throws IOException as the library throws it
     */
    public static <T> T during(LibraryBorder.Call<T> call) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ONLY);
        try {
            return call.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return LIBRARY.loadClass(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return name.startsWith(SERVICES) ? null : LIBRARY.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return name.startsWith(SERVICES) ? Collections.emptyEnumeration() : LIBRARY.getResources(name);
    }
}
