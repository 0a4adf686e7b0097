package org.ishc.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.emulation.change.RulebookDiff;
import org.ishc.core.emulation.change.RulebookDiffText;
import org.ishc.core.emulation.change.RulebookEdits;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.io.message.Notation;

/**
 * What a change of rules would do, as one HTML page for whoever signs it: what is different, in prose; who moves in
 * each group, and by which edit; who enters and leaves classes and awards. For one past period or several.
 */
public final class ImpactReport {

    private static final int ROW = 26;
    private static final int LEFT = 250;
    private static final int WIDTH = 900;

    private final List<RulebookDiff.Difference> differences;
    private final List<Past> pasts;

    /**
     * A past period.
     *
     * @param period its code
     * @param impact what the change would have done in it
     * @param names the name of a unit by its code
     */
    public record Past(String period, Impact impact, UnaryOperator<String> names) {}

    private ImpactReport(List<RulebookDiff.Difference> differences, List<Past> pasts) {
        this.differences = List.copyOf(differences);
        this.pasts = List.copyOf(pasts);
    }

    /**
     * Makes a report.
     *
     * @param differences what is different between the texts of the two rulebooks
     * @param pasts the past periods, in the order in which they are shown; at least one
     */
    public static ImpactReport of(List<RulebookDiff.Difference> differences, List<Past> pasts) {
        return new ImpactReport(differences, pasts);
    }

    /** Returns the page. */
    public String html() {
        Html html = new Html();
        PageFrame frame = PageFrame.of(Language.VI, PageFrame.title("impact.window"), Map.of());
        frame.begin(html);
        Rulebook before = pasts.get(0).impact().before().rulebook();
        Rulebook after = pasts.get(0).impact().after().rulebook();
        html.raw("<p class=\"kicker\">")
                .text(before.name() + " " + before.version() + " → " + after.name() + " " + after.version())
                .raw("</p>\n<h1>")
                .say("Đánh giá tác động của việc sửa đổi bảng chấm điểm", "If the rulebook changes")
                .raw("</h1>\n");
        prose(html);
        pasts.forEach(past -> past(html, past));
        frame.end(html);
        return html.toString();
    }

    private void prose(Html html) {
        html.raw("<section>\n")
                .heading(2, "Nội dung sửa đổi", "What changes")
                .raw("<details open><summary>")
                .say(differences.size() + " nội dung sửa đổi", differences.size() + " differences")
                .raw("</summary><ul>\n");
        for (RulebookDiff.Difference difference : differences) {
            html.raw("<li>")
                    .say(RulebookDiffText.of(difference, Language.VI), RulebookDiffText.of(difference, Language.EN))
                    .raw("</li>\n");
        }
        html.raw("</ul></details></section>\n");
    }

    private static void past(Html html, Past past) {
        Impact impact = past.impact();
        long better =
                impact.units().stream().filter(unit -> rankChange(unit) < 0).count();
        long worse =
                impact.units().stream().filter(unit -> rankChange(unit) > 0).count();
        long classes = impact.units().stream()
                .filter(unit -> !unit.before().band().equals(unit.after().band()))
                .count();
        html.raw("<section>\n<h2>")
                .say("Trên số liệu năm ", "On the data of ")
                .text(past.period())
                .raw("</h2>\n<p>")
                .say(
                        better + " đơn vị lên hạng, " + worse + " đơn vị xuống hạng; " + impact.inversions()
                                + " cặp đơn vị đổi thứ hạng; " + classes + " đơn vị đổi xếp loại.",
                        better + " units rise, " + worse + " fall; " + impact.inversions() + " pairs change places; "
                                + classes + " units change class.")
                .raw("</p>\n");
        html.heading(3, "Thay đổi thứ hạng", "Who moves").raw("<div class=\"scroll\" tabindex=\"0\">");
        groups(impact).forEach((group, units) -> slopes(html, past, group, units));
        html.raw("</div>\n");
        html.heading(3, "Ảnh hưởng của từng nội dung sửa đổi", "By which edit");
        attribution(html, past);
        moves(html, past);
        table(html, past);
        html.raw("</section>\n");
    }

