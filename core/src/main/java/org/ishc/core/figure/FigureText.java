package org.ishc.core.figure;

import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Facts;

/**
 * The sentence of a node of a figure's explanation: {@code Tỉnh Một (P1) clubs.existing = 4 (cộng từ dưới lên; độ phủ
 * 4/5)}.
 */
public final class FigureText implements FigureTrace.Visitor<String> {

    private final Language language;

    private FigureText(Language language) {
        this.language = language;
    }

    /** Returns the sentence. */
    public static String of(FigureTrace node, Language language) {
        return node.accept(new FigureText(language));
    }

    @Override
    public String club(FigureTrace.Club club) {
        return language.say("CLB ", "club ") + club.code() + " = " + value(club) + " ← " + Facts.written(club.rows());
    }

    @Override
    public String given(FigureTrace.Given given) {
        return given.code() + " " + given.indicator() + " = " + value(given);
    }

    @Override
    public String reported(FigureTrace.Reported reported) {
        return figure(reported) + list(" ← ", Facts.written(reported.rows()));
    }

    @Override
    public String sum(FigureTrace.Sum sum) {
        return figure(sum) + list(language.say("; chưa có: ", "; missing: "), sum.missing());
    }

    @Override
    public String pair(FigureTrace.Pair pair) {
        return figure(pair)
                + list(
                        language.say(
                                "; chỉ có một trong hai số, không tính: ", "; one of the two parts only, left out: "),
                        pair.leftOut());
    }

    @Override
    public String derived(FigureTrace.Derived derived) {
        String others = derived.notSatisfying() == 0
                ? ""
                : language.say("; không đạt: ", "; not satisfying: ") + derived.notSatisfying();
        return figure(derived)
                + list(language.say("; được tính: ", "; counting: "), derived.counting())
                + list(language.say("; không rõ: ", "; unknown: "), derived.unknown())
                + list(language.say("; chưa ghi CLB nào: ", "; no club recorded: "), derived.silent())
                + others;
    }

    private String figure(FigureTrace.OfUnit node) {
        Figure figure = node.figure();
        return node.name() + " (" + node.code() + ") " + figure.code() + " = " + value(node) + " ("
                + status(figure.status()) + "; " + language.say("độ phủ ", "coverage ")
                + figure.coverage().reported() + "/" + figure.coverage().expected() + basis(figure) + ")";
    }

    private String value(FigureTrace node) {
        return node.value().map(this::number).orElse(language.say("thiếu", "missing"));
    }

    private String number(Fraction exact) {
        return exact.isWhole()
                ? exact.floor().toString()
                : exact.toDecimal(2).replace('.', language == Language.VI ? ',' : '.');
    }

    /** What is out of the ordinary: that an estimate is in it, or that all was verified. */
    private String basis(Figure figure) {
        return figure.basis()
                .filter(basis -> basis == Basis.VERIFIED || basis == Basis.ESTIMATED)
                .map(basis -> "; " + of(basis, language))
                .orElse("");
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

    private static String list(String title, List<?> codes) {
        return codes.isEmpty() ? "" : title + codes;
    }

    private String status(FigureStatus status) {
        return switch (status) {
            case ROLLED_UP -> language.say("cộng từ dưới lên", "rolled up");
            case DECLARED -> language.say("đơn vị tự báo", "declared by the unit");
            case PARTIAL -> language.say("chưa đủ", "partial");
            case MISSING -> language.say("thiếu số liệu", "missing");
        };
    }
}
