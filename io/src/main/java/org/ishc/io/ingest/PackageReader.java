package org.ishc.io.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.organisation.Registry;
import org.ishc.io.ingest.reading.Reading;
import org.ishc.io.ingest.reading.SilentSource;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;

/** Reads a package in any form and checks it. */
public final class PackageReader {

    private PackageReader() {}

    /**
     * Reads a package.
     *
     * @throws IOException when the path cannot be read at all; what is wrong inside is a finding
     */
    public static LoadedPackage read(Path path) throws IOException {
        return read(PackageFormats.installed().open(path));
    }

    /**
     * Reads a package.
     *
     * @param options how
     * @throws IOException when the path cannot be read at all; what is wrong inside is a finding
     */
    public static LoadedPackage read(Path path, ReadOptions options) throws IOException {
        return read(PackageFormats.installed().open(path), options);
    }

    /**
     * Reads a package that comes as bytes: an upload, a blob of a database, an attachment.
     *
     * @param in the bytes, of a package that is one file; they are read to the end and not closed
     * @param name the name of the file with its suffix, such as {@code report.zip}, without folders
     * @throws IllegalArgumentException when the name is empty or has folders
     * @throws IOException when the bytes cannot be read at all; what is wrong inside is a finding
     */
    public static LoadedPackage read(InputStream in, String name) throws IOException {
        return read(in, name, ReadOptions.DEFAULT);
    }

    /**
     * Reads a package that comes as bytes. See {@link #read(InputStream, String)}.
     *
     * @param options how
     * @throws IllegalArgumentException when the name is empty or has folders
     * @throws IOException when the bytes cannot be read at all; what is wrong inside is a finding
     */
    public static LoadedPackage read(InputStream in, String name, ReadOptions options) throws IOException {
        return read(PackageFormats.installed().open(in, name, Opening.DEFAULT), options);
    }

    /** Reads an opened package. */
    public static LoadedPackage read(PackageSource source) {
        return read(source, ReadOptions.DEFAULT);
    }

    /**
     * Reads an opened package.
     *
     * @param options how
     */
    public static LoadedPackage read(PackageSource source, ReadOptions options) {
        try (Reading reading = new Reading(SilentSource.unlessAnswering(source), options)) {
            reading.begin();
            IndicatorCatalogue catalogue = reading.catalogue();
            Registry registry = reading.registry();
            ClubRegister clubs = reading.clubs().read(registry);
            return LoadedPackage.of(reading.rest(catalogue, registry, clubs, clubs), clubs);
        }
    }
}
