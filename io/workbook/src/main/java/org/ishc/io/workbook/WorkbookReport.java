package org.ishc.io.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.ishc.io.border.FileNames;
import org.ishc.io.ingest.Validation;
import org.ishc.io.message.Messages;
import org.ishc.io.report.ReportForm;
import org.ishc.io.report.ReportOptions;

/**
 * The report as a workbook. Where the package was sent as one, it is the sender's own, see {@link AnnotatedWorkbook};
 * else, and where that one cannot be opened or is too large to be held, it is made of the findings alone and says why.
 */
public final class WorkbookReport implements ReportForm {

    /** Rows that are held before they go to disk. */
    private static final int WINDOW = 200;

    /** Creates the form. */
    public WorkbookReport() {}

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public void write(Validation validation, ReportOptions options, OutputStream out) throws IOException {
        SameBytes.anywhere(options.language(), to -> anyForm(validation, options, to), out);
    }

    private static void anyForm(Validation validation, ReportOptions options, OutputStream out) throws IOException {
        Optional<String> refusal = Optional.empty();
        Optional<Path> workbook = options.source().filter(WorkbookReport::isWorkbook);
        if (workbook.isPresent()) {
            ByteArrayOutputStream annotated = new ByteArrayOutputStream();
            try {
                AnnotatedWorkbook.write(workbook.get(), validation, options, annotated);
                out.write(annotated.toByteArray());
                out.flush();
                return;
            } catch (UnfitWorkbookException unfit) {
                refusal = Optional.of(String.valueOf(unfit.getMessage()));
            }
        }
        alone(validation, options, refusal, out);
    }

    /** By its name: what is inside is seen when it is opened. */
    private static boolean isWorkbook(Path source) {
        return Files.isRegularFile(source)
                && FileNames.of(source).toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private static void alone(Validation validation, ReportOptions options, Optional<String> refusal, OutputStream out)
            throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
            Messages messages = Messages.in(options.language());
            FindingsSheet sheet = new FindingsSheet(workbook, validation, options, finding -> Optional.empty());
            sheet.write(refusal.map(reason -> messages.text("sheet.not-annotated", "reason", reason)));
            SameBytes.date(workbook.getXSSFWorkbook(), validation.manifest().asOf());
            SameBytes.write(workbook::write, out);
        }
    }
}
