package org.ishc.io.report.page;

import java.util.Comparator;
import java.util.List;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.io.message.Notation;
import org.ishc.io.report.PastImpact;

/** Totals, ranks and classes of all units before and after a change of rules. */
final class ImpactTable {

    private final PastImpact past;

    ImpactTable(PastImpact past) {
        this.past = past;
    }

    void write(Html html) {
        String id = ImpactSection.id(past) + "-units";
        html.table(
                id,
                PageFrame.say("impact.units"),
                "sortable",
                3,
                List.of(
                        PageFrame.say("impact.unit"),
                        PageFrame.say("review.group"),
                        PageFrame.say("impact.classes"),
                        PageFrame.say("impact.before"),
                        PageFrame.say("impact.after"),
                        PageFrame.say("review.changes.change"),
                        PageFrame.say("impact.ranks")));
        ImpactSection.scored(past.impact()).stream()
                .sorted(Comparator.comparing(
                                (Impact.Unit unit) -> unit.before().group().orElse(""))
                        .thenComparing(unit -> unit.after().rank().orElse(Integer.MAX_VALUE)))
                .forEach(unit -> row(html, unit));
        html.endTable(id);
    }

    private void row(Html html, Impact.Unit unit) {
        int decimals = past.impact().after().rulebook().points().decimals();
        int fall = ImpactSection.rankChange(unit);
        boolean isRanked =
                unit.before().rank().isPresent() && unit.after().rank().isPresent();
        String tone = fall < 0 ? "ACHIEVED" : fall > 0 ? "MISSED" : "";
        html.named(
                "",
                3,
                List.of(
                        Html.escape(past.names().apply(unit.before().unit().code())),
                        "<td class=\"short\">" + Html.group(unit.before().group()) + "</td>",
                        "<td>" + classes(unit) + "</td>",
                        Html.number(unit.before().total(), decimals),
                        Html.number(unit.after().total(), decimals),
                        Html.signed(ImpactSection.change(unit), decimals),
                        "<td class=\"n" + (tone.isEmpty() ? "" : " mark " + tone) + "\" data-sort=\""
                                + unit.after().rank().map(String::valueOf).orElse("") + "\">"
                                + ImpactSection.ranks(unit) + (isRanked ? " " + arrow(fall) : "") + "</td>"));
    }

    /** Says without colour who rises and falls. */
    private static String arrow(int fall) {
        return "<span aria-hidden=\"true\">" + (fall < 0 ? "▲" : fall > 0 ? "▼" : "＝") + "</span>";
    }

    private String classes(Impact.Unit unit) {
        return Notation.change(
                unit.before().band().map(band -> title(past.impact().before().rulebook(), band)),
                unit.after().band().map(band -> title(past.impact().after().rulebook(), band)));
    }

    private static String title(Rulebook rulebook, ItemCode band) {
        return Html.title(band, rulebook.findClassTitle(band));
    }
}
