package org.ishc.io.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.Phrase;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Severity;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.message.FindingCodes;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.table.Column;
import org.ishc.io.table.Table;

/**
 * Understands the text of a profile, strictly:
 *
 * <pre>{@code
 * profile: tinh-mot
 * version: "2026-1"
 * source: {document: 12/QĐ-HNCT, date: 2026-01-05}
 * codes:
 *   club.unit-level: ERROR
 *   cell.whitespace: off
 * thresholds: {list.per-code: 200, limit.rows: 1000000}
 * waivers:
 *   - {code: report.parts-differ, table: club-reports, key: [K1, 2026-Q1], column: older, reason: "…", by: "…", until: 2026-12-31}
 * }</pre>
 */
public final class ProfileReader {

    private static final String OFF = "off";
    private static final List<String> SEVERITIES = List.of("ERROR", "WARNING", "INFO", OFF);

    private ProfileReader() {}

    /**
     * Reads a profile from a file.
     *
     * @throws IOException when the file cannot be read
     * @throws UnreadableTextException when it is no profile
     */
    public static Profile read(Path file) throws IOException {
        return read(RulebookText.parse(file));
    }

    /**
     * Reads a profile.
     *
     * @throws UnreadableTextException when the text is not a profile; says where, what stands there, and what is
     *     allowed
     */
    public static Profile read(TextNode text) {
        NodeReader root = new NodeReader(text, "");
        NodeReader.Keys keys =
                root.keys(List.of("profile", "version"), List.of("title", "source", "codes", "thresholds", "waivers"));
        keys.find("title", title -> title.keys(List.of(), List.of("vi", "en")));
        keys.find("source", source -> source.keys(List.of(), List.of("document", "date", "clause")));
        String name = keys.get("profile").item().value();
        Profile.Layer layer = new Profile.Layer(name, keys.get("version").text(), CanonicalText.digest(text));
        SortedMap<String, Profile.Setting> settings =
                keys.find("codes", codes -> settings(codes, name)).orElseGet(TreeMap::new);
        Set<List<Object>> targets = new HashSet<>();
        List<Waiver> waivers = keys.list("waivers", waiver -> waiver(waiver, name, targets));
        return new Profile(
                List.of(layer),
                settings,
                keys.find("thresholds", ProfileReader::thresholds).orElse(Thresholds.NONE),
                waivers);
    }

    private static SortedMap<String, Profile.Setting> settings(NodeReader codes, String profile) {
        SortedMap<String, Profile.Setting> settings = new TreeMap<>();
        for (TextNode.Mapping.Entry entry : codes.entries()) {
            NodeReader value = codes.at(entry.key(), entry.value());
            FindingCode code = code(value, entry.key());
            String severity = value.text();
            if (!SEVERITIES.contains(severity)) {
                throw value.wrong(Phrase.expected(
                        TextPhrase.QUOTED_TEXT.with("text", severity), TextPhrase.ONE_OF.with("words", SEVERITIES)));
            }
            try {
                settings.put(
                        code.code(),
                        new Profile.Setting(
                                code,
                                severity.equals(OFF) ? Optional.empty() : Optional.of(Severity.valueOf(severity)),
                                profile));
            } catch (IllegalArgumentException neverLowered) {
                throw value.wrong(FilePhrase.RAISED_ONLY.with("found", code.code()));
            }
        }
        return settings;
    }

    private static FindingCode code(NodeReader at, String name) {
        return FindingCodes.find(name)
                .orElseThrow(() -> at.wrong(FilePhrase.NO_FINDING.with(
                        "found",
                        name,
                        "allowed",
                        FindingCodes.all().stream().map(FindingCode::code).toList())));
    }

    private static Thresholds thresholds(NodeReader reader) {
        Map<Threshold, Long> set = new EnumMap<>(Threshold.class);
        for (TextNode.Mapping.Entry entry : reader.entries()) {
            NodeReader value = reader.at(entry.key(), entry.value());
            Threshold threshold = Threshold.find(entry.key())
                    .orElseThrow(() -> value.wrong(FilePhrase.NO_THRESHOLD.with(
                            "found",
                            entry.key(),
                            "allowed",
                            Stream.of(Threshold.values()).map(Threshold::key).toList())));
            Fraction number = value.number();
            if (!number.isWhole()
                    || number.compareTo(Fraction.of(threshold.least())) < 0
                    || number.compareTo(Fraction.of(threshold.greatest())) > 0) {
                throw value.wrong(Phrase.expected(
                        value.shown(),
                        TextPhrase.WHOLE_BETWEEN.with("least", threshold.least(), "greatest", threshold.greatest())));
            }
            set.put(threshold, number.toLongExact());
        }
        return new Thresholds(set);
    }

    private static Waiver waiver(NodeReader reader, String profile, Set<List<Object>> targets) {
        NodeReader.Keys keys = reader.keys(List.of("code", "table", "key", "reason", "by", "until"), List.of("column"));
        NodeReader codeAt = keys.get("code");
        FindingCode code = code(codeAt, codeAt.text());
        if (!FindingCodes.isLowerable(code)) {
            throw codeAt.wrong(FilePhrase.NOT_WAIVED.with("found", code.code()));
        }
        Table table = table(keys.get("table"));
        List<String> key = key(keys.get("key"), table);
        Optional<String> column = keys.find("column", at -> column(at, table));
        Waiver waiver = new Waiver(
                code,
                table.tableName(),
                key,
                column,
                filled(keys.get("reason")),
                filled(keys.get("by")),
                keys.get("until").day(),
                profile,
                codeAt.line());
        if (!targets.add(waiver.target())) {
            throw reader.wrong(FilePhrase.SECOND_WAIVER.with("code", code.code(), "key", key));
        }
        return waiver;
    }

    /** A record's key; the last of its columns may be left out where another stands for it. */
    private static List<String> key(NodeReader at, Table table) {
        List<String> key = at.list(1, ProfileReader::keyText);
        int most = table.key().size();
        boolean isLastOptional = table.key().get(most - 1).standsFor().isPresent();
        if (key.size() != most && !(isLastOptional && key.size() == most - 1)) {
            throw at.wrong(FilePhrase.KEY_TEXTS.with("found", key, "allowed", names(table.key())));
        }
        return key;
    }

    /** A text of a key; a whole number need not be quoted. */
    private static String keyText(NodeReader at) {
        return at.isNumber() && at.number().isWhole() ? at.number().floor().toString() : at.text();
    }

    private static Table table(NodeReader at) {
        return Table.find(at.text())
                .orElseThrow(() -> at.wrong(TextPhrase.NO_TABLE.with(
                        "found",
                        at.text(),
                        "allowed",
                        Stream.of(Table.values()).map(Table::tableName).toList())));
    }

    private static String column(NodeReader at, Table table) {
        if (table.indexOf(at.text()) < 0) {
            throw at.wrong(FilePhrase.NO_COLUMN.with(
                    "found", at.text(), "table", table.tableName(), "allowed", names(table.columns())));
        }
        return at.text();
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private static String filled(NodeReader at) {
        if (at.text().isBlank()) {
            throw at.wrong(FilePhrase.NOTHING.with("allowed", TextPhrase.TEXT_THAT_SAYS_IT.with()));
        }
        return at.text();
    }
}
