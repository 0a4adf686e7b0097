package org.ishc.core.club;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.TextNode;
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
     * @throws UnreadableTextException when the text is none; says where, what stands there, and what is allowed
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
            throw keys.get("valid_to").wrong("valid_to " + to + " is not after valid_from " + from);
        }
        try {
            return new NormPack(
                    keys.get("pack").item().value(),
                    DateRange.of(from, to),
                    keys.get("norms").list(1, NormPackReader::norm),
                    keys.list("fully_active", NodeReader::item),
                    keys.list("well_managed", NodeReader::item));
        } catch (IllegalArgumentException unknownNorm) {
            throw root.wrong(String.valueOf(unknownNorm.getMessage()));
        }
    }

    private static Norm norm(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(List.of("code", "measure", "unit", "source"), List.of("low", "high"));
        if (!keys.has("low") && !keys.has("high")) {
            throw reader.wrong("one of 'low' and 'high' must stand here");
        }
        Optional<Fraction> low = keys.find("low", NodeReader::number);
        Optional<Fraction> high = keys.find("high", NodeReader::number);
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            throw keys.get("high").wrong("a number of at least " + low.get() + " must stand here");
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
            throw reader.wrong("exactly one of 'percent', 'per_month' and 'count' must stand here");
        }
        return measures.get(0);
    }

    private static Measure percent(NodeReader reader) {
        List<ReportColumn> pair = reader.list(2, NormPackReader::column);
        if (pair.size() != 2) {
            throw reader.wrong("a list [part, whole] is allowed");
        }
        return new Measure.Percentage(pair.get(0), pair.get(1));
    }

    private static Measure areas(NodeReader reader) {
        if (!reader.text().equals(AREAS)) {
            throw reader.wrong("'" + reader.text() + "' cannot be counted; allowed is " + AREAS);
        }
        return new Measure.Areas();
    }

    private static ReportColumn column(NodeReader reader) {
        return ReportColumn.find(reader.text())
                .orElseThrow(() -> reader.wrong("'" + reader.text() + "' is no column of the reports; allowed are "
                        + List.of(ReportColumn.values()).stream()
                                .map(ReportColumn::column)
                                .toList()));
    }
}