    private static int rankChange(Impact.Unit unit) {
        return unit.before().rank().isPresent() && unit.after().rank().isPresent()
                ? unit.after().rank().get().compareTo(unit.before().rank().get())
                : 0;
    }

    private static Map<String, List<Impact.Unit>> groups(Impact impact) {
        Map<String, List<Impact.Unit>> groups = new TreeMap<>();
        for (Impact.Unit unit : impact.units()) {
            if (unit.before().rank().isPresent() && unit.after().rank().isPresent()) {
                groups.computeIfAbsent(unit.before().group().orElse(""), group -> new ArrayList<>())
                        .add(unit);
            }
        }
        return groups;
    }

    /** A line for each unit from its rank before to its rank after: rising green, falling red. */
    private static void slopes(Html html, Past past, String group, List<Impact.Unit> units) {
        Map<Integer, Integer> usedLeft = new LinkedHashMap<>();
        Map<Integer, Integer> usedRight = new LinkedHashMap<>();
        int height = (units.size() + 1) * ROW + 10;
        html.raw("<svg class=\"slopes\" width=\"" + WIDTH + "\" height=\"" + height + "\" viewBox=\"0 0 " + WIDTH + " "
                        + height + "\" role=\"img\" font-size=\"13\">")
                .raw("<text x=\"0\" y=\"16\" font-weight=\"bold\" fill=\"currentColor\">")
                .text(group)
                .raw("</text>");
        for (Impact.Unit unit : units) {
            int left = unit.before().rank().orElseThrow()
                    + usedLeft.merge(unit.before().rank().orElseThrow(), 1, Integer::sum)
                    - 1;
            int right = unit.after().rank().orElseThrow()
                    + usedRight.merge(unit.after().rank().orElseThrow(), 1, Integer::sum)
                    - 1;
            String tone = rankChange(unit) < 0 ? "var(--green)" : rankChange(unit) > 0 ? "var(--red)" : "var(--soft)";
            String name = past.names().apply(unit.before().unit().code());
            int from = left * ROW + 12;
            int to = right * ROW + 12;
            html.raw("<line x1=\"" + LEFT + "\" y1=\"" + from + "\" x2=\"" + (WIDTH - LEFT) + "\" y2=\"" + to
                            + "\" stroke=\"" + tone + "\" stroke-width=\"2\"/>")
                    .raw("<text x=\"" + (LEFT - 8) + "\" y=\"" + (from + 4)
                            + "\" text-anchor=\"end\" fill=\"currentColor\">")
                    .text(name + "  " + unit.before().rank().orElseThrow())
                    .raw("</text><text x=\"" + (WIDTH - LEFT + 8) + "\" y=\"" + (to + 4) + "\" fill=\"" + tone + "\">")
                    .text(unit.after().rank().orElseThrow() + "  " + name)
                    .raw("</text>");
        }
        html.raw("</svg>\n");
    }

    /** A bar for each unit: points won to the right of the axis, points lost to its left, a colour for each edit. */
    private static void attribution(Html html, Past past) {
        List<Impact.Unit> units =
                past.impact().units().stream().filter(ImpactReport::isMoved).toList();
        if (units.isEmpty()) {
            html.raw("<p>")
                    .say(
                            "Không phân bổ được: không có sửa đổi, hoặc có quá nhiều nhóm sửa đổi.",
                            "Nothing to attribute: no edits, or too many groups of edits.")
                    .raw("</p>\n");
            return;
        }
        legend(
                html,
                past.impact(),
                units.get(0).attribution().orElseThrow().stream()
                        .map(Impact.Share::edit)
                        .toList());
        Fraction widest = Fraction.ONE;
        for (Impact.Unit unit : units) {
            widest = widest.max(sum(unit, 1)).max(sum(unit, -1));
        }
        int height = units.size() * ROW + 6;
        int axis = (WIDTH + LEFT) / 2;
        html.raw("<div class=\"scroll\" tabindex=\"0\"><svg width=\"" + WIDTH + "\" height=\"" + height
                        + "\" viewBox=\"0 0 " + WIDTH + " " + height + "\" role=\"img\" font-size=\"13\">")
                .raw("<line x1=\"" + axis + "\" y1=\"0\" x2=\"" + axis + "\" y2=\"" + height
                        + "\" stroke=\"currentColor\"/>");
        for (int i = 0; i < units.size(); i++) {
            bars(html, past, units.get(i), i * ROW + 4, axis, widest);
        }
        html.raw("</svg></div>\n");
    }

