package org.ishc.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageFormats;

/** A form of a host's own, beside those of the library. How one is written: {@code io/docs/write-an-adapter.md}. */
public final class UseOwnAdapter {

    private UseOwnAdapter() {}

    /** Reads a package in one of the known forms, or in a form that is handed over here; all give the same records. */
    public static LoadedPackage read(Path path, PackageFormat own) throws IOException {
        List<PackageFormat> forms = new ArrayList<>(PackageFormats.installed().all());
        forms.add(own);
        return PackageReader.read(PackageFormats.of(forms).open(path));
    }
}
