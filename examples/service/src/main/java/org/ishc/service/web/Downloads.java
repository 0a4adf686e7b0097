package org.ishc.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ishc.io.report.ReportForm;
import org.ishc.service.store.StoredPackage;
import org.ishc.service.user.AuditLog;
import org.ishc.service.user.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What is taken away from here: the file as it was sent, and the report on it as a page and as a workbook. Always
 * saved, never opened among our pages.
 */
@Controller
final class Downloads {

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Packages packages;
    private final AuditLog log;

    Downloads(Packages packages, AuditLog log) {
        this.packages = packages;
        this.log = log;
    }

    /** The bytes as they were sent. */
    @GetMapping("/packages/{id:\\d+}/content")
    void content(@PathVariable long id, Viewer viewer, HttpServletResponse response) throws IOException {
        StoredPackage stored = packages.stored(id, viewer);
        log.write(viewer.account(), AuditLog.Action.DOWNLOADED, "package " + id);
        begin(response, MediaType.APPLICATION_OCTET_STREAM_VALUE, "package-" + id + "." + stored.form(), stored.size());
        packages.copyContent(stored, response.getOutputStream());
    }

    /** The report as one page that needs nothing else. */
    @GetMapping("/packages/{id:\\d+}/report.html")
    void page(@PathVariable long id, Viewer viewer, @ModelAttribute("say") Wording say, HttpServletResponse response)
            throws IOException {
        report(id, viewer, say, "html", MediaType.TEXT_HTML_VALUE, response);
    }

    /** The report as a workbook: the sender's own with comments on its cells, where it was sent as one. */
    @GetMapping("/packages/{id:\\d+}/report.xlsx")
    void workbook(
            @PathVariable long id, Viewer viewer, @ModelAttribute("say") Wording say, HttpServletResponse response)
            throws IOException {
        report(id, viewer, say, "xlsx", WORKBOOK, response);
    }

    private void report(long id, Viewer viewer, Wording say, String form, String type, HttpServletResponse response)
            throws IOException {
        StoredPackage stored = packages.stored(id, viewer);
        byte[] report = packages.render(stored, ReportForm.find(form).orElseThrow(), say.language());
        log.write(viewer.account(), AuditLog.Action.DOWNLOADED, "package " + id + " " + form);
        begin(response, type, "report-" + id + "." + form, report.length);
        response.getOutputStream().write(report);
    }

    static void begin(HttpServletResponse response, String type, String fileName, long size) {
        response.setContentType(type);
        response.setContentLengthLong(size);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
    }
}
