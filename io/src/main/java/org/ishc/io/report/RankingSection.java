package org.ishc.io.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.explain.Trace;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.targets.Progress;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Messages;

/**
 * The scored units: rank, class, total, attainment and quality side by side, each opening down to the explanation of
 * every point.
 */
final class RankingSection {

    private static final IndicatorCode ESTABLISHED = IndicatorCode.parse("clubs.established");
    private static final IndicatorCode FULLY_ACTIVE = IndicatorCode.parse("clubs.fully-active-rate");
    private static final Fraction FULL_ATTAINMENT = Fraction.of(150);

    private final LoadedPackage loaded;
    private final ScoreCard card;
    private final Window window;

    RankingSection(LoadedPackage loaded, ScoreCard card) {
        this.loaded = loaded;
        this.card = card;
        this.window = Window.of(card.period(), loaded.calendar());
    }

    /**
     * What speaks of the whole score, such as a rulebook that is not in force: without it an empty table would be read
     * as one in which nobody earned a point.
     */
    private void findings(Html html) {
        for (ScoreCard.ScoreFinding found : card.findings()) {
            if (found.unit().isEmpty()) {
                html.raw("<p class=\"" + found.finding().severity().name() + "\">"
                                + PageSections.badge(found.finding().severity().name()) + " ")
                        .say(
                                Messages.in(Language.VI).text(found.finding()),
                                Messages.in(Language.EN).text(found.finding()))
                        .raw("</p>\n");
            }
        }
    }

    void write(Html html) {
        html.raw("<section id=\"ranking\">\n")
                .raw("<h2>")
                .say("Xếp hạng thi đua ", "Emulation ranking ")
                .raw(Html.period(card.period()))
                .raw("</h2>\n<p class=\"small\">")
                .say(
                        card.rulebook()
                                .title()
                                .map(titles -> titles.vi())
                                .orElse(card.rulebook().name()),
                        card.rulebook()
                                .title()
                                .map(titles -> titles.en())
                                .orElse(card.rulebook().name()))
                .raw(" · ")
                .text(card.rulebook().version() + " · "
                        + card.rulebook().digest().substring(0, 12))
                .raw(". ")
                .say(
                        "Điểm là căn cứ; danh hiệu do hội đồng quyết định.",
                        "A score gives eligibility; a council gives the title.")
                .raw("</p>\n");
        findings(html);
        html.raw("<div class=\"scroll\"><table class=\"ranking\"><thead>")
                .row(
                        "th",
                        3,
                        List.of(
                                Html.both("Cụm", "Group"),
                                Html.both("Đơn vị", "Unit"),
                                Html.both("Hạng, xếp loại", "Rank, class"),
                                Html.both("Tổng điểm", "Total"),
                                "",
                                Html.both("Đạt chỉ tiêu (%)", "Attainment, %"),
                                "",
                                Html.both("Hoạt động đầy đủ (%)", "Fully active, %"),
                                "",
                                Html.both("CLB có báo cáo", "Coverage")))
                .raw("</thead><tbody>\n");
        card.units().forEach(unit -> row(html, unit));
        html.raw("</tbody></table></div>\n");
        awards(html);
        html.heading(3, "Diễn giải cách tính điểm", "Where each point comes from");
        for (int i = 0; i < card.units().size(); i++) {
            explained(html, card.units().get(i), i == 0);
        }
        html.raw("</section>\n");
    }

    private String name(String code) {
        Snapshot map = loaded.figures().snapshot(window);
        return map.findUnit(UnitCode.parse(code)).flatMap(unit -> unit.name()).orElse(code);
    }