    private static boolean isMoved(Impact.Unit unit) {
        return unit.attribution()
                .filter(shares ->
                        shares.stream().anyMatch(share -> share.points().signum() != 0))
                .isPresent();
    }

    private static Fraction sum(Impact.Unit unit, int sign) {
        return unit.attribution().orElseThrow().stream()
                .map(Impact.Share::points)
                .filter(points -> points.signum() == sign)
                .reduce(Fraction.ZERO, Fraction::plus)
                .times(Fraction.of(sign));
    }

    private static void bars(Html html, Past past, Impact.Unit unit, int y, int axis, Fraction widest) {
        html.raw("<text x=\"" + (LEFT - 8) + "\" y=\"" + (y + 13) + "\" text-anchor=\"end\" fill=\"currentColor\">")
                .text(past.names().apply(unit.before().unit().code()))
                .raw("</text>");
        int right = axis;
        int left = axis;
        int i = 0;
        for (Impact.Share share : unit.attribution().orElseThrow()) {
            int length = share.points()
                    .times(Fraction.of((WIDTH - LEFT) / 2 - 70))
                    .dividedBy(widest)
                    .floor()
                    .intValue();
            int x = length < 0 ? left + length : right;
            html.raw("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + Math.abs(length) + "\" height=\"18\" fill=\""
                            + colour(i++) + "\"><title>")
                    .text(RulebookDiffText.path(share.edit().path(), Language.VI) + " "
                            + Language.VI.number(share.points(), 2))
                    .raw("</title></rect>");
            left = Math.min(left, x);
            right = Math.max(right, x + Math.abs(length));
        }
        Fraction change = unit.attribution().orElseThrow().stream()
                .map(Impact.Share::points)
                .reduce(Fraction.ZERO, Fraction::plus);
        html.raw("<text x=\"" + (right + 6) + "\" y=\"" + (y + 13) + "\" fill=\"currentColor\">")
                .raw(signed(change, Language.VI) + signed(change, Language.EN))
                .raw("</text>");
    }

    private static String signed(Fraction points, Language language) {
        return "<tspan lang=\"" + language.code() + "\">" + (points.signum() > 0 ? "+" : "")
                + language.number(points, 2) + "</tspan>";
    }

    private static String colour(int edit) {
        return "hsl(" + edit * 137 % 360 + " 55% " + (edit % 2 == 0 ? 48 : 62) + "%)";
    }

    private static void legend(Html html, Impact impact, List<RulebookEdits.Edit> edits) {
        html.raw("<p class=\"small\">");
        for (int i = 0; i < edits.size(); i++) {
            html.raw(
                    "<svg class=\"key\" viewBox=\"0 0 9 9\" aria-hidden=\"true\"><rect width=\"9\" height=\"9\" fill=\""
                            + colour(i) + "\"/></svg> ");
            title(html, impact, edits.get(i).path());
            html.raw("<br>\n");
        }
        html.raw("</p>\n");
    }

    /** An edit by the code and title of its criterion or section. */
    private static void title(Html html, Impact impact, String path) {
        if (path.equals(RulebookEdits.WHOLE)) {
            html.say("Quy định chung", "Rules of the whole");
            return;
        }
        for (Rulebook rulebook :
                List.of(impact.after().rulebook(), impact.before().rulebook())) {
            for (Rulebook.Section section : rulebook.sections()) {
                for (Rulebook.Criterion criterion : section.criteria()) {
                    if (path.equals(criterion.path()) && criterion.title().isPresent()) {
                        html.text(criterion.code() + " ")
                                .say(
                                        criterion.title().get().vi(),
                                        criterion.title().get().en());
                        return;
                    }
                }
                if (path.startsWith(section.path())
                        && !path.contains("/criteria/")
                        && section.title().isPresent()) {
                    html.text(section.code() + " ")
                            .say(
                                    section.title().get().vi(),
                                    section.title().get().en());
                    return;
                }
            }
        }
        html.text(path);
    }

