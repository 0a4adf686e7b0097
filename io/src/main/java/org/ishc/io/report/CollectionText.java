package org.ishc.io.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Change;
import org.ishc.core.collection.Round;
import org.ishc.core.collection.SenderState;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.core.time.Period;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.collect.JudgedAnswer;
import org.ishc.io.message.Labels;
import org.ishc.io.message.Messages;

/** What a round came to, for somebody who reads it; and what is written to its senders. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CollectionText {

    /** How many points a reminder names. */
    private static final int NAMED = 20;

    private final CollectedRound collected;
    private final Language language;
    private final Messages messages;

    private CollectionText(CollectedRound collected, Language language) {
        this.collected = collected;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** Returns the text, each line ended by a line feed. */
    public static String of(CollectedRound collected, Language language) {
        return new CollectionText(collected, language).text();
    }

    /**
     * Finds what is written to a sender: that its answer is missing, what to mend before it is sent again, or what to
     * look at next time; empty when all is well.
     */
    public static Optional<String> findReminder(CollectedRound collected, SenderState sender, Language language) {
        return new CollectionText(collected, language).reminder(sender);
    }

    /** Returns the name of a sender with its code. */
    public static String name(CollectedRound collected, UnitCode sender) {
        return collected
                .findName(sender)
                .map(name -> name + " (" + sender + ")")
                .orElse(sender.value());
    }

    /** Returns the headline: how many answered. */
    static String answered(CollectedRound collected, Messages messages) {
        return messages.text(
                "collect.answered",
                "answered",
                collected.senders().stream()
                        .filter(sender -> sender.status().isAnswered())
                        .count(),
                "senders",
                (long) collected.senders().size());
    }

    private String text() {
        Round round = collected.round();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("collect.title", "round", round.code(), "period", round.period()));
        lines.add(messages.text("collect.due", "due", round.due(), "as_of", round.asOf()));
        lines.add(answered(collected, messages));
        lines.add(messages.text("collect.verdict") + ": "
                + ValidationText.said(collected.validation().verdict(), messages));
        collected.senders().forEach(sender -> lines.addAll(sender(sender)));
        collected
                .unplaced()
                .forEach(judged -> lines.addAll(codes(judged, "  " + messages.text("collect.unplaced") + ": ")));
        for (Finding finding : collected.merge()) {
            Location at = finding.location();
            lines.add("  " + messages.listedUnder(finding.code(), " ")
                    + place(at, language) + ": "
                    + messages.listed(finding));
        }
        for (Change change : collected.changes()) {
            lines.add("  " + name(collected, change.sender()) + " " + of(change) + ": "
                    + messages.listed(change.finding()));
        }
        return String.join("\n", lines) + "\n";
    }

    /** A sender's line, and below it what was found in each of its answers. */
    private List<String> sender(SenderState sender) {
        String late = sender.daysLate()
                .filter(days -> days > 0)
                .map(days -> messages.text("collect.late-by", "days", days))
                .orElse("");
        String received = sender.receivedOn().map(day -> " " + day(day) + late).orElse("");
        List<String> lines = new ArrayList<>();
        lines.add("  " + name(collected, sender.sender()) + ": " + Labels.of(sender.status(), language) + received);
        sender.answers().stream()
                .map(collected::judged)
                .filter(judged -> !judged.codes().isEmpty())
                .forEach(judged -> lines.addAll(codes(judged, "    ")));
        return lines;
    }

    /** A record of the package from many: its table and its key. */
    static String place(Location at, Language language) {
        return language.say(
                Place.sheet(at, language).orElse("")
                        + Place.key(at, language).map(key -> " " + key).orElse(""),
                at.table() + " " + at.key());
    }

    /** How often each code was found in an answer: in Vietnamese what each means in a line of its own. */
    private List<String> codes(JudgedAnswer judged, String before) {
        List<String> codes = new ArrayList<>();
        String file = before + judged.answer().file() + ":";
        if (language == Language.VI) {
            codes.add(file);
            judged.codes()
                    .forEach((code, count) ->
                            codes.add("      " + messages.notation().number(count) + " × "
                                    + messages.find(code + ".meaning").orElse("") + " (" + code + ")"));
            return codes;
        }
        judged.codes().forEach((code, count) -> codes.add(code + " " + count));
        return List.of(file + " " + String.join(", ", codes));
    }

    private String of(Change change) {
        return change.indicator()
                .map(code -> language.say(title(code), code.value()) + " ")
                .orElse("")
                .concat(messages.listedUnder(change.finding().code(), ""))
                .strip();
    }

    private String title(IndicatorCode code) {
        return collected
                .merged()
                .catalogue()
                .find(code)
                .map(indicator -> indicator.titles().in(language))
                .orElse(code.value());
    }

    private String day(LocalDate day) {
        return language.day(day);
    }

    private Optional<String> reminder(SenderState sender) {
        String name = name(collected, sender.sender());
        Period period = collected.round().period();
        if (sender.status() == SubmissionStatus.MISSING) {
            return Optional.of(
                    messages.text("collect.reminder.missing", "name", name, "period", period, "due", sender.due()));
        }
        JudgedAnswer judged = collected
                .findStanding(sender.sender())
                .orElseGet(() ->
                        collected.judged(sender.answers().get(sender.answers().size() - 1)));
        List<Finding> points = judged.findings().stream()
                .filter(finding -> isToMend(finding, sender))
                .toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reminder(sender, name, judged, points));
    }

    /** What is to be mended, point by point, as many as are named. */
    private String reminder(SenderState sender, String name, JudgedAnswer judged, List<Finding> points) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                sender.status() == SubmissionStatus.RETURNED
                        ? "collect.reminder.returned"
                        : "collect.reminder.accepted",
                "name",
                name,
                "period",
                collected.round().period(),
                "file",
                judged.answer().file()));
        for (Finding finding : points.subList(0, Math.min(NAMED, points.size()))) {
            String place = Place.inFull(finding.location(), language);
            lines.add("- " + (place.isEmpty() ? "" : place + ": ") + messages.text(finding));
        }
        if (points.size() > NAMED) {
            lines.add(messages.text("collect.reminder.more", "count", (long) points.size() - NAMED));
        }
        return String.join("\n", lines);
    }

    /** Of an answer that is returned its errors; of one that is used the warnings, for next time. */
    private static boolean isToMend(Finding finding, SenderState sender) {
        return finding.severity() == (sender.status() == SubmissionStatus.RETURNED ? Severity.ERROR : Severity.WARNING);
    }
}
