package org.ishc.io.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Worded;
import org.ishc.io.border.FileNames;
import org.ishc.io.border.Installed;
import org.ishc.io.border.JacksonAnnotations;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.StatedFaultException;

/**
 * The forms that are known: those on the class or module path, by name. The only place that asks the service loader.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class PackageFormats {

    private static final String REMEDY =
            "; a form that is missing here needs its artifact on the class path and META-INF/services, or 'provides' in its module";

    private final List<PackageFormat> formats;

    private PackageFormats(List<PackageFormat> formats) {
        this.formats = Installed.distinct(formats, PackageFormat::name);
        this.formats.forEach(PackageFormats::requireSuffixes);
    }

    /**
     * Returns the forms that are installed: those that the library's own class loader sees, and besides them those of
     * the thread's.
     *
     * @throws IllegalStateException when two of different classes have one name; it names both. Also when one cannot be
     *     used, such as a class that is named in {@code META-INF/services} and not there; it says which and why. Also
     *     when the host's framework brings annotations of Jackson that are too old for Jackson 3; it says what to do
     */
    public static PackageFormats installed() {
        JacksonAnnotations.require();
        return new PackageFormats(Installed.all(PackageFormat.class, PackageFormat::name));
    }

    /**
     * Returns these forms only.
     *
     * @throws IllegalStateException when two have one name, or one has no name or does not say its suffixes; it names
     *     their classes
     */
    public static PackageFormats of(List<PackageFormat> formats) {
        return new PackageFormats(formats);
    }

    /** A form may be anybody's, and its suffixes are asked for at many places. */
    @SuppressWarnings("IllegalCatch")
    private static void requireSuffixes(PackageFormat format) {
        try {
            if (format.suffixes().stream().anyMatch(String::isEmpty)) {
                throw new IllegalArgumentException("an empty suffix ends every name");
            }
        } catch (RuntimeException unsaid) {
            throw new IllegalStateException(
                    "The form '" + format.name() + "' does not say its suffixes: "
                            + format.getClass().getName(),
                    unsaid);
        }
    }

    /** Returns the forms, by name. */
    public List<PackageFormat> all() {
        return formats;
    }

    /** Finds the form that the suffix of a file name names. */
    public Optional<PackageFormat> findBySuffix(Path path) {
        String name = FileNames.of(path).toLowerCase(Locale.ROOT);
        return formats.stream()
                .filter(format -> format.suffixes().stream().anyMatch(name::endsWith))
                .findFirst();
    }

    /**
     * Opens a package with the default limits and headings. See {@link #open(Path, Opening)}.
     *
     * @throws IOException when the path cannot be read at all
     */
    public PackageSource open(Path path) throws IOException {
        return open(path, Opening.DEFAULT);
    }

    /**
     * Opens a package in whichever form it is: that of its suffix, else that which its first bytes look like. A file of
     * another file system than the machine's, such as one inside an archive, is copied first; see
     * {@link #open(InputStream, String, Opening)}.
     *
     * @throws IOException when there is nothing at the path, or no known form recognises it
     */
    public PackageSource open(Path path, Opening opening) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!LocalCopy.isNeededFor(path)) {
            return openHere(path, opening);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return open(in, FileNames.of(path), opening);
        }
    }

    /**
     * Opens a package that comes as bytes, such as an upload, a blob of a database or an attachment. Every form reads
     * at many places, so the bytes are copied into the folder for temporary files first, no further than the limit of
     * {@linkplain Limits#fileBytes() a file's length}; the copy is deleted when the package is no longer referred to,
     * and at the latest when Java ends.
     *
     * @param in the bytes, of a package that is one file; they are read and not closed
     * @param name the name of the file with its suffix, such as {@code report.zip}, without folders; findings name it
     * @param opening limits and headings
     * @throws IllegalArgumentException when the name is empty or has folders
     * @throws IOException when the bytes cannot be read or copied, or no known form recognises them
     */
    public PackageSource open(InputStream in, String name, Opening opening) throws IOException {
        boolean isName = !name.isBlank()
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(letter -> letter == '/' || letter == '\\' || letter == 0);
        Allowed.only(isName, "name", "'" + name + "'", "the name of a file, without folders");
        LocalCopy copy = LocalCopy.of(in, name, opening.limits().fileBytes());
        try {
            PackageSource source = openHere(copy.file(), opening);
            copy.deleteAfter(source);
            return source;
        } catch (IOException | RuntimeException unopened) {
            copy.delete();
            throw unopened;
        }
    }

    private PackageSource openHere(Path path, Opening opening) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        byte[] head = isFolder ? new byte[0] : head(path);
        Optional<String> other = isFolder ? Optional.empty() : OtherForm.find(path, head);
        if (other.isPresent()) {
            return OtherForm.source(path, opening, other.get());
        }
        Optional<PackageFormat> format = isFolder ? Optional.empty() : findBySuffix(path);
        for (int i = 0; i < formats.size() && format.isEmpty(); i++) {
            PackageFormat known = formats.get(i);
            boolean isIts = asked(known, path, () -> known.sniffs(path, head));
            format = isIts ? Optional.of(known) : format;
        }
        PackageFormat found = format.orElseThrow(() -> new UnknownFormException(path.toString(), worded()));
        return asked(found, path, () -> found.open(path, opening));
    }

    /** Asks a form, which may be anybody's: what it throws unchecked says which form it was. */
    private static <T> T asked(PackageFormat format, Path path, LibraryBorder.Call<T> call) throws IOException {
        try {
            return LibraryBorder.read(() -> Objects.requireNonNull(call.get(), "it returned null"));
        } catch (LibraryBorder.UnreadableException thrown) {
            throw new StatedFaultException(
                    FilePhrase.FORM_FAILED.with(
                            "file",
                            path.toString(),
                            "form",
                            format.name(),
                            "problem",
                            String.valueOf(thrown.getMessage())),
                    thrown);
        }
    }

    /**
     * Finds the form in which a package is to be written: that of the suffix, else, for a name without one, that which
     * is not a file.
     */
    public Optional<PackageFormat> findToWrite(Path path) {
        boolean hasSuffix = FileNames.of(path).contains(".");
        return findBySuffix(path).or(() -> formats.stream()
                .filter(format -> !hasSuffix && format.suffixes().isEmpty())
                .findFirst());
    }

    /**
     * Returns the form in which a package is to be written. See {@link #findToWrite}.
     *
     * @throws IOException when the suffix names none
     */
    public PackageFormat toWrite(Path path) throws IOException {
        return findToWrite(path).orElseThrow(() -> new IOException(unknown(path)));
    }

    /** Says that the suffix of a path names no form, and which are known. */
    public String unknown(Path path) {
        return "No form is named by the suffix of " + path + "; known are " + names() + REMEDY;
    }

    /** The forms as people are told them. */
    private List<Object> worded() {
        Worded folder = language -> language.say("thư mục", "folder");
        return names().stream()
                .map(name -> name.equals("folder") ? folder : name)
                .toList();
    }

    private List<String> names() {
        return formats.stream()
                .map(format -> format.suffixes().isEmpty() ? format.name() : String.join("/", format.suffixes()))
                .toList();
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(PackageFormat.HEAD_BYTES);
        }
    }
}
