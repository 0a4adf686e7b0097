package org.ishc.io.report.page;

import java.util.List;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.emulation.change.RulebookEdits;
import org.ishc.core.rulebook.Rulebook;

/** The edits of a change of rules as people call them, each with a colour of its own. */
final class EditTitles {

    private final Impact impact;
    private final List<RulebookEdits.Edit> edits;

    EditTitles(Impact impact) {
        this.impact = impact;
        this.edits = impact.units().stream()
                .flatMap(unit -> unit.attribution().stream())
                .findFirst()
                .map(shares -> shares.stream().map(Impact.Share::edit).toList())
                .orElse(List.of());
    }

    /** The edits to which changes of totals are attributed, in their order; empty when that was not possible. */
    List<RulebookEdits.Edit> edits() {
        return edits;
    }

    /** The colour of an edit by its place among them. */
    static String colour(int edit) {
        return "hsl(" + edit * 137 % 360 + " 55% " + (edit % 2 == 0 ? 48 : 62) + "%)";
    }

    void legend(Html html) {
        if (edits.isEmpty()) {
            html.raw("<p class=\"note\">" + PageFrame.say("impact.shares.none") + "</p>\n");
            return;
        }
        html.raw("<ul class=\"legend\">");
        for (int i = 0; i < edits.size(); i++) {
            html.raw("<li><svg class=\"key\" viewBox=\"0 0 9 9\" aria-hidden=\"true\"><rect width=\"9\" height=\"9\" "
                    + "fill=\"" + colour(i) + "\"/></svg> " + title(edits.get(i).path()) + "</li>\n");
        }
        html.raw("</ul>\n");
    }

    /** The code and title of the criterion or section at a path, as the changed rulebook has it, else as the other. */
    String title(String path) {
        if (path.equals(RulebookEdits.WHOLE)) {
            return PageFrame.say("impact.whole");
        }
        for (Rulebook rulebook :
                List.of(impact.after().rulebook(), impact.before().rulebook())) {
            for (Rulebook.Section section : rulebook.sections()) {
                for (Rulebook.Criterion criterion : section.criteria()) {
                    if (path.equals(criterion.path()) && criterion.title().isPresent()) {
                        return Html.escape(criterion.code() + " ") + Html.title(criterion.code(), criterion.title());
                    }
                }
                boolean isOfSection = (path + "/").startsWith(section.path() + "/") && !path.contains("/criteria/");
                if (isOfSection && section.title().isPresent()) {
                    return Html.escape(section.code() + " ") + Html.title(section.code(), section.title());
                }
            }
        }
        return Html.escape(path);
    }
}
