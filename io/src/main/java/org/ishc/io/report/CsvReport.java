package org.ishc.io.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ishc.core.document.Statement;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.canonical.Library;
import org.ishc.io.csv.FormulaGuard;
import org.ishc.io.ingest.CodeChange;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.Validation;
import org.ishc.io.message.Messages;
import org.ishc.io.profile.Profile;
import org.ishc.io.report.tree.Listed;
import org.jspecify.annotations.Nullable;

/**
 * The report as CSV (RFC 4180): UTF-8 with a byte order mark, commas, CRLF, one heading line. Every line says in
 * {@code record} what it is: first {@code verdict}, {@code input}, {@code spec}, {@code library}, {@code profile},
 * {@code change} and {@code count} lines, then the {@code ledger}, then one {@code finding} a line. No text is
 * evaluated by a spreadsheet: one that begins with {@code = + - @}, tab or carriage return gets an apostrophe.
 *
 * <p>Interpretation: the byte order mark is written because spreadsheets take a file without one for a legacy encoding,
 * and Vietnamese is lost; the headings are English in either language, so that programs find them.
 */
public final class CsvReport implements ReportForm {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String[] HEADINGS = {
        "record",
        "severity",
        "code",
        "table",
        "file",
        "row",
        "line",
        "column",
        "cell",
        "pointer",
        "key",
        "value",
        "waiver",
        "message"
    };

    /** Creates the form. */
    public CsvReport() {}

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void write(Validation validation, ReportOptions options, OutputStream out) throws IOException {
        Messages messages = Messages.in(options.language());
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(HEADINGS);
        summary(csv, validation, messages);
        for (Ledger.Entry entry : validation.ledger().entries()) {
            csv.writeRecord(
                    "ledger",
                    "",
                    entry.status().name(),
                    "",
                    "",
                    String.valueOf(entry.records()),
                    "",
                    "",
                    "",
                    "",
                    FormulaGuard.escape(entry.check()),
                    "",
                    "",
                    FormulaGuard.escape(entry.reason().map(Statement::toString).orElse("")));
        }
        for (Listed listed : Listed.of(validation, options.limit())) {
            csv.writeRecord(line(listed, messages));
        }
        csv.flush();
    }

    /** Which verdict on what, by which profiles, and how many findings. */
    private static void summary(CsvWriter csv, Validation validation, Messages messages) {
        String verdict = validation.verdict().name();
        summary(csv, "verdict", verdict, "", messages.text("report.verdict." + verdict));
        summary(csv, "input", "sha-256", validation.sha256(), "");
        summary(csv, "spec", "", ValidationJson.SPEC, "");
        summary(csv, "library", "", Library.version(), "");
        for (Profile.Layer layer : validation.profiles()) {
            summary(csv, "profile", "", layer.name() + " " + layer.version(), "SHA-256 " + layer.sha256());
        }
        for (CodeChange change : validation.changes()) {
            summary(
                    csv,
                    "change",
                    change.code().code(),
                    change.severity().map(Severity::name).orElse("off"),
                    ValidationText.change(change, messages));
        }
        ValidationJson.counts(validation)
                .forEach((counted, count) -> summary(csv, "count", counted, count.toString(), ""));
    }

    private static void summary(CsvWriter csv, String record, String code, String value, String message) {
        csv.writeRecord(
                record,
                "",
                code,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                FormulaGuard.escape(value),
                "",
                FormulaGuard.escape(message));
    }

    private static List<String> line(Listed listed, Messages messages) {
        Location at = listed.finding().location();
        return List.of(
                "finding",
                listed.finding().severity().name(),
                listed.finding().code().code(),
                text(at.table()),
                text(at.file()),
                text(at.row()),
                text(at.line()),
                text(at.column()),
                text(at.cell()),
                text(at.pointer()),
                FormulaGuard.escape(Place.key(at).orElse("")),
                text(at.value()),
                FormulaGuard.escape(listed.waiverText(messages).orElse("")),
                FormulaGuard.escape(messages.text(listed.finding())));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : FormulaGuard.escape(value.toString());
    }
}
