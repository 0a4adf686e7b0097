package org.ishc.io.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ishc.io.ingest.Validation;
import org.ishc.io.report.page.Html;
import org.ishc.io.report.page.PageFindings;
import org.ishc.io.report.page.PageFrame;
import org.ishc.io.report.page.PageSections;
import org.ishc.io.report.tree.Listed;

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
        PageFrame frame = PageFrame.of(options.language(), PageFrame.title("page.window"), Map.of())
                .with("findings");
        Html head = new Html();
        frame.begin(head);
        PageSections sections = new PageSections(validation, listed);
        sections.summary(head);
        sections.findings(head);
        sections.ledger(head);
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(head.toString());
        new PageFindings(listed).write(text);
        Html end = new Html();
        frame.endAfterMain(end);
        text.write(end.toString());
        text.flush();
    }
}
