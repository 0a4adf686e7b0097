package org.ishc.io.collect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.message.Messages;
import org.ishc.io.table.DayText;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;

/**
 * A workbook to fill in. Equal requests give equal templates.
 *
 * @param language of names, headings, words and notes
 * @param guide what is asked for and how it is filled in, line by line; empty texts between paragraphs
 * @param manifest what the package says of itself, by key; empty texts where the sender says it
 * @param sheets the tables
 * @param lists the lists to choose from, each once
 */
public record Template(
        Language language,
        List<String> guide,
        Map<String, String> manifest,
        List<TemplateSheet> sheets,
        List<TemplateList> lists) {

    /** Refuses null; copies the lists. */
    public Template {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(manifest, "manifest");
        guide = List.copyOf(guide);
        manifest = Collections.unmodifiableMap(new LinkedHashMap<>(manifest));
        sheets = List.copyOf(sheets);
        lists = List.copyOf(lists);
    }

    /** Makes the template that is asked for. */
    public static Template of(TemplateRequest request) {
        ChoiceLists lists = new ChoiceLists(request);
        TemplateRows rows = new TemplateRows(request);
        List<TemplateSheet> sheets = new ArrayList<>();
        for (Table table : request.all()) {
            List<TemplateSheet.Field> fields = table.columns().stream()
                    .map(column -> new TemplateSheet.Field(
                            column,
                            Headings.heading(table, column, request.language()),
                            ColumnCatalogue.note(table, column, request.language()),
                            lists.find(table, column)))
                    .toList();
            sheets.add(new TemplateSheet(table, Headings.sheetName(table, request.language()), fields, rows.of(table)));
        }
        return new Template(request.language(), GuideText.of(request, sheets), manifest(request), sheets, lists.used());
    }

    /** Returns what stands beside a key of the manifest: what it says, and its value as people write it. */
    public String manifestNote(String key) {
        Messages messages = Messages.in(language);
        String value = manifest.getOrDefault(key, "");
        Optional<String> said =
                switch (key) {
                    case "period" -> Period.find(value).map(period -> period.in(language));
                    case "as_of" -> DayText.find(value).map(language::day);
                    case "calendar" -> messages.find("value.calendar." + value);
                    default -> Optional.empty();
                };
        return messages.text("template.manifest." + key)
                + said.map(text -> ": " + text).orElse("");
    }

    private static Map<String, String> manifest(TemplateRequest request) {
        Optional<TemplateRequest.Asked> asked = request.asked();
        Map<String, String> manifest = new LinkedHashMap<>();
        manifest.put(
                "name",
                asked.map(given -> given.round().code() + "-" + given.sender()).orElse(""));
        manifest.put(
                "sender",
                asked.map(TemplateRequest.Asked::sender).map(UnitCode::value).orElse(""));
        manifest.put("period", asked.map(each -> each.round().period().code()).orElse(""));
        manifest.put(
                "calendar",
                asked.map(one -> one.round().calendar())
                        .orElse(PeriodCalendar.CALENDAR)
                        .code());
        manifest.put("as_of", asked.map(item -> item.round().asOf().toString()).orElse(""));
        manifest.put("ishc_version", "1");
        manifest.put("created", "");
        return manifest;
    }
}
