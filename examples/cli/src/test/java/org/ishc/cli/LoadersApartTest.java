package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.junit.jupiter.api.Test;

/**
 * A host that loads each jar by a loader of its own, which sees of others the classes by their packages and nothing
 * else, as OSGi does; and that works in threads without a class loader.
 */
class LoadersApartTest {

    private static final Path PACKAGE = Path.of("..", "worked", "bad-package");

    /** The loader of one jar or folder. */
    private static final class Apart extends URLClassLoader {

        private final List<Apart> all;
        private final Set<String> packages = new HashSet<>();

        Apart(Path jar, List<Apart> all) throws IOException {
            super(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            this.all = all;
            if (Files.isDirectory(jar)) {
                try (Stream<Path> files = Files.walk(jar)) {
                    files.map(jar::relativize).map(Path::toString).forEach(this::take);
                }
            } else {
                try (JarFile opened = new JarFile(jar.toFile())) {
                    opened.stream().forEach(entry -> take(entry.getName()));
                }
            }
        }

        private void take(String file) {
            String name = file.replace(File.separatorChar, '/');
            if (name.endsWith(".class") && name.indexOf('/') > 0) {
                packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
            }
        }

        private boolean has(String type) {
            return type.indexOf('.') > 0 && packages.contains(type.substring(0, type.lastIndexOf('.')));
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return has(name) ? super.findClass(name) : load(all, name);
        }

        static Class<?> load(List<Apart> all, String name) throws ClassNotFoundException {
            for (Apart loader : all) {
                if (loader.has(name)) {
                    return loader.loadClass(name);
                }
            }
            throw new ClassNotFoundException(name);
        }
    }

    private static String read(List<Apart> all) throws ReflectiveOperationException {
        Class<?> reader = Apart.load(all, PackageReader.class.getName());
        assertNotSame(PackageReader.class, reader);
        Object loaded = reader.getMethod("read", Path.class).invoke(null, PACKAGE);
        return loaded.getClass().getMethod("verdict").invoke(loaded) + " "
                + loaded.getClass().getMethod("findings").invoke(loaded);
    }

    @Test
    void package_isReadAsEverywhere_withoutALoaderThatSeesAll()
            throws IOException, InterruptedException, ExecutionException {
        List<Apart> all = new ArrayList<>();
        for (String entry : Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElse(System.getProperty("java.class.path"))
                .split(File.pathSeparator)) {
            if (Files.exists(Path.of(entry))) {
                all.add(new Apart(Path.of(entry), all));
            }
        }
        FutureTask<String> reading = new FutureTask<>(() -> read(all));
        Thread thread = new Thread(reading);
        thread.setContextClassLoader(null);
        thread.start();
        LoadedPackage here = PackageReader.read(PACKAGE);
        assertFalse(here.findings().isEmpty());
        assertEquals(here.verdict() + " " + here.findings(), reading.get());
    }
}
