package org.ishc.core.figure;

import org.ishc.core.base.Language;
import org.ishc.core.explain.Explanation;

/**
 * The sentence of a node of a figure's explanation: {@code Tỉnh Một (P1) clubs.existing = 4 (cộng từ dưới lên; độ phủ
 * 4/5)}.
 */
public final class FigureText {

    private FigureText() {}

    /** Returns the sentence. */
    public static String of(Explanation node, Language language) {
        boolean isVietnamese = language == Language.VI;
        String value = node.value()
                .map(exact -> exact.isWhole()
                        ? exact.floor().toString()
                        : exact.toDecimal(2).replace('.', isVietnamese ? ',' : '.'))
                .orElse(isVietnamese ? "thiếu" : "missing");
        String from = list(node, "rows", " ← ")
                + list(node, "missing", isVietnamese ? "; chưa có: " : "; missing: ")
                + list(
                        node,
                        "left_out",
                        isVietnamese
                                ? "; chỉ có một trong hai số, không tính: "
                                : "; one of the two parts only, left out: ")
                + list(node, "counting", isVietnamese ? "; được tính: " : "; counting: ")
                + list(node, "unknown", isVietnamese ? "; không rõ: " : "; unknown: ")
                + list(node, "silent", isVietnamese ? "; chưa ghi CLB nào: " : "; no club recorded: ")
                + list(node, "not_satisfying", isVietnamese ? "; không đạt: " : "; not satisfying: ");
        if (node.facts().containsKey("club")) {
            return (isVietnamese ? "CLB " : "club ") + node.code() + " = " + value + from;
        }
        return node.facts().get("name") + " (" + node.code() + ") "
                + node.facts().get("indicator") + " = " + value + " ("
                + status(FigureStatus.valueOf(node.status().orElseThrow()), isVietnamese) + "; "
                + (isVietnamese ? "độ phủ " : "coverage ")
                + node.facts().get("reported") + "/" + node.facts().get("expected") + basis(node, isVietnamese) + ")"
                + from;
    }

    /** What is out of the ordinary: that an estimate is in it, or that all was verified. */
    private static String basis(Explanation node, boolean isVietnamese) {
        return node.facts().get("basis") instanceof Basis basis && (basis == Basis.VERIFIED || basis == Basis.ESTIMATED)
                ? "; " + of(basis, isVietnamese ? Language.VI : Language.EN)
                : "";
    }

    /** Says what a figure rests on. */
    public static String of(Basis basis, Language language) {
        return switch (basis) {
            case RECORDS -> language.say("từ hồ sơ", "from records");
            case VERIFIED -> language.say("số thẩm định", "verified");
            case REPORTED -> language.say("số báo cáo", "reported");
            case ESTIMATED -> language.say("có số ước", "estimated");
        };
    }

    private static String list(Explanation node, String fact, String title) {
        return node.facts().containsKey(fact) ? title + node.facts().get(fact) : "";
    }

    private static String status(FigureStatus status, boolean isVietnamese) {
        return switch (status) {
            case ROLLED_UP -> isVietnamese ? "cộng từ dưới lên" : "rolled up";
            case DECLARED -> isVietnamese ? "đơn vị tự báo" : "declared by the unit";
            case PARTIAL -> isVietnamese ? "chưa đủ" : "partial";
            case MISSING -> isVietnamese ? "thiếu số liệu" : "missing";
        };
    }
}
