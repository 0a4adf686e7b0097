package org.ishc.core.emulation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ishc.core.base.Language;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.rulebook.Rulebook;

/** A difference between two rulebooks as a sentence: {@code Mục A, tiêu chí A1, điểm tối đa: 20 → 15}. */
public final class RulebookDiffText {

    /** The lists whose elements have codes, which may be numbers. */
    private static final Set<String> CODED =
            Set.of("sections", "criteria", "classes", "ceilings", "exclusions", "awards", "levels", "items");

    /** Where an element without a code stands in its list, from 0. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("sections", List.of("mục", "section")),
            Map.entry("criteria", List.of("tiêu chí", "criterion")),
            Map.entry("classes", List.of("xếp loại", "class")),
            Map.entry("ceilings", List.of("khống chế", "ceiling")),
            Map.entry("exclusions", List.of("không xét thi đua", "exclusion")),
            Map.entry("awards", List.of("khen thưởng", "award")),
            Map.entry("max", List.of("điểm tối đa", "maximum")),
            Map.entry("min", List.of("điểm tối thiểu", "minimum")),
            Map.entry("rule", List.of("cách tính", "rule")),
            Map.entry("scale", List.of("thang điểm", "scale")),
            Map.entry("missing", List.of("khi thiếu số liệu", "missing data")),
            Map.entry("applies", List.of("điều kiện áp dụng", "applies")),
            Map.entry("requires", List.of("điều kiện tiên quyết", "requires")),
            Map.entry("title", List.of("tên", "title")),
            Map.entry("vi", List.of("bằng tiếng Việt", "in Vietnamese")),
            Map.entry("en", List.of("bằng tiếng Anh", "in English")),
            Map.entry("source", List.of("căn cứ", "source")),
            Map.entry("version", List.of("phiên bản", "version")),
            Map.entry("valid_from", List.of("hiệu lực từ", "valid from")),
            Map.entry("valid_to", List.of("hiệu lực đến", "valid to")),
            Map.entry("from", List.of("từ", "from")),
            Map.entry("points", List.of("điểm", "points")),
            Map.entry("bands", List.of("khung điểm", "bands")),
            Map.entry("ranking", List.of("xếp hạng", "ranking")),
            Map.entry("quota", List.of("tỷ lệ khống chế", "quota")));

    /** Further words of rules in Vietnamese; the keys are the English words. */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("proportional", "theo tỷ lệ"),
            Map.entry("value", "giá trị"),
            Map.entry("of", "so với"),
            Map.entry("zero_below", "0 điểm nếu dưới"),
            Map.entry("to", "đến"),
            Map.entry("deduct", "trừ điểm"),
            Map.entry("full_at", "đủ điểm tại"),
            Map.entry("per", "mỗi"),
            Map.entry("steps", "bậc"),
            Map.entry("direction", "chiều"),
            Map.entry("count", "đếm"),
            Map.entry("each", "mỗi đơn vị được"),
            Map.entry("beyond", "vượt quá"),
            Map.entry("table", "bảng bậc"),
            Map.entry("flag", "có hoặc không"),
            Map.entry("when", "điều kiện"),
            Map.entry("choice", "chọn mức"),
            Map.entry("fact", "nội dung"),
            Map.entry("levels", "các mức"),
            Map.entry("checklist", "danh mục kiểm"),
            Map.entry("items", "mục"),
            Map.entry("sum_of", "tổng của"),
            Map.entry("rules", "các cách tính"),
            Map.entry("best_of", "cao nhất trong"),
            Map.entry("choose", "chọn theo điều kiện"),
            Map.entry("cases", "trường hợp"),
            Map.entry("otherwise", "còn lại"),
            Map.entry("assessed", "điểm thẩm định"),
            Map.entry("actual", "số thực hiện"),
            Map.entry("target", "chỉ tiêu giao"),
            Map.entry("attainment", "tỷ lệ đạt chỉ tiêu"),
            Map.entry("growth", "mức tăng"),
            Map.entry("percent", "tỷ lệ phần trăm"),
            Map.entry("sum", "tổng"),
            Map.entry("difference", "hiệu"),
            Map.entry("product", "tích"),
            Map.entry("minimum", "nhỏ nhất"),
            Map.entry("maximum", "lớn nhất"),
            Map.entry("coverage", "tỷ lệ nơi có số liệu"),
            Map.entry("group_max", "cao nhất cụm"),
            Map.entry("group_min", "thấp nhất cụm"),
            Map.entry("share", "tỷ lệ điểm"),
            Map.entry("years_back", "số năm trước"),
            Map.entry("origin", "hình thức giao"),
            Map.entry("at_least", "ít nhất"),
            Map.entry("more_than", "lớn hơn"),
            Map.entry("at_most", "nhiều nhất"),
            Map.entry("less_than", "nhỏ hơn"),
            Map.entry("equal", "bằng"),
            Map.entry("reported", "có báo cáo"),
            Map.entry("every_share", "mọi phần đạt"),
            Map.entry("all", "tất cả"),
            Map.entry("any", "một trong"),
            Map.entry("not", "không"),
            Map.entry("code", "mã"),
            Map.entry("better", "tốt hơn khi"),
            Map.entry("exempt", "khi không áp dụng"),
            Map.entry("evidence", "minh chứng"),
            Map.entry("accepts", "số liệu được chấp nhận"),
            Map.entry("decimals", "số chữ số thập phân"),
            Map.entry("step", "bậc điểm"),
            Map.entry("rounding", "làm tròn"),
            Map.entry("total", "tổng điểm"),
            Map.entry("applies_to", "áp dụng cho"),
            Map.entry("status", "tình trạng"),
            Map.entry("kind", "loại"),
            Map.entry("ties", "tiêu chí phân định"),
            Map.entry("top", "số đơn vị"),
            Map.entry("unless", "trừ khi đã có"),
            Map.entry("lower_by", "hạ bậc"),
            Map.entry("clause", "điều khoản"),
            Map.entry("document", "văn bản"),
            Map.entry("date", "ngày"),
            Map.entry("minus", "trừ"),
            Map.entry("rulebook", "tên bảng"),
            Map.entry("zero", "tính 0 điểm"),
            Map.entry("refuse", "không chấm"),
            Map.entry("normalise", "quy đổi"),
            Map.entry("full", "đủ điểm"),
            Map.entry("none", "không tính"),
            Map.entry("higher", "cao hơn"),
            Map.entry("lower", "thấp hơn"),
            Map.entry("above", "vượt"),
            Map.entry("begun", "bậc đã bắt đầu"),
            Map.entry("exact", "chính xác"),
            Map.entry("include", "lấy cả"),
            Map.entry("exclude", "không lấy"),
            Map.entry("group", "cụm"),
            Map.entry("required", "bắt buộc"),
            Map.entry("core", "cơ bản"),
            Map.entry("bonus", "thưởng"),
            Map.entry("penalty", "trừ"));

    private RulebookDiffText() {}

    /** Returns the sentence; classes, awards and criteria are named by their codes. */
    public static String of(RulebookDiff.Difference difference, Language language) {
        return of(difference, Optional.empty(), Optional.empty(), language);
    }

    /**
     * Returns the sentence; classes, awards and criteria are named as their rulebook calls them, with the code in
     * brackets.
     *
     * @param from the rulebook that is changed
     * @param to what it is changed to
     */
    public static String of(RulebookDiff.Difference difference, Rulebook from, Rulebook to, Language language) {
        return of(difference, Optional.of(from), Optional.of(to), language);
    }

    private static String of(
            RulebookDiff.Difference difference,
            Optional<Rulebook> baseline,
            Optional<Rulebook> changed,
            Language language) {
        boolean isVietnamese = language == Language.VI;
        String place = place(difference.path(), isVietnamese);
        String key = key(difference.path());
        String from = difference
                .from()
                .map(node -> shown(node, key, new TitledCodes(baseline, language), language))
                .orElse("");
        String to = difference
                .to()
                .map(node -> shown(node, key, new TitledCodes(changed, language), language))
                .orElse("");
        return switch (difference.kind()) {
            case ADDED -> place + (isVietnamese ? ": thêm " : ": added ") + to;
            case REMOVED -> place + (isVietnamese ? ": bỏ " : ": removed ") + from;
            case CHANGED -> place + ": " + from + " → " + to;
        };
    }

    /** Returns a path in words: {@code Mục A, tiêu chí A1, điểm tối đa}. */
    public static String path(String path, Language language) {
        return place(path, language == Language.VI);
    }

    /** The key under which something stands, or the list in which it does. */
    private static String key(String path) {
        List<String> steps = List.of(path.split("/"));
        int last = steps.size() - 1;
        return NUMBER.matcher(steps.get(last)).matches() && last > 0 ? steps.get(last - 1) : steps.get(last);
    }

    /** What stands there; something with a title by its title and maximum. */
    private static String shown(TextNode node, String key, TitledCodes titles, Language language) {
        boolean isVietnamese = language == Language.VI;
        Map<String, TextNode> parts = RulebookDiff.parts(node).orElse(Map.of());
        Optional<TextNode> title = Optional.ofNullable(parts.get("title"))
                .flatMap(RulebookDiff::parts)
                .map(both -> both.get(isVietnamese ? "vi" : "en"));
        if (title.isPresent() && title.get() instanceof TextNode.Text text) {
            String max = Optional.ofNullable(parts.get("max"))
                    .map(textNode -> (isVietnamese ? ", tối đa " : ", maximum ") + CanonicalText.of(textNode))
                    .orElse("");
            return "“" + text.value() + "”" + max;
        }
        return inWords(node, key, titles, language);
    }

    /** Reads aloud what has no title: keys by their words, indicators by their titles. */
    private static String inWords(TextNode node, String key, TitledCodes titles, Language language) {
        if (node instanceof TextNode.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry ->
                            word(entry.key(), language) + ": " + inWords(entry.value(), entry.key(), titles, language))
                    .collect(Collectors.joining(", ", "(", ")"));
        }
        if (node instanceof TextNode.Sequence sequence) {
            return sequence.elements().stream()
                    .map(element -> inWords(element, key, titles, language))
                    .collect(Collectors.joining("; "));
        }
        if (node instanceof TextNode.Number number) {
            return language.decimal(CanonicalText.of(number));
        }
        return node instanceof TextNode.Text text
                ? titles.find(key, text.value()).orElseGet(() -> text(text.value(), language))
                : CanonicalText.of(node);
    }

    private static String text(String value, Language language) {
        return day(value)
                .filter(day -> language == Language.VI)
                .or(() -> IndicatorCatalogue.BUILT_IN.all().stream()
                        .filter(indicator -> indicator.code().value().equals(value))
                        .map(indicator -> "“" + indicator.titles().in(language) + "”")
                        .findFirst())
                .orElseGet(() -> language == Language.VI ? vietnamese(value) : value);
    }

    private static Optional<String> day(String value) {
        return DAY.matcher(value).matches()
                ? Optional.of(value.substring(8) + "/" + value.substring(5, 7) + "/" + value.substring(0, 4))
                : Optional.empty();
    }

    /** The word for a key; keys are English words, joined by lines. */
    private static String word(String key, Language language) {
        if (language == Language.VI) {
            return vietnamese(key);
        }
        List<String> words = WORDS.get(key);
        return words != null ? words.get(1) : key.replace('_', ' ');
    }

    private static String vietnamese(String key) {
        List<String> words = WORDS.get(key);
        return words != null ? words.get(0) : FORMS.getOrDefault(key, key);
    }

    private static boolean isUncoded(String list) {
        return !list.isEmpty() && !CODED.contains(list);
    }

    /**
     * Reads a path aloud: a word for each key that has one, a coded element behind the word of its list, one without a
     * code as the first, the second and so on.
     */
    private static String place(String path, boolean isVietnamese) {
        List<String> parts = new ArrayList<>();
        String list = "";
        String before = "";
        for (String step : path.split("/")) {
            List<String> words = WORDS.get(step);
            boolean isForm = isVietnamese && FORMS.containsKey(step);
            if (words != null || isForm) {
                parts.add(words == null || isVietnamese ? vietnamese(step) : words.get(1));
                list = words == null ? "" : step;
            } else if (isVietnamese && NUMBER.matcher(step).matches() && isUncoded(before)) {
                String ordinal = "thứ " + (Integer.parseInt(step) + 1);
                if (WORDS.containsKey(before)) {
                    parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + ordinal);
                } else {
                    parts.add("phần " + ordinal);
                }
                list = "";
            } else if (!list.isEmpty()) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + step);
                list = "";
            } else {
                parts.add(step);
            }
            before = step;
        }
        String text = String.join(", ", parts);
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
