package org.ishc.service.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.service.store.StoredAnswer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is written to the senders of a round: that nothing came, what to mend, why an answer was sent back. */
@Component
final class Reminders {

    private final MessageSource texts;

    Reminders(MessageSource texts) {
        this.texts = texts;
    }

    /** Finds what is written to a sender; empty when all is well. */
    Optional<String> find(RoundView view, RoundView.Sender sender, Language language) {
        if (sender.state().status() == SubmissionStatus.MISSING) {
            return view.stored().reminders().get(sender.state().sender().value()) instanceof Map<?, ?> byLanguage
                    ? text(byLanguage, language)
                    : Optional.empty();
        }
        return sender.findLast().flatMap(answer -> answer.note()
                .map(note -> sentBack(sender, answer, note, language))
                .or(() -> text(answer.reminder(), language)));
    }

    private static Optional<String> text(Map<?, ?> byLanguage, Language language) {
        return Optional.ofNullable(byLanguage.get(language.code())).map(Object::toString);
    }

    private String sentBack(RoundView.Sender sender, StoredAnswer answer, String note, Language language) {
        return texts.getMessage(
                "rounds.reminder.returned",
                new Object[] {sender.name(), answer.fileName(), note},
                Locale.forLanguageTag(language.code()));
    }
}
