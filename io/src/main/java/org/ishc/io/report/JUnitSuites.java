package org.ishc.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ishc.core.finding.Severity;
import org.ishc.io.canonical.Library;
import org.ishc.io.ingest.CodeChange;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.message.LedgerWords;
import org.ishc.io.message.Messages;
import org.ishc.io.profile.Profile;
import org.ishc.io.report.tree.Listed;

/** Writes the suites of a JUnit report. */
final class JUnitSuites {

    private static final String PACKAGE = "package";

    private final Validation validation;
    private final ReportOptions options;
    private final Messages messages;
    private final XMLStreamWriter xml;
    private final Map<String, Map<String, List<Listed>>> tables = new LinkedHashMap<>();

    JUnitSuites(Validation validation, ReportOptions options, XMLStreamWriter xml) {
        this.validation = validation;
        this.options = options;
        this.messages = Messages.in(options.language());
        this.xml = xml;
    }

    void write() throws XMLStreamException {
        for (Listed listed : Listed.of(validation, options.limit())) {
            String table =
                    Optional.ofNullable(listed.finding().location().table()).orElse(PACKAGE);
            tables.computeIfAbsent(table, name -> new TreeMap<>())
                    .computeIfAbsent(listed.finding().code().code(), code -> new ArrayList<>())
                    .add(listed);
        }
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites", "name", "ISHC " + validation.verdict());
        verdict();
        ledger();
        for (Map.Entry<String, Map<String, List<Listed>>> table : tables.entrySet()) {
            table(table.getKey(), table.getValue());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void verdict() throws XMLStreamException {
        Verdict verdict = validation.verdict();
        String says = messages.text("report.verdict." + verdict);
        suite(
                "ishc.verdict",
                1,
                verdict == Verdict.INVALID ? 1 : 0,
                verdict == Verdict.UNDETERMINED ? 1 : 0,
                verdict == Verdict.NOT_APPLICABLE ? 1 : 0);
        properties();
        start("testcase", "classname", "ishc.verdict", "name", "verdict");
        switch (verdict) {
            case VALID -> line("system-out", says);
            case INVALID -> outcome("failure", "INVALID", says, "");
            case UNDETERMINED -> outcome("error", "UNDETERMINED", says, "");
            case NOT_APPLICABLE -> outcome("skipped", "NOT_APPLICABLE", says, "");
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void properties() throws XMLStreamException {
        xml.writeStartElement("properties");
        property("verdict", validation.verdict().name());
        property("input_sha256", validation.sha256());
        property("spec", ValidationJson.SPEC);
        property("library", Library.version());
        for (Profile.Layer layer : validation.profiles()) {
            property("profile", layer.name() + " " + layer.version() + " SHA-256 " + layer.sha256());
        }
        for (CodeChange change : validation.changes()) {
            property("change", ValidationText.change(change, messages));
        }
        for (Map.Entry<String, Object> count : ValidationJson.counts(validation).entrySet()) {
            property("count." + count.getKey(), count.getValue().toString());
        }
        xml.writeEndElement();
    }

    private void ledger() throws XMLStreamException {
        List<Ledger.Entry> entries = validation.ledger().entries();
        suite(
                "ishc.ledger",
                entries.size(),
                0,
                count(entries, Ledger.Status.FAILED),
                count(entries, Ledger.Status.SKIPPED));
        for (Ledger.Entry entry : entries) {
            check(entry);
        }
        xml.writeEndElement();
    }

    private void check(Ledger.Entry entry) throws XMLStreamException {
        LedgerWords words = LedgerWords.in(messages.notation().language());
        String reason = entry.reason().map(words::reason).orElse("");
        start("testcase", "classname", "ishc.ledger", "name", entry.check());
        switch (entry.status()) {
            case RAN -> line("system-out", "records: " + entry.records());
            case SKIPPED -> outcome("skipped", "SKIPPED", reason, "");
            case FAILED ->
                outcome(
                        "error",
                        "FAILED",
                        messages.text("report.failed", "check", words.check(entry.check()), "reason", reason),
                        "");
        }
        xml.writeEndElement();
    }

    private static int count(List<Ledger.Entry> entries, Ledger.Status status) {
        return Math.toIntExact(
                entries.stream().filter(entry -> entry.status() == status).count());
    }

    private void table(String table, Map<String, List<Listed>> codes) throws XMLStreamException {
        int failures = Math.toIntExact(
                codes.values().stream().filter(JUnitSuites::isFailure).count());
        int skipped = Math.toIntExact(
                codes.values().stream().filter(JUnitSuites::isWaived).count());
        suite("ishc.table." + table, codes.size(), failures, 0, skipped);
        for (Map.Entry<String, List<Listed>> code : codes.entrySet()) {
            List<Listed> findings = code.getValue();
            start("testcase", "classname", "ishc.table." + table, "name", code.getKey());
            String first = messages.text(findings.get(0).finding());
            if (isFailure(findings)) {
                Listed gravest = findings.stream()
                        .filter(JUnitSuites::isError)
                        .findFirst()
                        .orElseThrow();
                outcome("failure", code.getKey(), messages.text(gravest.finding()), lines(findings));
            } else if (isWaived(findings)) {
                outcome(
                        "skipped",
                        "WAIVED",
                        findings.get(0).waiverText(messages).orElse(first),
                        lines(findings));
            } else {
                line("system-out", lines(findings));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static boolean isFailure(List<Listed> findings) {
        return findings.stream().anyMatch(JUnitSuites::isError);
    }

    private static boolean isError(Listed listed) {
        return listed.waiver().isEmpty() && listed.finding().severity() == Severity.ERROR;
    }

    private static boolean isWaived(List<Listed> findings) {
        return findings.stream().allMatch(listed -> listed.waiver().isPresent());
    }

    private String lines(List<Listed> findings) {
        StringBuilder lines = new StringBuilder("\n");
        for (Listed listed : findings) {
            lines.append(messages.text("report.severity." + listed.tone()));
            lines.append("  ")
                    .append(Place.inFull(
                            listed.finding().location(), messages.notation().language()))
                    .append('\n');
            lines.append("    ").append(messages.text(listed.finding())).append('\n');
            listed.waiverText(messages)
                    .ifPresent(waiver -> lines.append("    ").append(waiver).append('\n'));
        }
        return lines.toString();
    }

    private void suite(String name, int tests, int failures, int errors, int skipped) throws XMLStreamException {
        start(
                "testsuite",
                "name",
                name,
                "tests",
                String.valueOf(tests),
                "failures",
                String.valueOf(failures),
                "errors",
                String.valueOf(errors),
                "skipped",
                String.valueOf(skipped));
    }

    private void property(String name, String value) throws XMLStreamException {
        start("property", "name", name, "value", value);
        xml.writeEndElement();
    }

    private void outcome(String element, String type, String message, String text) throws XMLStreamException {
        start(element, "type", type, "message", message);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void line(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void start(String element, String... namesAndValues) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], clean(namesAndValues[i + 1]));
        }
    }

    /** Leaves out what XML 1.0 cannot hold, however it is escaped. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(JUnitSuites::isXml).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x1_0000;
    }
}
