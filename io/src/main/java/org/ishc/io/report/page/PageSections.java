package org.ishc.io.report.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Aloud;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.canonical.Library;
import org.ishc.io.ingest.CodeChange;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.Validation;
import org.ishc.io.message.FindingCatalogue;
import org.ishc.io.message.LedgerWords;
import org.ishc.io.message.Messages;
import org.ishc.io.message.Notation;
import org.ishc.io.report.Place;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.report.tree.Listed;

/** The parts of the page of a validation that stand in it as HTML, whether scripts run or not. */
public final class PageSections {

    /** How many findings are shown where no scripts run. */
    private static final int STATIC = 50;

    private final Validation validation;
    private final List<Listed> listed;

    public PageSections(Validation validation, List<Listed> listed) {
        this.validation = validation;
        this.listed = listed;
    }

    public void summary(Html html) {
        String verdict = validation.verdict().name();
        html.raw("<p class=\"kicker\">" + PageFrame.say("page.title") + "</p>\n")
                .raw("<header class=\"verdict " + verdict + "\">\n<h1>")
                .raw("<span class=\"mark\" aria-hidden=\"true\"></span>" + PageFrame.say("page.verdict." + verdict)
                        + "</h1>\n<p>")
                .raw(PageFrame.say("report.verdict." + verdict) + "</p>\n</header>\n<ul class=\"cards\">\n");
        ValidationJson.counts(validation).forEach((name, count) -> html.raw("<li class=\"card " + name
                        + (count.equals(0L) ? " zero" : "") + "\"><strong>" + Html.number((Long) count) + "</strong> ")
                .raw(PageFrame.say("page.count." + name) + "</li>\n"));
        html.raw("</ul>\n<dl class=\"facts\">\n");
        facts(html);
        html.raw("</dl>\n");
        if (!validation.changes().isEmpty()) {
            changes(html);
        }
        if (!listed.isEmpty()) {
            codes(html);
            tables(html);
        }
    }

    private void facts(Html html) {
        validation.manifest().name().ifPresent(name -> fact(html, "page.name", Html.escape(name)));
        validation
                .manifest()
                .asOf()
                .ifPresent(day -> fact(
                        html,
                        "page.as-of",
                        "<time datetime=\"" + day + "\">" + PageFrame.say("page.day", "day", day) + "</time>"));
        fact(html, "page.sha", "<code class=\"digest\">" + validation.sha256() + "</code>");
        fact(html, "page.spec", ValidationJson.SPEC);
        fact(html, "page.library", Html.escape(Library.version()));
        fact(html, "page.profiles", validation.profiles().isEmpty() ? PageFrame.say("page.profiles.none") : profiles());
    }

    private static void fact(Html html, String key, String markup) {
        html.raw("<div><dt>" + PageFrame.say(key) + "</dt><dd>" + markup + "</dd></div>\n");
    }

    private String profiles() {
        return validation.profiles().stream()
                .map(layer ->
                        Html.escape(layer.name() + " " + layer.version()) + " <code class=\"digest\" title=\"SHA-256 "
                                + layer.sha256() + "\">" + layer.sha256().substring(0, 12) + "…</code>")
                .collect(Collectors.joining("<br>"));
    }

    /** The codes that the profiles make count otherwise: what was turned off must not pass for what was not found. */
    private void changes(Html html) {
        html.raw("<section class=\"changes\">\n<h2 id=\"changes-title\">" + PageFrame.say("page.changes") + "</h2>\n");
        changes(html, validation, "changes-title");
        html.raw("</section>\n");
    }

    /** The table of the codes that count otherwise, which a heading names. */
    static void changes(Html html, Validation validation, String title) {
        html.titled(
                title,
                "changed",
                4,
                List.of(
                        PageFrame.say("page.code"),
                        PageFrame.say("page.meaning"),
                        PageFrame.say("page.severity"),
                        PageFrame.say("page.profiles"),
                        PageFrame.say("page.number")));
        for (CodeChange change : validation.changes()) {
            html.row(
                    "td",
                    4,
                    List.of(
                            "<code>" + Html.escape(change.code().code()) + "</code>",
                            explained(change.code()),
                            badge(change.code().severity().name()) + " → "
                                    + badge(change.severity()
                                            .map(Severity::name)
                                            .orElse("off")),
                            Html.escape(change.profile()),
                            Html.number(change.findings())));
        }
        html.endTitled();
    }

