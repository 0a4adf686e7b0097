package org.ishc.io.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Answer;
import org.ishc.core.collection.Round;
import org.ishc.core.collection.SenderState;
import org.ishc.core.explain.Aloud;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.collect.JudgedAnswer;
import org.ishc.io.message.Notation;
import org.ishc.io.table.Table;

/** Letters of reminder (công văn đôn đốc): what each sender has to send or to mend, and by when. */
public final class ReminderLetters {

    /** How many faults of one kind in a table are shown. */
    private static final int EXAMPLES = 3;

    private final CollectedRound collected;
    private final Formalities formalities;
    private final Wording wording;
    private final Snapshot map;

    private ReminderLetters(CollectedRound collected, Formalities formalities) {
        this.collected = collected;
        this.formalities = formalities;
        this.wording = new Wording(formalities.language());
        this.map = collected.merged().registry().asOf(collected.round().asOf());
    }

    /**
     * Finds the letters; empty when nobody has to be reminded.
     *
     * @param senders whom, or none for everybody whose answer is missing or was returned
     * @throws IllegalArgumentException when somebody is no sender of the round
     */
    public static Optional<Printed> find(CollectedRound collected, List<UnitCode> senders, Formalities formalities) {
        for (UnitCode sender : senders) {
            if (!collected.round().senders().contains(sender)) {
                throw new IllegalArgumentException("sender: '" + sender + "'; allowed are the senders of the round: "
                        + collected.round().senders());
            }
        }
        ReminderLetters letters = new ReminderLetters(collected, formalities);
        List<Sheet> sheets = collected.senders().stream()
                .filter(state -> senders.isEmpty() ? isWaitedFor(state) : senders.contains(state.sender()))
                .map(letters::letter)
                .toList();
        return sheets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Printed(
                        formalities.language(),
                        letters.wording.say(
                                "reminder.name", "period", collected.round().period()),
                        Optional.of(collected.round().asOf()),
                        sheets));
    }

    private static boolean isWaitedFor(SenderState state) {
        return state.status() == SubmissionStatus.MISSING || state.status() == SubmissionStatus.RETURNED;
    }

    private Sheet letter(SenderState state) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(asked()));
        switch (state.status()) {
            case MISSING -> parts.add(new Part.Paragraph(wording.say("reminder.missing", "due", state.due())));
            case RETURNED -> returned(state, parts);
            case ACCEPTED, LATE -> parts.add(new Part.Paragraph(wording.say("reminder.accepted")));
        }
        if (isWaitedFor(state)) {
            parts.add(new Part.Paragraph(wording.say("reminder.by", "day", by(state))));
        }
        parts.add(new Part.Paragraph(wording.say("reminder.end")));
        return new Sheet(
                false,
                formalities.head(map, map.parent(state.sender()).or(() -> map.roots().stream()
                        .findFirst())),
                Optional.empty(),
                wording.say("reminder.about", "period", collected.round().period()),
                Optional.of(wording.say("reminder.to", "unit", Wording.name(map, state.sender()))),
                parts,
                formalities.closing(true));
    }

    /** What was asked for, and by which letter. */
    private String asked() {
        Round round = collected.round();
        String letter = round.document()
                .flatMap(given -> given.number().map(number -> given.date()
                        .map(date -> wording.say("reminder.letter.dated", "number", number, "date", date))
                        .orElseGet(() -> wording.say("reminder.letter", "number", number))))
                .orElse("");
        String title = round.title()
                .map(wording.notation()::title)
                .map(text -> " " + wording.say("reminder.round", "title", text))
                .orElse("");
        return wording.say(
                "reminder.asked", "letter", letter, "title", title, "period", round.period(), "as_of", round.asOf());
    }

    /** The day by which it must come: the due day, or the last day on which it is taken once that has passed. */
    private LocalDate by(SenderState state) {
        return formalities
                .date()
                .filter(state.due()::isBefore)
                .flatMap(late -> collected.round().until(state.sender()))
                .orElse(state.due());
    }

    private void returned(SenderState state, List<Part> parts) {
        Answer last = state.answers().get(state.answers().size() - 1);
        JudgedAnswer judged = collected.judged(last);
        parts.add(new Part.Paragraph(wording.say(
                "reminder.returned",
                "file",
                last.file(),
                "received",
                last.receivedOn().map(wording.notation()::day).orElse(Notation.NONE))));
        Map<String, Map<String, List<Finding>>> byTable = new TreeMap<>();
        judged.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> byTable.computeIfAbsent(place(finding), table -> new TreeMap<>())
                        .computeIfAbsent(finding.code().code(), code -> new ArrayList<>())
                        .add(finding));
        byTable.forEach((table, codes) -> {
            parts.add(new Part.Heading(table.substring(table.indexOf(' ') + 1)));
            parts.add(new Part.Items(codes.values().stream().flatMap(this::said).toList()));
        });
    }

    /**
     * The table in which something is to be mended, those of the specification in its order, before it what concerns
     * all.
     */
    private String place(Finding finding) {
        String name = finding.location().table();
        Optional<Table> table = Optional.ofNullable(name).flatMap(Table::find);
        int order = table.map(given -> 1 + given.ordinal()).orElse(0);
        return (char) ('a' + order) + " "
                + table.map(each -> wording.say(
                                "reminder.table",
                                "table",
                                new Aloud(wording.language())
                                        .findTable(each.tableName())
                                        .orElse(each.tableName())))
                        .orElseGet(() -> wording.say("reminder.whole"));
    }

    private Stream<String> said(List<Finding> findings) {
        List<String> lines = new ArrayList<>(findings.stream()
                .limit(EXAMPLES)
                .map(finding -> where(finding) + wording.messages().text(finding))
                .toList());
        if (findings.size() > EXAMPLES) {
            lines.add(wording.say("reminder.more", "count", findings.size() - EXAMPLES));
        }
        return lines.stream();
    }

    private String where(Finding finding) {
        Integer line = finding.location().line();
        String cell = finding.location().cell();
        return cell != null
                ? wording.say("reminder.cell", "cell", cell)
                : line != null ? wording.say("reminder.line", "line", line.toString()) : "";
    }
}
