package org.ishc.core.organisation;

import java.math.BigInteger;
import java.util.Optional;
import org.ishc.core.base.Language;

/**
 * The sentence of a node of a restated figure's explanation: {@code một phần của Phường Cống Vị (00007) ngày
 * 01/07/2025: từ 0 đến 12}.
 */
public final class RestatedText {

    private final RestatedTrace node;
    private final Language language;

    private RestatedText(RestatedTrace node, Language language) {
        this.node = node;
        this.language = language;
    }

    /** Returns the sentence. */
    public static String of(RestatedTrace node, Language language) {
        return new RestatedText(node, language).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        Optional<RestatedTrace.Passed> passed = node.passed();
        passed.ifPresent(how -> text.append(
                how.portion() == Portion.FULL
                        ? language.say("toàn bộ ", "all of ")
                        : language.say("một phần của ", "a part of ")));
        text.append(node.name()).append(" (").append(node.code()).append(')');
        passed.ifPresent(how -> {
            text.append(language.say(" ngày ", " on ")).append(language.day(how.date()));
            how.share().ifPresent(share -> text.append(language.say(", tỷ lệ ", ", share "))
                    .append(share));
        });
        text.append(": ").append(figure());
        node.method().ifPresent(method -> text.append(language.say(" (phương pháp: ", " (method "))
                .append(method.in(language))
                .append(')'));
        if (node.children().isEmpty()) {
            text.append(language.say(" (số báo cáo)", " (as reported)"));
        }
        if (node.hasStayed()) {
            text.append(language.say(" (giữ nguyên)", " (stays)"));
        }
        passed.ifPresent(how -> rest(how, text));
        return text.toString();
    }

    private void rest(RestatedTrace.Passed passed, StringBuilder text) {
        passed.document()
                .ifPresent(document -> text.append(" [").append(document).append(']'));
        if (!passed.land().isEmpty()) {
            text.append(language.say("; sang ", "; to "))
                    .append(String.join(", ", passed.land()))
                    .append(language.say(" chỉ có đất, không có dân", " went land alone, without people"));
        }
        passed.doubt().ifPresent(doubt -> text.append(language.say(" [nghi vấn: ", " [doubtful: "))
                .append(UnitChangeText.doubt(doubt, language))
                .append(']'));
    }

    private String figure() {
        return node.figure()
                .map(interval -> interval.isExact()
                        ? number(interval.low())
                        : language.say("từ ", "from ")
                                + number(interval.low())
                                + language.say(" đến ", " to ")
                                + number(interval.high()))
                .orElse(language.say("không rõ", "unknown"));
    }

    private String number(BigInteger whole) {
        return language.decimal(whole.toString());
    }
}
