package org.ishc.core.figure;

import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Aloud;

/**
 * The sentence of a node of a figure's explanation: {@code Tỉnh Một (P1): Số CLB hiện có (clubs.existing) = 4 (cộng từ
 * dưới lên; 4/5 nơi có báo cáo)}.
 */
public final class FigureText implements FigureTrace.Visitor<String> {

    private final Language language;
    private final Aloud aloud;
    private final boolean isWhole;

    private FigureText(Language language, boolean isWhole) {
        this.language = language;
        this.aloud = new Aloud(language);
        this.isWhole = isWhole;
    }

    /** Returns the sentence. */
    public static String of(FigureTrace node, Language language) {
        return Aloud.sentence(node.accept(new FigureText(language, true)));
    }

    /** Returns what the sentence says of who is missing, left out or unknown; nothing where nobody is. */
    public static String beside(FigureTrace node, Language language) {
        return Aloud.sentence(node.accept(new FigureText(language, false)));
    }

    @Override
    public String club(FigureTrace.Club club) {
        return isWhole
                ? language.say("CLB ", "club ") + club.code() + " = " + aloud.number(club.value())
                        + aloud.rows(club.rows())
                : "";
    }

    @Override
    public String given(FigureTrace.Given given) {
        return isWhole ? given.code() + " " + given.indicator() + " = " + aloud.number(given.value()) : "";
    }

    @Override
    public String reported(FigureTrace.Reported reported) {
        return isWhole ? figure(reported) + aloud.rows(reported.rows()) : "";
    }

    @Override
    public String sum(FigureTrace.Sum sum) {
        return figure(sum) + aloud.list(language.say("; chưa có: ", "; missing: "), sum.missing());
    }

    @Override
    public String pair(FigureTrace.Pair pair) {
        return figure(pair)
                + aloud.list(
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
                + aloud.list(language.say("; được tính: ", "; counting: "), derived.counting())
                + aloud.list(language.say("; không rõ: ", "; unknown: "), derived.unknown())
                + aloud.list(language.say("; chưa ghi CLB nào: ", "; no club recorded: "), derived.silent())
                + others;
    }

    private String figure(FigureTrace.OfUnit node) {
        Figure figure = node.figure();
        String title = aloud.titled(
                Optional.of(figure.indicator().titles().in(language)),
                figure.code().value());
        return isWhole
                ? aloud.titled(Optional.of(node.name()), node.code()) + ": " + title + " = "
                        + aloud.number(figure.value()) + " (" + status(figure.status()) + "; "
                        + aloud.coverage(
                                figure.coverage().reported(), figure.coverage().expected())
                        + basis(figure) + ")"
                : "";
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

    private String status(FigureStatus status) {
        return switch (status) {
            case ROLLED_UP -> language.say("cộng từ dưới lên", "rolled up");
            case DECLARED -> language.say("đơn vị tự báo", "declared by the unit");
            case PARTIAL -> language.say("chưa đủ", "partial");
            case MISSING -> language.say("thiếu số liệu", "missing");
        };
    }
}
