package org.ishc.io.pack;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.manifest.ManifestReader;
import org.ishc.io.manifest.TableNames;
import org.ishc.io.table.ExchangeFinding;

/**
 * Collects the files of a package by path; names that lead out of it, and names that mean more than one file, become
 * findings.
 */
public final class PackedFiles {

    private static final Pattern LITTER =
            Pattern.compile("__MACOSX|\\._.*|\\.DS_Store|(?i:Thumbs\\.db|desktop\\.ini)|~\\$.*|\\.~lock\\..*#");

    private final List<Finding> findings;
    private final SortedMap<String, PackedFile> files = new TreeMap<>();
    private final Map<String, String> folded = new TreeMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /** Begins; what is wrong is added to the findings. */
    PackedFiles(List<Finding> findings) {
        this.findings = findings;
    }

    /** Tells whether a file is what an operating system or an office program leaves beside those that are meant. */
    static boolean isLitter(String path) {
        return Stream.of(path.split("/", -1))
                .anyMatch(step -> LITTER.matcher(step).matches());
    }

    /** Tells whether a path may lead out of the package, on any system. */
    static boolean isUnsafe(String path) {
        return path.isEmpty()
                || path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || path.indexOf('\0') >= 0
                || List.of(path.split("/", -1)).contains("..");
    }

    /** Returns the digest of them all: of a line for each, with its digest and path, in the order of paths. */
    String sha256() {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, file) ->
                lines.append(file.sha256()).append("  ").append(path).append('\n'));
        return Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the name of a file before its bytes are looked at; false when the file is not to be read. */
    boolean isReadable(String path) {
        if (isUnsafe(path)) {
            add(ExchangeFinding.UNSAFE_PATH, path, "path", path);
            return false;
        }
        String first = folded.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        if (first != null) {
            add(ExchangeFinding.DUPLICATE_FILE, path, "path", path);
            ambiguous.add(first);
            files.remove(first);
        }
        return first == null;
    }

    /** Takes a file. */
    void put(String path, PackedFile file) {
        if (!ambiguous.contains(path)) {
            files.put(path, file);
        }
    }

    /** Says what is wrong with a file. */
    void add(FindingCode code, String file, Object... arguments) {
        findings.add(Finding.of(code, Location.none().withSource(file, null, null, null), arguments));
    }

    /** Returns the files, by path. */
    SortedMap<String, PackedFile> files() {
        return files;
    }

    /**
     * Returns the files below the folder that is the package: the top, or the only one that holds a manifest or a
     * table. Of several none can be read.
     */
    SortedMap<String, PackedFile> inRoot() {
        SortedMap<String, PackedFile> inside = files;
        while (!inside.isEmpty() && inside.keySet().stream().noneMatch(PackedFiles::isOfPackage)) {
            List<String> folders = inside.keySet().stream()
                    .filter(PackedFiles::isOfPackageInFolder)
                    .map(PackedFiles::folder)
                    .distinct()
                    .toList();
            if (folders.size() > 1) {
                findings.add(Finding.of(ExchangeFinding.MANY_FOLDERS, Location.none(), "folders", folders));
                return new TreeMap<>();
            }
            String folder = folders.isEmpty() ? onlyFolder(inside) : folders.get(0);
            if (folder.isEmpty()) {
                return inside;
            }
            inside = below(folder, inside);
        }
        return inside;
    }

    private static String folder(String path) {
        return path.substring(0, path.indexOf('/') + 1);
    }

    /** The folder under which all files lie. */
    private static String onlyFolder(SortedMap<String, PackedFile> files) {
        String folder = folder(files.firstKey());
        return files.keySet().stream().allMatch(path -> path.startsWith(folder)) ? folder : "";
    }

    private static boolean isOfPackageInFolder(String path) {
        return path.indexOf('/') > 0 && isOfPackage(path.substring(path.indexOf('/') + 1));
    }

    private static boolean isOfPackage(String path) {
        return path.equals(ManifestReader.FILE) || TableNames.findByFile(path).isPresent();
    }

    private static SortedMap<String, PackedFile> below(String folder, SortedMap<String, PackedFile> files) {
        SortedMap<String, PackedFile> inside = new TreeMap<>();
        files.forEach((path, file) ->
                inside.put(path.startsWith(folder) ? path.substring(folder.length()) : "../" + path, file));
        return inside;
    }
}
