package org.ishc.io.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.io.edit.Fixes;
import org.ishc.io.spi.InPlace;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageSource;

/**
 * A package in a workbook: a sheet for each table, named as the table, headings in the first row; a sheet
 * {@code manifest} of two columns. A workbook to which changes were accepted is written as it was sent, but for the
 * cells that they change.
 */
public final class XlsxFormat implements PackageFormat {

    /** Creates the form; it has no state. */
    public XlsxFormat() {}

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".xlsx");
    }

    @Override
    public boolean sniffs(Path path, byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("PK") && (text.contains("[Content_Types].xml") || text.contains("xl/"));
    }

    @Override
    public PackageSource open(Path path, Opening opening) throws IOException {
        return XlsxPackage.open(path, opening);
    }

    @Override
    public void write(PackageSource source, List<Finding> findings, Path to) throws IOException {
        Optional<Fixes.Applied> applied = Fixes.findApplied(source);
        if (applied.isPresent() && applied.get().sent() instanceof XlsxPackage sent) {
            InPlace.file(to, path -> MendedWorkbook.write(sent, applied.get().edits(), path));
            return;
        }
        InPlace.file(to, path -> {
            Path timed = path.resolveSibling("timed");
            XlsxWriter.write(source, findings, timed);
            XlsxWriter.withoutClock(timed, source.manifest().created(), path);
        });
    }
}
