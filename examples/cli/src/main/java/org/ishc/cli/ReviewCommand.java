package org.ishc.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Window;
import org.ishc.core.time.Period;
import org.ishc.io.document.Formalities;
import org.ishc.io.document.ReviewDocument;
import org.ishc.io.ingest.LoadedPackage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code document review PKG --period P --on D [--unit U] --to FILE}: the review of a period. */
@Command(name = "review", description = "Writes the review of a period (báo cáo sơ kết, tổng kết).")
final class ReviewCommand extends PrintingCommand {

    @Option(names = "--period", required = true, description = "the period under review")
    String period = "";

    @Option(names = "--on", required = true, description = "the day of the review")
    LocalDate on = LocalDate.EPOCH;

    @Option(names = "--unit", description = "the unit; the root without")
    @Nullable
    String unit;

    @Override
    public Integer call() throws IOException {
        Formalities around = formalities.read(language());
        Period asked = period(period);
        LoadedPackage loaded = load(on);
        checkBegun(loaded, asked, on);
        Optional<UnitCode> optional = Optional.ofNullable(unit)
                .map(code -> unit(loaded.figures().snapshot(Window.until(asked, loaded.calendar(), on)), code));
        try {
            return print(ReviewDocument.of(loaded, asked, on, optional, around));
        } catch (IllegalArgumentException noUnits) {
            throw UnfitFileException.of(
                    packagePath, "không có đơn vị nào để báo cáo vào ngày này", String.valueOf(noUnits.getMessage()));
        }
    }
}
