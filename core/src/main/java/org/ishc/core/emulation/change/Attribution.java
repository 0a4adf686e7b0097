package org.ishc.core.emulation.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.CriterionJudge;
import org.ishc.core.emulation.Node;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreRun;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.Totals;
import org.ishc.core.emulation.change.RulebookEdits.Edit;
import org.ishc.core.explain.Explanation;
import org.ishc.core.rulebook.Rulebook;

/**
 * Which edit moved a total by how much: the Shapley value over all subsets of the edits, exact. What a subset leaves alone is not computed again: a
 * criterion is judged once in each of its two forms, a section added up once for each choice among its own edits, and a total is a sum of sections.
 */
final class Attribution {

  /** Beyond so many edits or groups of edits there are too many subsets. */
  static final int MAX_EDITS = 12;

  private final RulebookEdits edits;
  private final ScoreRun run;
  private final List<Edit> players;
  private final int whole;
  private final Rulebook[] wholes;
  private final List<Table> tables = new ArrayList<>();
  private final Fraction[] weights;

  /** A section with the players that it depends on, in its form for each choice among them. */
  private record Table(int[] own, List<Rulebook.Section> forms) {

    /** The place of the form for a set of players. */
    private int place(int made) {
      int place = 0;
      for (int i = 0; i < own.length; i++) {
        place |= (made >>> own[i] & 1) << i;
      }
      return place;
    }
  }

  private Attribution(RulebookEdits edits, ScoreRun run, List<Edit> players, List<Set<Edit>> members) {
    this.edits = edits;
    this.run = run;
    this.players = players;
    this.whole = players.stream().map(Edit::path).toList().indexOf(RulebookEdits.WHOLE);
    this.wholes = new Rulebook[] {edits.baseline(), edits.changed()};
    for (RulebookEdits.Site site : edits.sites()) {
      tables.add(table(site, members));
    }
    this.weights = weights(players.size());
  }

  /** Among what a change is shared: the edits, or where there are too many, the groups of those of a section. */
  static List<Edit> players(RulebookEdits edits) {
    return edits.edits().size() > MAX_EDITS ? List.copyOf(edits.bySection().keySet()) : edits.edits();
  }

  /** Prepares the attribution; empty when there are too many edits even by section. */
  static Optional<Attribution> of(RulebookEdits edits, ScoringData data, Stage stage) {
    List<Edit> players = players(edits);
    List<Set<Edit>> members =
        players.equals(edits.edits())
            ? players.stream().map(Set::of).toList()
            : edits.bySection().values().stream().<Set<Edit>>map(Set::copyOf).toList();
    return players.size() > MAX_EDITS
        ? Optional.empty()
        : Optional.of(new Attribution(edits, new ScoreRun(data, stage), players, members));
  }

  private Table table(RulebookEdits.Site site, List<Set<Edit>> members) {
    List<Integer> own = new ArrayList<>();
    for (int i = 0; i < players.size(); i++) {
      if (i == whole || members.get(i).stream().anyMatch(site.edits()::contains)) {
        own.add(i);
      }
    }
    List<Rulebook.Section> forms = new ArrayList<>();
    for (int choice = 0; choice < 1 << own.size(); choice++) {
      Set<Edit> made = new HashSet<>();
      for (int i = 0; i < own.size(); i++) {
        if ((choice >>> i & 1) == 1) {
          made.addAll(members.get(own.get(i)));
        }
      }
      forms.add(edits.section(site, made));
    }
    return new Table(own.stream().mapToInt(Integer::intValue).toArray(), forms);
  }

  /** By the size of the set that a player joins: size! (n − size − 1)! / n!. */
  private static Fraction[] weights(int players) {
    Fraction[] weights = new Fraction[players];
    for (int size = 0; size < players; size++) {
      Fraction weight = Fraction.of(1, players);
      for (int i = 1; i <= size; i++) {
        weight = weight.times(Fraction.of(i, players - i));
      }
      weights[size] = weight;
    }
    return weights;
  }

  /** Attributes the change of one unit's total; empty when some subset leaves it without a total. */
  Optional<List<Impact.Share>> attribute(Contestant unit) {
    Fraction[] totals = totals(unit);
    if (totals.length == 0) {
      return Optional.empty();
    }
    List<Impact.Share> shares = new ArrayList<>();
    for (int player = 0; player < players.size(); player++) {
      Fraction[] bySize = new Fraction[players.size()];
      Arrays.fill(bySize, Fraction.ZERO);
      for (int without = 0; without < totals.length; without++) {
        if ((without >>> player & 1) == 0) {
          int size = Integer.bitCount(without);
          bySize[size] = bySize[size].plus(totals[without | 1 << player].minus(totals[without]));
        }
      }
      Fraction points = Fraction.ZERO;
      for (int size = 0; size < bySize.length; size++) {
        points = points.plus(weights[size].times(bySize[size]));
      }
      shares.add(new Impact.Share(players.get(player), points));
    }
    return Optional.of(shares);
  }

  /** The total under every subset of the players; nothing when one of them is missing. */
  private Fraction[] totals(Contestant unit) {
    List<Totals.Part[]> parts = parts(unit);
    Fraction[] totals = new Fraction[1 << players.size()];
    for (int made = 0; made < totals.length; made++) {
      List<Totals.Part> sections = new ArrayList<>(tables.size());
      for (int i = 0; i < tables.size(); i++) {
        sections.add(parts.get(i)[tables.get(i).place(made)]);
      }
      Optional<Fraction> total = Totals.total(wholeOf(made), sections).total();
      if (total.isEmpty()) {
        return new Fraction[0];
      }
      totals[made] = total.get();
    }
    return totals;
  }

  private Rulebook wholeOf(int made) {
    return wholes[whole < 0 ? 0 : made >>> whole & 1];
  }

  /** Every form of every section, added up. */
  private List<Totals.Part[]> parts(Contestant unit) {
    CriterionJudge judge = new CriterionJudge(run, unit);
    Map<Rulebook.Criterion, CriterionJudge.Outcome> judged = new HashMap<>();
    List<Totals.Part[]> parts = new ArrayList<>();
    for (Table table : tables) {
      Totals.Part[] forms = new Totals.Part[table.forms().size()];
      int ownWhole = indexOf(table.own(), whole);
      for (int choice = 0; choice < forms.length; choice++) {
        Rulebook.Section section = table.forms().get(choice);
        Rulebook rules = wholes[ownWhole < 0 ? 0 : choice >>> ownWhole & 1];
        boolean isCore = section.kind() == Rulebook.SectionKind.CORE;
        List<ScoreCard.CriterionScore> scores = new ArrayList<>();
        for (Rulebook.Criterion criterion : section.criteria()) {
          CriterionJudge.Outcome outcome =
              judged.computeIfAbsent(criterion, of -> judge.judge(of, new Node(of.code().value(), Explanation.Kind.CRITERION)));
          scores.add(outcome.score(rules.exempt(), isCore, rules.points()));
        }
        forms[choice] = Totals.section(section.kind(), section.max(), scores, rules.exempt());
      }
      parts.add(forms);
    }
    return parts;
  }

  private static int indexOf(int[] own, int player) {
    for (int i = 0; i < own.length; i++) {
      if (own[i] == player) {
        return i;
      }
    }
    return -1;
  }
}