    private void row(Html html, ScoreCard.UnitScore unit) {
        UnitCode code = UnitCode.parse(unit.unit().code());
        Figure active = loaded.figures().figure(code, FULLY_ACTIVE, window);
        Optional<Fraction> attainment = attainment(code);
        String rank = Html.escape(unit.rank().map(place -> place + ". ").orElse(""))
                + unit.band()
                        .map(band -> Html.title(band, card.rulebook().findClassTitle(band)))
                        .orElseGet(() -> Html.label(unit.status()));
        html.row(
                "td",
                3,
                List.of(
                        Html.escape(unit.group().orElse("–")),
                        "<a href=\"#u-" + code + "\">"
                                + Html.escape(name(unit.unit().code())) + "</a>",
                        rank,
                        Html.number(unit.total(), card.rulebook().points().decimals()),
                        Html.bar(unit.total(), card.rulebook().scale(), Optional.empty(), "total"),
                        Html.number(attainment, 1),
                        Html.bar(attainment, FULL_ATTAINMENT, Optional.of(Fraction.HUNDRED), "quantity"),
                        Html.number(active.value(), 1),
                        Html.bar(active.value(), Fraction.HUNDRED, Optional.of(Fraction.of(70)), "quality"),
                        Html.coverage(active)));
    }

    /** What the pages of targets show: nothing where more is not better. */
    private Optional<Fraction> attainment(UnitCode code) {
        LocalDate last = loaded.calendar().lastDay(card.period());
        return Progress.of(loaded.figures(), loaded.targets(), code, ESTABLISHED, card.period(), last)
                .attainment();
    }

    private void awards(Html html) {
        html.heading(3, "Đủ điều kiện đề nghị khen thưởng", "Eligible for awards")
                .raw("<ul class=\"awards\">");
        for (ScoreCard.AwardList award : card.awards()) {
            List<String> names =
                    award.units().stream().map(unit -> name(unit.code())).toList();
            html.raw("<li><strong>")
                    .raw(Html.title(award.award(), card.rulebook().findAwardTitle(award.award())))
                    .text(award.group().map(group -> " · " + group).orElse(""))
                    .raw("</strong> ")
                    .raw(names.isEmpty() ? Html.MISSING : Html.escape(String.join(", ", names)))
                    .raw("</li>");
        }
        html.raw("</ul>\n");
    }

    private void explained(Html html, ScoreCard.UnitScore unit, boolean isOpen) {
        html.raw("<details class=\"unit\" id=\"u-")
                .text(unit.unit().code())
                .raw(isOpen ? "\" open><summary>" : "\"><summary>")
                .text(name(unit.unit().code()))
                .raw(" · ")
                .raw(Html.number(unit.total(), card.rulebook().points().decimals()))
                .raw("</summary>\n");
        node(html, unit.explanation(), isOpen ? 4 : 2);
        html.raw("</details>\n");
    }

    private void node(Html html, ScoreTrace node, int openLevels) {
        String text = title(node) + Html.both(ScoreText.of(node, Language.VI), ScoreText.of(node, Language.EN));
        String kind = node.kind().name().toLowerCase(Locale.ROOT)
                + node.status().map(status -> " " + status).orElse("");
        if (node.children().isEmpty()) {
            html.raw("<p class=\"leaf ").raw(kind).raw("\">").raw(text).raw("</p>\n");
            return;
        }
        html.raw("<details class=\"")
                .raw(kind)
                .raw(openLevels > 0 ? "\" open><summary>" : "\"><summary>")
                .raw(text)
                .raw("</summary>\n");
        node.children().forEach(child -> node(html, child, openLevels - 1));
        html.raw("</details>\n");
    }

    /** The title of a section or criterion, which the text names by code only. */
    private String title(ScoreTrace node) {
        for (ScoreCard.SectionScore section : card.units().get(0).sections()) {
            if (node.kind() == Trace.Kind.SECTION
                    && section.section().code().value().equals(node.code())) {
                return section.section()
                        .title()
                        .map(titles -> "<b>" + Html.both(titles.vi(), titles.en()) + "</b> ")
                        .orElse("");
            }
        }
        for (ScoreCard.CriterionScore criterion : card.units().get(0).criteria()) {
            if (node.kind() == Trace.Kind.CRITERION
                    && criterion.criterion().code().value().equals(node.code())) {
                return criterion
                        .criterion()
                        .title()
                        .map(titles -> Html.both(titles.vi(), titles.en()) + ": ")
                        .orElse("");
            }
        }
        return "";
    }
}
