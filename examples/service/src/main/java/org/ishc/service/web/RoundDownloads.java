package org.ishc.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ishc.io.report.ReportForm;
import org.ishc.service.receive.Rounds;
import org.ishc.service.store.RoundStore;
import org.ishc.service.store.StoredAnswer;
import org.ishc.service.store.StoredPackage;
import org.ishc.service.store.StoredRound;
import org.ishc.service.user.AuditLog;
import org.ishc.service.user.Viewer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What is taken away of a round: the reports on answers, and what all of them came to. */
@Controller
final class RoundDownloads {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final Rounds rounds;
    private final SeenRounds seen;
    private final RoundStore store;
    private final Packages packages;
    private final Reminders reminders;
    private final AuditLog log;

    RoundDownloads(
            Rounds rounds, SeenRounds seen, RoundStore store, Packages packages, Reminders reminders, AuditLog log) {
        this.rounds = rounds;
        this.seen = seen;
        this.store = store;
        this.packages = packages;
        this.reminders = reminders;
        this.log = log;
    }

    /** The report on an answer as one page that needs nothing else. */
    @GetMapping("/rounds/{id:\\d+}/answers/{answer:\\d+}/report.html")
    void page(
            @PathVariable long id,
            @PathVariable long answer,
            Viewer viewer,
            @ModelAttribute("say") Wording say,
            HttpServletResponse response)
            throws IOException {
        report(id, answer, viewer, say, "html", MediaType.TEXT_HTML_VALUE, response);
    }

    /** The sender's own workbook with comments on its cells, where it was sent as one; else the findings as one. */
    @GetMapping("/rounds/{id:\\d+}/answers/{answer:\\d+}/report.xlsx")
    void workbook(
            @PathVariable long id,
            @PathVariable long answer,
            Viewer viewer,
            @ModelAttribute("say") Wording say,
            HttpServletResponse response)
            throws IOException {
        report(id, answer, viewer, say, "xlsx", Downloads.WORKBOOK, response);
    }

    private void report(
            long id, long answer, Viewer viewer, Wording say, String form, String type, HttpServletResponse response)
            throws IOException {
        byte[] report = rounds.render(
                seen.stored(id),
                seen.answer(id, answer, viewer),
                ReportForm.find(form).orElseThrow(),
                say.language());
        send(seen.stored(id), "answer-" + answer + "." + form, type, report, viewer, response);
    }

    /** An answer as it was sent. */
    @GetMapping("/rounds/{id:\\d+}/answers/{answer:\\d+}/content")
    void content(@PathVariable long id, @PathVariable long answer, Viewer viewer, HttpServletResponse response)
            throws IOException {
        StoredAnswer sent = seen.answer(id, answer, viewer);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        packages.copyContent(sent, bytes);
        send(
                seen.stored(id),
                "answer-" + answer + "." + sent.form(),
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                bytes.toByteArray(),
                viewer,
                response);
    }

    /** The report on the whole round. */
    @GetMapping("/rounds/{id:\\d+}/report.html")
    void roundPage(@PathVariable long id, Viewer viewer, HttpServletResponse response) throws IOException {
        StoredRound round = closed(id);
        String page = store.findPage(id).orElseThrow();
        send(round, round.code() + ".html", MediaType.TEXT_HTML_VALUE, bytes(page), viewer, response);
    }

    /** The package from many. */
    @GetMapping("/rounds/{id:\\d+}/package.zip")
    void many(@PathVariable long id, Viewer viewer, HttpServletResponse response) throws IOException {
        StoredRound round = closed(id);
        StoredPackage many = packages.stored(
                round.packageId().orElseThrow(() -> WrongRequestException.nothing("package", round.code())), viewer);
        log.write(viewer.account(), AuditLog.Action.DOWNLOADED, "package " + many.id());
        Downloads.begin(response, MediaType.APPLICATION_OCTET_STREAM_VALUE, round.code() + ".zip", many.size());
        packages.copyContent(many, response.getOutputStream());
    }

    /** The table of totals: senders and the units above all, against indicators. */
    @GetMapping("/rounds/{id:\\d+}/totals.csv")
    void totals(@PathVariable long id, Viewer viewer, HttpServletResponse response) throws IOException {
        StoredRound round = closed(id);
        Object figures = round.outcome().orElseThrow().get("figures");
        Map<?, ?> table = figures instanceof Map<?, ?> map ? map : Map.of();
        List<String> lines = new ArrayList<>();
        lines.add(line(Stream.concat(
                Stream.of("unit_code", "name"),
                list(table, "indicators").stream().map(item -> ((Map<?, ?>) item).get("code")))));
        for (Object row : list(table, "rows")) {
            Map<?, ?> cells = (Map<?, ?>) row;
            lines.add(line(Stream.concat(
                    Stream.of(cells.get("unit_code"), cells.get("name")), list(cells, "values").stream())));
        }
        byte[] csv = bytes("\uFEFF" + String.join("\r\n", lines) + "\r\n");
        send(round, round.code() + ".csv", CSV, csv, viewer, response);
    }

    private static List<?> list(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof List<?> list ? list : List.of();
    }

    private static String line(Stream<?> cells) {
        return String.join(
                ",",
                cells.map(cell -> "\"" + String.valueOf(cell).replace("\"", "\"\"") + "\"")
                        .toList());
    }

    /** What is written to each sender who has something to do. */
    @GetMapping("/rounds/{id:\\d+}/reminders.txt")
    void reminders(
            @PathVariable long id, Viewer viewer, @ModelAttribute("say") Wording say, HttpServletResponse response)
            throws IOException {
        RoundView view = seen.view(id, viewer);
        List<String> texts = view.senders().stream()
                .flatMap(sender -> reminders.find(view, sender, say.language()).stream())
                .toList();
        String all = String.join("\n\n----\n\n", texts) + "\n";
        send(view.stored(), view.stored().code() + ".txt", TEXT, bytes(all), viewer, response);
    }

    private StoredRound closed(long id) {
        StoredRound round = seen.stored(id);
        if (round.isOpen()) {
            throw WrongRequestException.nothing("open", round.code());
        }
        return round;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void send(
            StoredRound round, String name, String type, byte[] content, Viewer viewer, HttpServletResponse response)
            throws IOException {
        log.write(viewer.account(), AuditLog.Action.DOWNLOADED, "round " + round.code() + " " + name);
        Downloads.begin(response, type, name, content.length);
        response.getOutputStream().write(content);
    }
}
