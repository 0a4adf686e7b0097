package org.ishc.core.emulation.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishc.core.emulation.change.RulebookEdits.Edit;
import org.ishc.core.rulebook.Rulebook;

/**
 * A section of the rulebooks between two, by the players whose edits change it: its form without any, and with each
 * alone.
 */
final class AttributedSection {

    private final RulebookEdits edits;
    private final RulebookEdits.Site site;
    private final List<Set<Edit>> members;
    private final int whole;
    private final List<Integer> own = new ArrayList<>();

    /** For each set of players, which of the own ones are in it. */
    private final int[] choices;

    private final Map<Integer, Rulebook.Section> forms = new HashMap<>();

    AttributedSection(RulebookEdits edits, RulebookEdits.Site site, List<Set<Edit>> members, int whole) {
        this.edits = edits;
        this.site = site;
        this.members = members;
        this.whole = whole;
        for (int i = 0; i < members.size(); i++) {
            if (i != whole && members.get(i).stream().anyMatch(site.edits()::contains)) {
                own.add(i);
            }
        }
        this.choices = new int[1 << members.size()];
        for (int i = 0; i < own.size(); i++) {
            for (int set = 0; set < choices.length; set++) {
                choices[set] |= (set >>> own.get(i) & 1) << i;
            }
        }
    }

    int ownPlayers() {
        return own.size();
    }

    int[] choices() {
        return choices;
    }

    /** The section when the own players of a choice, and perhaps the rulebook as a whole, are changed. */
    Rulebook.Section form(int choice, int isWholeMade) {
        return forms.computeIfAbsent(choice << 1 | isWholeMade, key -> {
            int set = whole >= 0 && isWholeMade == 1 ? 1 << whole : 0;
            for (int i = 0; i < own.size(); i++) {
                set |= (choice >>> i & 1) << own.get(i);
            }
            return edits.section(site, Attribution.made(set, members));
        });
    }

    /** Every criterion of any form, once. */
    List<Rulebook.Criterion> criteria(int isWholeMade) {
        Set<Rulebook.Criterion> criteria =
                new LinkedHashSet<>(form(0, isWholeMade).criteria());
        for (int i = 0; i < own.size(); i++) {
            criteria.addAll(form(1 << i, isWholeMade).criteria());
        }
        return List.copyOf(criteria);
    }
}
