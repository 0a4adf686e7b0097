package org.ishc.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import org.ishc.core.base.Language;
import org.ishc.io.export.Dhis2Values;
import org.ishc.io.export.ExportRequest;
import org.ishc.io.export.Exported;
import org.ishc.io.export.SdmxCsv;
import org.ishc.io.export.SdmxStructure;
import org.ishc.io.ingest.LoadedPackage;

/** Figures for other systems. */
public final class ExportFigures {

    private ExportFigures() {}

    /** Writes figures as data values of DHIS2. */
    public static Exported dhis2(LoadedPackage loaded, ExportRequest request, OutputStream out) {
        return Dhis2Values.of(loaded, request, Language.EN).writeTo(out);
    }

    /** Writes figures as SDMX-CSV. */
    public static Exported sdmx(LoadedPackage loaded, ExportRequest request, OutputStream out) throws IOException {
        return SdmxCsv.of(loaded, request, SdmxStructure.FIGURES).writeTo(out);
    }
}
