package org.ishc.spark;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.SparkSession;
import org.ishc.io.canonical.Sha256;

/** Files on storage that Spark reads, digested by the executors, and watched for changes. */
final class DigestedFiles {

    private final Configuration storage;
    private final Map<String, List<Long>> stamps;
    private final Map<String, String> digests;

    private DigestedFiles(Configuration storage, Map<String, List<Long>> stamps, Map<String, String> digests) {
        this.storage = storage;
        this.stamps = stamps;
        this.digests = digests;
    }

    /**
     * Digests files: each by one task.
     *
     * @param files where they are
     * @throws IOException when one cannot be read
     */
    static DigestedFiles of(SparkSession spark, String[] files) throws IOException {
        Configuration storage = spark.sparkContext().hadoopConfiguration();
        Map<String, List<Long>> stamps = stamps(storage, List.of(files));
        Map<String, String> digests = new TreeMap<>();
        if (files.length > 0) {
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                    .binaryFiles(String.join(",", files))
                    .mapValues(DigestedFiles::digest)
                    .collect()
                    .forEach(file -> digests.put(name(file._1()), file._2()));
        }
        if (digests.size() != files.length) {
            throw new IOException("two files have one name, or one went away: " + List.of(files));
        }
        return new DigestedFiles(storage, stamps, digests);
    }

    private static Map<String, List<Long>> stamps(Configuration storage, List<String> files) throws IOException {
        Map<String, List<Long>> stamps = new TreeMap<>();
        for (String file : files) {
            Path path = new Path(file);
            FileStatus is = path.getFileSystem(storage).getFileStatus(path);
            stamps.put(file, List.of(is.getLen(), is.getModificationTime()));
        }
        return stamps;
    }

    private static String digest(PortableDataStream stream) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (DataInputStream in = stream.open()) {
            Sha256.update(digest, in);
        }
        return Sha256.hex(digest.digest());
    }

    /** Returns the last step of a path. */
    static String name(String path) {
        String steps = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return steps.substring(steps.lastIndexOf('/') + 1);
    }

    /** Returns the digest of a package and these files: of a line for each, with its digest and name. */
    String sha256(String ofPackage) {
        StringBuilder lines = new StringBuilder(ofPackage).append('\n');
        digests.forEach(
                (name, sha256) -> lines.append(sha256).append("  ").append(name).append('\n'));
        return Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Tells whether the storage says of every file what it said before it was digested. */
    boolean areUnchanged() {
        try {
            return stamps.equals(stamps(storage, List.copyOf(stamps.keySet())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