    private static void moves(Html html, Past past) {
        html.heading(3, "Thay đổi xếp loại, đề nghị khen thưởng", "In and out of classes and awards")
                .raw("<ul>\n");
        boolean isAny = false;
        for (Impact.ClassMoves moves : past.impact().classes()) {
            isAny |= move(
                    html,
                    past,
                    band(past.impact(), moves.band()),
                    moves.enters().stream().map(unit -> unit.code()).toList(),
                    moves.leaves().stream().map(unit -> unit.code()).toList());
        }
        for (Impact.AwardMoves moves : past.impact().awards()) {
            String title = award(past.impact(), moves.award())
                    + moves.group().map(group -> Html.escape(" · " + group)).orElse("");
            isAny |= move(
                    html,
                    past,
                    title,
                    moves.enters().stream().map(unit -> unit.code()).toList(),
                    moves.leaves().stream().map(unit -> unit.code()).toList());
        }
        html.raw(isAny ? "</ul>\n" : "<li>" + Html.both("Không đơn vị nào.", "Nobody.") + "</li></ul>\n");
    }

    private static boolean move(Html html, Past past, String title, List<String> enters, List<String> leaves) {
        if (enters.isEmpty() && leaves.isEmpty()) {
            return false;
        }
        html.raw("<li><strong>").raw(title).raw("</strong> ");
        if (!enters.isEmpty()) {
            html.say("vào: ", "in: ")
                    .text(String.join(", ", enters.stream().map(past.names()).toList()))
                    .raw(". ");
        }
        if (!leaves.isEmpty()) {
            html.say("ra: ", "out: ")
                    .text(String.join(", ", leaves.stream().map(past.names()).toList()))
                    .raw(".");
        }
        html.raw("</li>\n");
        return true;
    }

    private static void table(Html html, Past past) {
        html.raw("<details open><summary>")
                .say("Số liệu chi tiết", "Every number")
                .raw("</summary><div class=\"scroll\" tabindex=\"0\"><table><thead>")
                .row(
                        "th",
                        2,
                        List.of(
                                Html.both("Cụm", "Group"),
                                Html.both("Đơn vị", "Unit"),
                                Html.both("Tổng trước", "Total before"),
                                Html.both("Tổng sau", "Total after"),
                                Html.both("Hạng", "Rank"),
                                Html.both("Xếp loại", "Class")))
                .raw("</thead><tbody>\n");
        int decimals = past.impact().after().rulebook().points().decimals();
        for (Impact.Unit unit : past.impact().units()) {
            html.row(
                    "td",
                    2,
                    List.of(
                            Html.escape(unit.before().group().orElse("–")),
                            Html.escape(past.names().apply(unit.before().unit().code())),
                            Html.number(unit.before().total(), decimals),
                            Html.number(unit.after().total(), decimals),
                            pair(
                                    unit.before().rank().map(Object::toString),
                                    unit.after().rank().map(Object::toString)),
                            Notation.change(
                                    unit.before()
                                            .band()
                                            .map(band -> Html.title(
                                                    band,
                                                    past.impact()
                                                            .before()
                                                            .rulebook()
                                                            .findClassTitle(band))),
                                    unit.after()
                                            .band()
                                            .map(band -> Html.title(
                                                    band,
                                                    past.impact()
                                                            .after()
                                                            .rulebook()
                                                            .findClassTitle(band))))));
        }
        html.raw("</tbody></table></div></details>\n");
    }

    private static String pair(Optional<String> before, Optional<String> after) {
        return Notation.change(before.map(Html::escape), after.map(Html::escape));
    }

    /** The title of a class, as the changed rulebook has it, else as the one before. */
    private static String band(Impact impact, ItemCode code) {
        return Html.title(code, impact.after().rulebook().findClassTitle(code).or(() -> impact.before()
                .rulebook()
                .findClassTitle(code)));
    }

    private static String award(Impact impact, ItemCode code) {
        return Html.title(code, impact.after().rulebook().findAwardTitle(code).or(() -> impact.before()
                .rulebook()
                .findAwardTitle(code)));
    }
}
