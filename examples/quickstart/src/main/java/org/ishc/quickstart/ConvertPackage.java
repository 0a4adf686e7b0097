package org.ishc.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;

/** One package in another form. */
public final class ConvertPackage {

    private ConvertPackage() {}

    /**
     * Writes a package in the form that the suffix names, such as {@code .xlsx}, {@code .json} or {@code .zip}; returns
     * what could not be read of it.
     */
    public static List<Finding> convert(Path from, Path to) throws IOException {
        PackageFormats formats = PackageFormats.installed();
        PackageSource source = formats.open(from);
        List<Finding> findings = new ArrayList<>(source.findings());
        formats.toWrite(to).write(source, findings, to);
        return findings;
    }
}
