package org.ishc.io.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.change.Impact;
import org.ishc.io.report.PastImpact;

/** How much each edit moved the total of each unit; the numbers of the charts above it. */
final class ShareTable {

    private final PastImpact past;
    private final EditTitles edits;

    ShareTable(PastImpact past, EditTitles edits) {
        this.past = past;
        this.edits = edits;
    }

    void write(Html html) {
        if (edits.edits().isEmpty()) {
            return;
        }
        String id = ImpactSection.id(past) + "-shares";
        List<String> headings = new ArrayList<>(List.of(PageFrame.say("impact.unit")));
        edits.edits().forEach(edit -> headings.add(edits.title(edit.path())));
        headings.add(PageFrame.say("impact.shares.all"));
        html.table(id, PageFrame.say("impact.shares"), "sortable", 1, headings);
        for (Impact.Unit unit : past.impact().units()) {
            if (unit.attribution().isPresent()) {
                List<String> row = new ArrayList<>(List.of(
                        Html.escape(past.names().apply(unit.before().unit().code()))));
                unit.attribution().get().forEach(share -> row.add(shown(Optional.of(share.points()))));
                row.add(shown(ImpactSection.change(unit)));
                html.named("", 1, row);
            }
        }
        html.endTable(id);
    }

    private static String shown(Optional<Fraction> points) {
        return Html.signed(points, 2);
    }
}
