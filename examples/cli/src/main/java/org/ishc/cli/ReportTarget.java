package org.ishc.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.ingest.Validation;
import org.ishc.io.report.CollectionJson;
import org.ishc.io.report.CollectionPage;
import org.ishc.io.report.CollectionText;
import org.ishc.io.report.ReportForm;
import org.ishc.io.report.ReportOptions;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.spi.InPlace;

/** A report that is asked for: its form, and the file that it is written to. */
record ReportTarget(ReportForm form, Path file) {

    /** Reads {@code FORM:FILE}. */
    static ReportTarget parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1) {
            throw new UsageException(
                    "--report: “" + text + "” phải viết là DẠNG:TỆP, ví dụ html:loi.html",
                    "--report: '" + text + "' is not FORM:FILE");
        }
        String form = text.substring(0, colon);
        Path file = Path.of(text.substring(colon + 1));
        return new ReportTarget(
                ReportForm.find(form)
                        .orElseThrow(() -> UsageException.of(
                                "--report",
                                form,
                                ReportForm.all().stream().map(ReportForm::name).toList())),
                file);
    }

    /**
     * Writes what a round came to: as a page of its own, as data, and in all other forms what was found in the package
     * from many.
     */
    void write(CollectedRound collected, Language language) throws IOException {
        switch (form.name()) {
            case "html" -> InPlace.file(file, path -> Files.writeString(path, CollectionPage.of(collected)));
            case "json" ->
                InPlace.file(file, path -> Files.writeString(path, CanonicalJson.write(CollectionJson.of(collected))));
            case "text" -> InPlace.file(file, path -> Files.writeString(path, CollectionText.of(collected, language)));
            default ->
                write(
                        collected.validation(),
                        new ReportOptions(language, ValidationJson.DEFAULT_LIMIT, Optional.empty(), Optional.empty()));
        }
    }

    void write(Validation validation, ReportOptions options) throws IOException {
        InPlace.file(file, path -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                form.write(validation, options, out);
            }
        });
    }
}
