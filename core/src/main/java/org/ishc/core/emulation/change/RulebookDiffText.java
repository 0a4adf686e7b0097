package org.ishc.core.emulation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;

/** A difference between two rulebooks as a sentence: {@code Mục A, tiêu chí A1, điểm tối đa: 20 → 15}. */
public final class RulebookDiffText {

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("sections", List.of("mục", "section")),
            Map.entry("criteria", List.of("tiêu chí", "criterion")),
            Map.entry("classes", List.of("xếp loại", "class")),
            Map.entry("ceilings", List.of("khống chế", "ceiling")),
            Map.entry("exclusions", List.of("loại trừ", "exclusion")),
            Map.entry("awards", List.of("khen thưởng", "award")),
            Map.entry("max", List.of("điểm tối đa", "maximum")),
            Map.entry("min", List.of("điểm tối thiểu", "minimum")),
            Map.entry("rule", List.of("cách tính", "rule")),
            Map.entry("scale", List.of("thang điểm", "scale")),
            Map.entry("missing", List.of("khi thiếu số liệu", "missing data")),
            Map.entry("applies", List.of("điều kiện áp dụng", "applies")),
            Map.entry("requires", List.of("điều kiện tiên quyết", "requires")),
            Map.entry("title", List.of("tên", "title")),
            Map.entry("source", List.of("căn cứ", "source")),
            Map.entry("version", List.of("phiên bản", "version")),
            Map.entry("valid_from", List.of("hiệu lực từ", "valid from")),
            Map.entry("valid_to", List.of("hiệu lực đến", "valid to")),
            Map.entry("from", List.of("từ", "from")),
            Map.entry("points", List.of("điểm", "points")),
            Map.entry("bands", List.of("khung điểm", "bands")),
            Map.entry("ranking", List.of("xếp hạng", "ranking")),
            Map.entry("quota", List.of("tỷ lệ khống chế", "quota")));

    private RulebookDiffText() {}

    /** Returns the sentence. */
    public static String of(RulebookDiff.Difference difference, Language language) {
        boolean isVietnamese = language == Language.VI;
        String place = place(difference.path(), isVietnamese);
        String from = difference.from().map(node -> shown(node, isVietnamese)).orElse("");
        String to = difference.to().map(node -> shown(node, isVietnamese)).orElse("");
        return switch (difference.kind()) {
            case ADDED -> place + (isVietnamese ? ": thêm " : ": added ") + to;
            case REMOVED -> place + (isVietnamese ? ": bỏ " : ": removed ") + from;
            case CHANGED -> place + ": " + from + " → " + to;
        };
    }

    /** What stands there; something with a title by its title and maximum. */
    private static String shown(TextNode node, boolean isVietnamese) {
        Map<String, TextNode> parts = RulebookDiff.parts(node).orElse(Map.of());
        Optional<TextNode> title = Optional.ofNullable(parts.get("title"))
                .flatMap(RulebookDiff::parts)
                .map(titles -> titles.get(isVietnamese ? "vi" : "en"));
        if (title.isPresent() && title.get() instanceof TextNode.Text text) {
            String max = Optional.ofNullable(parts.get("max"))
                    .map(of -> (isVietnamese ? ", tối đa " : ", maximum ") + CanonicalText.of(of))
                    .orElse("");
            return "“" + text.value() + "”" + max;
        }
        return CanonicalText.of(node);
    }

    /** Reads a path aloud: a word for each key that has one, a coded element behind the word of its list. */
    private static String place(String path, boolean isVietnamese) {
        List<String> parts = new ArrayList<>();
        String list = "";
        for (String step : path.split("/")) {
            List<String> words = WORDS.get(step);
            if (words != null) {
                parts.add(words.get(isVietnamese ? 0 : 1));
                list = step;
            } else if (!list.isEmpty()) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + step);
                list = "";
            } else {
                parts.add(step);
            }
        }
        String text = String.join(", ", parts);
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
