package org.ishc.io.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.json.JsonFormat;
import org.ishc.io.pack.FolderFormat;
import org.ishc.io.report.ReportForm;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalledTest {

    @TempDir
    Path folder;

    private static <T> T inThread(ClassLoader context, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(work.get());
            } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
            }
        });
        thread.setContextClassLoader(context);
        thread.start();
        return result.join();
    }

    private static List<String> forms() {
        List<String> names = new ArrayList<>(PackageFormats.installed().all().stream()
                .map(PackageFormat::name)
                .toList());
        ReportForm.all().forEach(form -> names.add(form.name()));
        return names;
    }

    @Test
    void forms_ofAThreadWhoseLoaderDoesNotSeeTheLibrary_areThoseOfTheLibrary() throws IOException {
        assertTrue(forms().containsAll(List.of("folder", "json", "sarif")));
        assertEquals(forms(), inThread(ClassLoader.getPlatformClassLoader(), InstalledTest::forms));
        assertEquals(forms(), inThread(null, InstalledTest::forms));
        Path sound = SamplesPackage.sound().folder(folder);
        assertEquals(Verdict.VALID, inThread(ClassLoader.getPlatformClassLoader(), () -> verdict(sound)));
        assertEquals(Verdict.VALID, inThread(null, () -> verdict(sound)));
    }

    private static Verdict verdict(Path sound) {
        try {
            return PackageReader.read(sound).verdict();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void formOfTheThreadsLoader_countsBesideOurs_andOnlyOnce() throws IOException {
        Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                folder.resolve("META-INF/services/" + PackageFormat.class.getName()),
                HostForm.class.getName() + "\n" + JsonFormat.class.getName() + "\n");
        List<String> expected = new ArrayList<>(PackageFormats.installed().all().stream()
                .map(PackageFormat::name)
                .toList());
        expected.add("host");
        take(HostForm.class);
        try (URLClassLoader host = new HostLoader(folder)) {
            assertEquals(
                    expected.stream().sorted().toList(), inThread(host, () -> PackageFormats.installed().all().stream()
                            .map(PackageFormat::name)
                            .toList()));
        }
    }

    @Test
    void twoFormsOfOneName_areRefusedWithBothClasses() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> PackageFormats.of(List.of(new FolderFormat(), new SameName())));
        assertEquals(
                "Two forms are named 'folder': org.ishc.io.pack.FolderFormat and " + SameName.class.getName()
                        + "; take one off the class path",
                refused.getMessage());
    }

    /** Puts a class where the host's loader finds it. */
    private void take(Class<?> type) throws IOException {
        String own = type.getName().replace('.', '/') + ".class";
        Files.createDirectories(folder.resolve(own).getParent());
        try (InputStream in =
                Objects.requireNonNull(InstalledTest.class.getClassLoader().getResourceAsStream(own))) {
            Files.copy(in, folder.resolve(own));
        }
    }

    private void name(String provider) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(PackageFormat.class.getName()), provider + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "host.Missing, host.Missing not found",
        "org.ishc.io.border.InstalledTest$Unwilling, no licence",
        "org.ishc.io.border.InstalledTest$NoForm, not a subtype",
        "two words, Illegal"
    })
    void formThatCannotBeUsed_isRefusedWithItsClassAndTheReason(String provider, String reason) throws IOException {
        name(provider);
        for (Class<?> type : List.of(HostForm.class, Unwilling.class, NoForm.class)) {
            take(type);
        }
        try (URLClassLoader host = new HostLoader(folder)) {
            Throwable refused = assertThrows(CompletionException.class, () -> inThread(host, InstalledTest::forms))
                    .getCause();
            assertEquals(IllegalStateException.class, refused.getClass());
            String said = String.valueOf(refused.getMessage());
            assertTrue(said.startsWith("A provider of " + PackageFormat.class.getName() + " cannot be used: "), said);
            assertTrue(said.contains(provider.contains(" ") ? "META-INF" : provider), said);
            assertTrue(said.contains(reason), said);
        }
    }

    @Test
    void loaderThatDoesNotAnswer_hidesNoFormOfOurs() {
        ClassLoader stopped = new ClassLoader(null) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) {
                throw new IllegalStateException("the application was stopped");
            }
        };
        assertEquals(forms(), inThread(stopped, InstalledTest::forms));
    }

    @Test
    void formThatDoesNotSayItsNameOrItsSuffixes_isRefusedWithItsClass() {
        for (PackageFormat form : List.of(new Unsaid("", List.of()), new Unsaid("own", List.of("")))) {
            String said = assertThrows(IllegalStateException.class, () -> PackageFormats.of(List.of(form)))
                    .getMessage();
            assertTrue(said.contains(Unsaid.class.getName()), said);
        }
    }

    /** A loader of a host, which loads the host's form itself, as its own class path does. */
    private static final class HostLoader extends URLClassLoader {

        HostLoader(Path folder) throws IOException {
            super(new URL[] {folder.toUri().toURL()}, InstalledTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return findResource(name.replace('.', '/') + ".class") == null ? super.loadClass(name, resolve) : own(name);
        }

        private Class<?> own(String name) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    /** A form of a host. */
    public static class HostForm implements PackageFormat {

        @Override
        public String name() {
            return "host";
        }

        @Override
        public List<String> suffixes() {
            return List.of(".host");
        }

        @Override
        public boolean sniffs(Path path, byte[] head) {
            return false;
        }

        @Override
        public PackageSource open(Path path, Opening opening) throws IOException {
            throw new IOException("not asked");
        }

        @Override
        public void write(PackageSource source, List<Finding> findings, Path to) throws IOException {
            throw new IOException("not asked");
        }
    }

    /** A form of a host that takes a name of ours. */
    public static final class SameName extends HostForm {

        @Override
        public String name() {
            return "folder";
        }
    }

    /** A form that does not want to. */
    public static final class Unwilling extends HostForm {

        /** Refuses. */
        public Unwilling() {
            throw new UnsupportedOperationException("no licence");
        }
    }

    /** What is named as a form and is none. */
    public static final class NoForm {}

    /** A form that says nothing of itself. */
    private static final class Unsaid extends HostForm {

        private final String name;
        private final List<String> suffixes;

        Unsaid(String name, List<String> suffixes) {
            this.name = name;
            this.suffixes = suffixes;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> suffixes() {
            return suffixes;
        }
    }
}
