package org.ishc.io.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Round;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.message.Messages;
import org.ishc.io.table.OwnSheet;

/** The sheet that says what is asked, of whom and until when, and how everything is filled in. */
final class GuideText {

    private final TemplateRequest request;
    private final Language language;
    private final Messages messages;
    private final List<String> lines = new ArrayList<>();

    private GuideText(TemplateRequest request) {
        this.request = request;
        this.language = request.language();
        this.messages = Messages.in(language);
    }

    static List<String> of(TemplateRequest request, List<TemplateSheet> sheets) {
        GuideText guide = new GuideText(request);
        request.asked().ifPresentOrElse(guide::round, () -> guide.say("template.guide.title"));
        guide.sheets(sheets);
        guide.lines.add("");
        List.of("dates", "numbers", "codes", "words", "periods", "required", "check", "send")
                .forEach(text -> guide.say("template.guide." + text));
        return guide.lines;
    }

    private void say(String key, Object... namesAndValues) {
        lines.add(messages.text(key, namesAndValues));
    }

    private void round(TemplateRequest.Asked asked) {
        Round round = asked.round();
        lines.add(round.title()
                .map(title -> language == Language.VI ? title.vi() : title.en())
                .orElseGet(() -> messages.text("template.guide.title")));
        round.document().ifPresent(letter -> {
            List<String> parts = new ArrayList<>();
            letter.number().ifPresent(parts::add);
            letter.date().ifPresent(day -> parts.add(messages.text("template.guide.letter-date", "date", day)));
            letter.clause()
                    .ifPresent(clause -> parts.add(messages.text("template.guide.letter-clause", "clause", clause)));
            say("template.guide.letter", "letter", String.join(", ", parts));
        });
        say("template.guide.sender", "sender", name(asked.sender(), round.asOf()));
        say("template.guide.period", "period", round.period().in(language));
        say("template.guide.as-of", "date", round.asOf());
        say("template.guide.due", "date", round.due(asked.sender()));
        round.until(asked.sender()).ifPresent(until -> say("template.guide.until", "date", until));
    }

    private String name(UnitCode unit, LocalDate on) {
        return request.registry()
                .findVersion(unit, on)
                .flatMap(UnitVersion::name)
                .map(name -> name + " (" + unit + ")")
                .orElse(unit.value());
    }

    private void sheets(List<TemplateSheet> sheets) {
        lines.add("");
        for (TemplateSheet sheet : sheets) {
            say(
                    "template.guide.sheet",
                    "sheet",
                    sheet.name(),
                    "meaning",
                    messages.text("template.table." + sheet.table().tableName()),
                    "columns",
                    sheet.fields().stream()
                            .filter(field -> field.column().isRequired())
                            .map(TemplateSheet.Field::heading)
                            .collect(Collectors.joining(", ")));
        }
        say("template.guide.manifest");
        say("template.guide.lists", "sheet", OwnSheet.LISTS.sheetName(language));
    }
}
