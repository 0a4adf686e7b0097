package org.ishc.io.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.ishc.io.ingest.Validation;

/**
 * The report as one HTML page without outside assets, in Vietnamese and English, switched in the page: the verdict
 * first, then whose data, digest, versions, profiles, counts, what each code means, the findings with a filter, the
 * ledger.
 *
 * <p>The findings are carried as JSON and shown as a list of which only the rows in sight exist, so that a hundred
 * thousand are as quick as a hundred. Without scripts the page shows all but the list, and the first findings of that.
 * A policy in the page lets nothing run or load but what it was written with. Printed, it shows the findings that pass
 * the filter, up to a number that it names.
 */
public final class HtmlReport implements ReportForm {

    /** Creates the form. */
    public HtmlReport() {}

    @Override
    public String name() {
        return "html";
    }

    @Override
    public void write(Validation validation, ReportOptions options, OutputStream out) throws IOException {
        List<Listed> listed = Listed.of(validation, options.limit());
        String style = resource("validation.css");
        String script = resource("validation.js");
        Html head = new Html();
        String language = options.language().code();
        head.raw("<!DOCTYPE html>\n<html lang=\"" + language + "\" class=\"" + language
                        + "\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"
                        + hash(style) + "'; script-src '" + hash(script))
                .raw("'; base-uri 'none'; form-action 'none'\">\n")
                .raw(
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
                .raw("<title>" + validation.verdict() + " · ISHC</title>\n<style>" + style
                        + "</style>\n</head>\n<body>\n");
        PageSections sections = new PageSections(validation, listed);
        sections.summary(head);
        sections.findings(head);
        sections.ledger(head);
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(head.toString());
        new PageFindings(listed).write(text);
        text.write("<script>" + script + "</script>\n</body>\n</html>\n");
        text.flush();
    }

    /** The source expression by which a content policy admits an inline text. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