    private void codes(Html html) {
        Map<String, FindingCode> codes = new LinkedHashMap<>();
        Map<String, Severity> gravest = new LinkedHashMap<>();
        for (Listed each : listed) {
            Finding finding = each.finding();
            codes.putIfAbsent(finding.code().code(), finding.code());
            gravest.merge(
                    finding.code().code(), finding.severity(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        Map<String, Long> counts = validation.counts().codes();
        html.raw("<section class=\"codes\">\n<h2 id=\"codes-title\">" + PageFrame.say("page.codes")
                        + "</h2>\n<p class=\"hint scripted\">" + PageFrame.say("page.codes.hint") + "</p>\n")
                .titled(
                        "codes-title",
                        "",
                        2,
                        List.of(
                                PageFrame.say("page.code"),
                                PageFrame.say("page.meaning"),
                                PageFrame.say("page.number")));
        codes.values().stream()
                .sorted((one, other) -> order(gravest, counts, one, other))
                .forEach(code -> html.row(
                        "td",
                        2,
                        List.of(
                                badge(String.valueOf(gravest.get(code.code()))) + " " + link(code.code()),
                                explained(code),
                                Html.number(counts.getOrDefault(code.code(), listed(code.code()))))));
        html.endTitled().raw("</section>\n");
    }

    private static String link(String code) {
        return "<a href=\"#findings\" data-code=\"" + Html.escape(code) + "\"><code>" + Html.escape(code)
                + "</code></a>";
    }

    private long listed(String code) {
        return listed.stream()
                .filter(each -> each.finding().code().code().equals(code))
                .count();
    }

    /** The gravest first, of these the most frequent. */
    private static int order(
            Map<String, Severity> gravest, Map<String, Long> counts, FindingCode one, FindingCode other) {
        int bySeverity = gravest.getOrDefault(one.code(), Severity.INFO)
                .compareTo(gravest.getOrDefault(other.code(), Severity.INFO));
        int byCount = Long.compare(counts.getOrDefault(other.code(), 0L), counts.getOrDefault(one.code(), 0L));
        return bySeverity != 0
                ? bySeverity
                : byCount != 0 ? byCount : one.code().compareTo(other.code());
    }

    /**
     * What a code means and what to do, in both languages; the sentence of its findings, where nothing more is known.
     */
    public static String explained(FindingCode code) {
        return FindingCatalogue.find(code.code())
                .map(entry -> Html.both(explained(entry, Language.VI), explained(entry, Language.EN)))
                .orElseGet(() -> Html.both(
                        Messages.in(Language.VI).explanation(code),
                        Messages.in(Language.EN).explanation(code)));
    }

    private static String explained(FindingCatalogue.Entry entry, Language language) {
        return entry.meaning(language) + " " + entry.remedy(language);
    }

    private void tables(Html html) {
        Map<String, Map<Severity, Long>> tables = new LinkedHashMap<>();
        for (Finding finding : validation.findings()) {
            tables.computeIfAbsent(
                            Optional.ofNullable(finding.location().table()).orElse(""),
                            name -> new EnumMap<>(Severity.class))
                    .merge(finding.severity(), 1L, Long::sum);
        }
        if (tables.isEmpty()) {
            return;
        }
        html.raw("<section class=\"tables\">\n<h2 id=\"tables-title\">" + PageFrame.say("page.tables") + "</h2>\n");
        List<String> headings = new ArrayList<>(List.of(PageFrame.say("page.table")));
        for (Severity severity : Severity.values()) {
            headings.add(PageFrame.say("page.count." + severity));
        }
        html.titled("tables-title", "", 1, headings);
        tables.forEach((name, counts) -> {
            String shown = name.isEmpty() ? PageFrame.say("page.table.none") : table(name);
            List<String> cells = new ArrayList<>(
                    List.of("<a href=\"#findings\" data-table=\"" + Html.escape(name) + "\">" + shown + "</a>"));
            for (Severity severity : Severity.values()) {
                cells.add(counts.containsKey(severity) ? Html.number(counts.get(severity)) : Html.MISSING);
            }
            html.row("td", 1, cells);
        });
        html.endTitled().raw("</section>\n");
    }

    /** A table by what it is called. */
    private static String table(String name) {
        return Html.both(
                Notation.capital(new Aloud(Language.VI).findTable(name).orElse(name)),
                Notation.capital(new Aloud(Language.EN).findTable(name).orElse(name)));
    }

    public void findings(Html html) {
        html.raw("<section id=\"findings\" class=\"list\">\n<h2 id=\"findings-title\">" + PageFrame.say("page.findings")
                + "</h2>\n");
        if (listed.isEmpty()) {
            html.raw("<p class=\"empty\">" + PageFrame.say("page.none") + "</p>\n</section>\n");
            return;
        }
        html.raw("<div id=\"app\" hidden></div>\n<div id=\"static\">\n<p class=\"hint\" id=\"note\">")
                .raw(PageFrame.say(
                        "page.static", "shown", (long) Math.min(STATIC, listed.size()), "all", (long) listed.size()))
                .raw("</p>\n")
                .titled(
                        "findings-title",
                        "plain",
                        3,
                        List.of(PageFrame.say("page.code"), PageFrame.say("page.where"), PageFrame.say("page.what")));
        for (Listed each : listed.subList(0, Math.min(STATIC, listed.size()))) {
            Location at = each.finding().location();
            html.row(
                    "td",
                    3,
                    List.of(
                            badge(each.tone()) + " <code>"
                                    + Html.escape(each.finding().code().code()) + "</code>",
                            Html.both(Place.inFull(at, Language.VI), Place.inFull(at, Language.EN)),
                            Html.both(
                                    Messages.in(Language.VI).text(each.finding()),
                                    Messages.in(Language.EN).text(each.finding()))));
        }
        html.endTitled().raw("</div>\n</section>\n");
    }

    public void ledger(Html html) {
        html.raw("<section class=\"ledger\">\n<h2 id=\"ledger-title\">" + PageFrame.say("page.ledger") + "</h2>\n");
        ledger(html, validation, "ledger-title");
        html.raw("</section>\n</main>\n");
    }

    /** The table of what every check came to, which a heading names. */
    static void ledger(Html html, Validation validation, String title) {
        html.titled(
                title,
                "",
                3,
                List.of(
                        PageFrame.say("page.check"),
                        PageFrame.say("page.status"),
                        PageFrame.say("page.reason"),
                        PageFrame.say("page.records")));
        for (Ledger.Entry entry : validation.ledger().entries()) {
            String status = "<span class=\"status " + entry.status() + "\">"
                    + PageFrame.say("page.status." + entry.status()) + "</span>";
            html.row("td", 3, List.of(check(entry), status, reason(entry), Html.number(entry.records())));
        }
        html.endTitled();
    }

    /** What a line of the ledger is about, in both languages. */
    private static String check(Ledger.Entry entry) {
        return Html.both(
                LedgerWords.in(Language.VI).check(entry.check()),
                LedgerWords.in(Language.EN).check(entry.check()));
    }

    /** Why a check did not run or how it ended, in both languages. */
    private static String reason(Ledger.Entry entry) {
        return entry.reason()
                .map(reason -> Html.both(
                        LedgerWords.in(Language.VI).reason(reason),
                        LedgerWords.in(Language.EN).reason(reason)))
                .orElse("");
    }

    static String badge(String severity) {
        return "<span class=\"badge " + severity + "\">" + PageFrame.say("report.severity." + severity) + "</span>";
    }
}
