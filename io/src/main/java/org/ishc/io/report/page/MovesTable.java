package org.ishc.io.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.io.report.PastImpact;

/** Who enters and leaves each class and award by a change of rules. */
final class MovesTable {

    private final PastImpact past;
    private final Rulebook before;
    private final Rulebook after;

    MovesTable(PastImpact past) {
        this.past = past;
        this.before = past.impact().before().rulebook();
        this.after = past.impact().after().rulebook();
    }

    private static boolean isNobody(Impact impact) {
        return impact.classes().stream()
                        .allMatch(moves ->
                                moves.enters().isEmpty() && moves.leaves().isEmpty())
                && impact.awards().stream()
                        .allMatch(moves ->
                                moves.enters().isEmpty() && moves.leaves().isEmpty());
    }

    void write(Html html) {
        Impact impact = past.impact();
        if (isNobody(impact)) {
            html.raw("<p class=\"empty\">" + PageFrame.say("impact.moves.none") + "</p>\n");
            return;
        }
        String id = ImpactSection.id(past) + "-moves";
        html.table(
                id,
                PageFrame.say("impact.moves"),
                "",
                3,
                List.of(
                        PageFrame.say("impact.moves.what"),
                        PageFrame.say("impact.moves.in"),
                        PageFrame.say("impact.moves.out")));
        impact.classes().forEach(moves -> row(html, band(moves.band()), moves.enters(), moves.leaves()));
        impact.awards()
                .forEach(moves -> row(
                        html,
                        award(moves.award())
                                + moves.group()
                                        .map(group -> " · " + Html.group(Optional.of(group)))
                                        .orElse(""),
                        moves.enters(),
                        moves.leaves()));
        html.endTable(id);
    }

    private void row(Html html, String title, List<Contestant> enters, List<Contestant> leaves) {
        if (!enters.isEmpty() || !leaves.isEmpty()) {
            html.named("", 3, List.of(title, names(enters), names(leaves)));
        }
    }

    private String names(List<Contestant> units) {
        return units.isEmpty()
                ? Html.MISSING
                : Html.escape(units.stream()
                        .map(unit -> past.names().apply(unit.code()))
                        .collect(Collectors.joining(", ")));
    }

    /** The title of a class, as the changed rulebook has it, else as the one before. */
    private String band(ItemCode code) {
        return Html.title(code, after.findClassTitle(code).or(() -> before.findClassTitle(code)));
    }

    private String award(ItemCode code) {
        return Html.title(code, after.findAwardTitle(code).or(() -> before.findAwardTitle(code)));
    }
}
