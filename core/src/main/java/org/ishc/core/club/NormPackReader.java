package org.ishc.core.club;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.time.DateRange;

/**
 * Understands the text of a norm pack, strictly:
 *
 * <pre>{@code
 * pack: scheme-1336
 * valid_from: 2020-08-31
 * source: {document: 1336/QĐ-TTg}
 * norms:
 *   - {code: women, measure: {percent: [women, members]}, low: 60, high: 70, unit: PERCENT, source: "…"}
 *   - {code: areas, measure: {count: areas}, low: 8, high: 8, unit: COUNT, source: "…"}
 * fully_active: [areas, meetings]
 * well_managed: [areas, meetings, income-fund, activity-fund]
 * }</pre>
 *
 * A measure is a column of the reports, {@code {percent: [part, whole]}}, {@code {per_month: column}} or {@code {count:
 * areas}}.
 */
public final class NormPackReader {

    private static final String AREAS = "areas";

    private NormPackReader() {}

    /**
     * Reads a norm pack.
     *
     * @throws UnreadableTextException when the text is not a norm pack; says where, what stands there, and what is
     *     allowed
     */
    public static NormPack read(TextNode text) {
        NodeReader root = new NodeReader(text, "");
        NodeReader.Keys keys = root.keys(
                List.of("pack", "valid_from", "norms"),
                List.of("valid_to", "title", "source", "fully_active", "well_managed"));
        keys.find("title", title -> title.keys(List.of(), List.of("vi", "en")));
        keys.find("source", source -> source.keys(List.of(), List.of("document", "date", "clause")));
        LocalDate from = keys.get("valid_from").day();
        LocalDate to = keys.find("valid_to", NodeReader::day).orElse(LocalDate.MAX);
        if (!to.isAfter(from)) {
            throw keys.get("valid_to").wrong(TextPhrase.VALIDITY_ENDS.with("to", to, "from", from));
        }
        List<Norm> norms = keys.get("norms").list(1, NormPackReader::norm);
        List<ItemCode> fullyActive = named(keys, "fully_active", norms);
        List<ItemCode> wellManaged = named(keys, "well_managed", norms);
        return new NormPack(keys.get("pack").item().value(), DateRange.of(from, to), norms, fullyActive, wellManaged);
    }

    /** Codes of norms of the pack. */
    private static List<ItemCode> named(NodeReader.Keys keys, String key, List<Norm> norms) {
        List<ItemCode> known = norms.stream().map(Norm::code).toList();
        List<ItemCode> named = keys.list(key, NodeReader::item);
        List<String> unknown = named.stream()
                .filter(code -> !known.contains(code))
                .map(ItemCode::value)
                .toList();
        if (!unknown.isEmpty()) {
            throw keys.get(key)
                    .wrong(TextPhrase.UNKNOWN_NORM.with(
                            "found",
                            unknown,
                            "allowed",
                            known.stream().map(ItemCode::value).toList()));
        }
        return named;
    }

    private static Norm norm(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(List.of("code", "measure", "unit", "source"), List.of("low", "high"));
        if (!keys.has("low") && !keys.has("high")) {
            throw reader.wrong(TextPhrase.SOME_KEY.with("keys", List.of("low", "high")));
        }
        Optional<Fraction> low = keys.find("low", NodeReader::number);
        Optional<Fraction> high = keys.find("high", NodeReader::number);
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            throw keys.get("high")
                    .wrong(TextPhrase.NUMBER_FROM.with("least", keys.get("low").shown()));
        }
        return new Norm(
                keys.get("code").item(),
                measure(keys.get("measure")),
                low,
                high,
                keys.get("unit").text(),
                keys.get("source").text());
    }

    private static Measure measure(NodeReader reader) {
        if (reader.isText()) {
            return new Measure.Count(column(reader));
        }
        NodeReader.Keys keys = reader.keys(List.of(), List.of("percent", "per_month", "count"));
        Optional<Measure> percent = keys.find("percent", NormPackReader::percent);
        Optional<Measure> perMonth = keys.find("per_month", column -> new Measure.PerMonth(column(column)));
        Optional<Measure> count = keys.find("count", NormPackReader::areas);
        List<Measure> measures = List.of(percent, perMonth, count).stream()
                .flatMap(Optional::stream)
                .toList();
        if (measures.size() != 1) {
            throw reader.wrong(TextPhrase.ONE_KEY.with("keys", List.of("percent", "per_month", "count")));
        }
        return measures.get(0);
    }

    private static Measure percent(NodeReader reader) {
        List<ReportColumn> pair = reader.list(2, NormPackReader::column);
        if (pair.size() != 2) {
            throw reader.wrong(TextPhrase.PART_AND_WHOLE.with());
        }
        return new Measure.Percentage(pair.get(0), pair.get(1));
    }

    private static Measure areas(NodeReader reader) {
        if (!reader.text().equals(AREAS)) {
            throw reader.wrong(TextPhrase.NOT_COUNTED.with("found", reader.text(), "allowed", AREAS));
        }
        return new Measure.Areas();
    }

    private static ReportColumn column(NodeReader reader) {
        return ReportColumn.find(reader.text())
                .orElseThrow(() -> reader.wrong(TextPhrase.NO_REPORT_COLUMN.with(
                        "found",
                        reader.text(),
                        "allowed",
                        Stream.of(ReportColumn.values())
                                .map(ReportColumn::column)
                                .toList())));
    }
}
