package org.ishc.io.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.base.VietnameseText;
import org.ishc.core.finding.Finding;
import org.ishc.io.edit.FixProposal.Confidence;
import org.ishc.io.table.Column;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Headings;
import org.ishc.io.table.OuterSpace;
import org.ishc.io.table.Table;

/** What could stand in a cell instead, seen from the cell alone. */
final class CellFixes {

    private CellFixes() {}

    /**
     * What could stand there.
     *
     * @param reason why
     * @param confidence how sure it is
     * @param texts one, or several to choose from
     */
    record Suggestion(FixReason reason, Confidence confidence, List<String> texts) {

        static Suggestion of(FixReason reason, Confidence confidence, String text) {
            return new Suggestion(reason, confidence, List.of(text));
        }
    }

    /**
     * Finds what could stand in a cell.
     *
     * @param table the table in which the cell stands
     * @param raw the cell's text as it was sent
     */
    static Optional<Suggestion> find(Finding finding, Table table, Column column, String raw) {
        String text = OuterSpace.trim(VietnameseText.normalize(raw));
        if (!(finding.code() instanceof ExchangeFinding code)) {
            return Optional.empty();
        }
        return switch (code) {
            case WHITESPACE -> Optional.of(Suggestion.of(FixReason.TRIM, Confidence.CERTAIN, text));
            case CONTROL_CHARACTER ->
                Optional.of(Suggestion.of(FixReason.CONTROL_CHARACTER, Confidence.LIKELY, withoutControls(text)));
            case AMBIGUOUS_NUMBER ->
                Optional.of(new Suggestion(
                        FixReason.AMBIGUOUS_NUMBER,
                        Confidence.LIKELY,
                        List.of(
                                String.valueOf(finding.arguments().get("as_whole")),
                                finding.arguments().get("as_decimal") + "0")));
            case TYPE -> type(finding, column, text);
            case WORD -> words(column, Headings.STANDARD.words(table, column), text);
            default -> Optional.empty();
        };
    }

    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder();
        text.chars()
                .filter(c -> !Character.isISOControl(c) || c == '\t' || c == '\n')
                .forEach(c -> kept.append((char) c));
        return OuterSpace.trim(kept.toString());
    }

    private static Optional<Suggestion> type(Finding finding, Column column, String text) {
        return switch (column.type()) {
            case DATE -> spelled(FixReason.DATE_SPELLING, Spellings::findDay, text);
            case PERIOD -> spelled(FixReason.PERIOD_SPELLING, Spellings::findPeriod, text);
            case WHOLE -> spelled(FixReason.NUMBER_SPELLING, Spellings::findWhole, text);
            case DECIMAL -> spelled(FixReason.NUMBER_SPELLING, Spellings::findDecimal, text);
            case NUMBER ->
                "decimal".equals(finding.arguments().get("expected"))
                        ? spelled(FixReason.NUMBER_SPELLING, Spellings::findDecimal, text)
                        : spelled(FixReason.NUMBER_SPELLING, Spellings::findWhole, text);
            case CODE, TEXT, JSON, WORD, WORDS -> Optional.empty();
        };
    }

    private static Optional<Suggestion> spelled(
            FixReason reason, Function<String, Optional<Spellings.Spelled>> spelling, String text) {
        return spelling.apply(text).map(spelled -> Suggestion.of(reason, spelled.confidence(), spelled.text()));
    }

    /**
     * Each of the words is the one allowed that is meant; empty when one of them is not to be guessed.
     *
     * @param spoken the Vietnamese words, with what they stand for
     */
    private static Optional<Suggestion> words(Column column, Map<String, String> spoken, String text) {
        Optional<String> whole = findAlike(text, column.words(), spoken);
        if (whole.isPresent()) {
            return whole.map(word -> Suggestion.of(FixReason.WORD_SPELLING, Confidence.CERTAIN, word));
        }
        FixReason reason = FixReason.WORD_SPELLING;
        List<String> meant = new ArrayList<>();
        for (String part : text.split("[|;,]", -1)) {
            String word = OuterSpace.trim(part);
            Optional<String> alike =
                    column.words().contains(word) ? Optional.of(word) : findAlike(word, column.words(), spoken);
            if (alike.isEmpty()) {
                reason = FixReason.WORD_NEAR;
                alike = Nearness.findNear(word, column.words()).or(() -> Nearness.findNear(word, spoken.keySet()));
            }
            if (alike.isEmpty()) {
                return Optional.empty();
            }
            meant.add(alike.get());
        }
        Confidence confidence = reason == FixReason.WORD_SPELLING ? Confidence.CERTAIN : Confidence.LIKELY;
        return Optional.of(Suggestion.of(reason, confidence, String.join("|", meant)));
    }

    /** The word of the set, else the Vietnamese one, that differs in case, marks and blanks alone. */
    private static Optional<String> findAlike(String text, Collection<String> words, Map<String, String> spoken) {
        return Nearness.findAlike(text, words).or(() -> Nearness.findAlike(text, spoken.keySet()));
    }
}
