package org.ishc.core.organisation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Explanation;

/**
 * The sentence of a node of a restated figure's explanation: {@code một phần của Phường Cống Vị (00007) ngày
 * 01/07/2025: từ 0 đến 12}.
 */
public final class RestatedText {

    private final Explanation node;
    private final Language language;

    private RestatedText(Explanation node, Language language) {
        this.node = node;
        this.language = language;
    }

    /** Returns the sentence. */
    public static String of(Explanation node, Language language) {
        return new RestatedText(node, language).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        if (node.facts().containsKey("portion")) {
            text.append(
                    node.facts().get("portion").equals(Portion.FULL.name())
                            ? language.say("toàn bộ ", "all of ")
                            : language.say("một phần của ", "a part of "));
        }
        text.append(node.facts().get("name")).append(" (").append(node.code()).append(')');
        if (node.facts().get("date") instanceof LocalDate date) {
            text.append(language.say(" ngày ", " on ")).append(language.day(date));
        }
        if (node.facts().get("share") instanceof Fraction share) {
            text.append(language.say(", tỷ lệ ", ", share ")).append(share);
        }
        text.append(": ").append(figure());
        if (node.facts().containsKey("method")) {
            text.append(language.say(" (phương pháp ", " (method "))
                    .append(node.facts().get("method"))
                    .append(')');
        }
        if (node.kind() == Explanation.Kind.INPUT) {
            text.append(language.say(" (số báo cáo)", " (as reported)"));
        }
        if (node.status().filter("KEPT"::equals).isPresent()) {
            text.append(language.say(" (giữ nguyên)", " (stays)"));
        }
        if (node.facts().containsKey("document")) {
            text.append(" [").append(node.facts().get("document")).append(']');
        }
        if (node.facts().get("land") instanceof List<?> land) {
            text.append(language.say("; sang ", "; to "))
                    .append(String.join(", ", land.stream().map(String::valueOf).toList()));
            text.append(language.say(" chỉ có đất, không có dân", " went land alone, without people"));
        }
        if (node.facts().containsKey("doubt")) {
            text.append(language.say(" [nghi vấn: ", " [doubtful: "))
                    .append(node.facts().get("doubt"))
                    .append(']');
        }
        return text.toString();
    }

    private String figure() {
        if (node.facts().get("low") instanceof BigInteger low && node.facts().get("high") instanceof BigInteger high) {
            return low.equals(high)
                    ? low.toString()
                    : language.say("từ ", "from ") + low + language.say(" đến ", " to ") + high;
        }
        return language.say("không rõ", "unknown");
    }
}
