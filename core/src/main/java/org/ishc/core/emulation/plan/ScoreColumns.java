package org.ishc.core.emulation.plan;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Arithmetic;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Operator;
import org.ishc.core.column.Span;
import org.ishc.core.emulation.ScoringColumn;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.formula.Value;
import org.ishc.core.formula.plan.Bound;
import org.ishc.core.formula.plan.Frame;
import org.ishc.core.formula.plan.Leaf;
import org.ishc.core.formula.plan.Leaves;
import org.ishc.core.formula.plan.Program;

/** The columns that the plans of one scoring read: what the data hand over, and, once there are some, points. */
public final class ScoreColumns implements Leaves {

    private final ScoringData data;
    private final Stage stage;
    private final Groups groups;
    private final Optional<PointColumns> points;
    private final Optional<Among> among;
    private final boolean isExact;
    private final Map<FactKey, FactColumn> facts;
    private final Map<ExtremesKey, GroupExtremes> extremes = new ConcurrentHashMap<>();

    private record FactKey(FactCode code, boolean needsEvidence) {}

    private record ExtremesKey(Value value, Strictness strictness) {}

    /** The units that a unit is one of. */
    private record Among(ScoreColumns all, int position) {}

    /** Returns the columns of all units, before there are points. */
    public static ScoreColumns of(ScoringData data, Stage stage) {
        return of(data, stage, false);
    }

    /** The same; on request with every number going the exact way. */
    static ScoreColumns of(ScoringData data, Stage stage, boolean isExact) {
        return new ScoreColumns(
                data, stage, new Groups(data), Optional.empty(), Optional.empty(), isExact, new ConcurrentHashMap<>());
    }

    private ScoreColumns(
            ScoringData data,
            Stage stage,
            Groups groups,
            Optional<PointColumns> points,
            Optional<Among> among,
            boolean isExact,
            Map<FactKey, FactColumn> facts) {
        this.data = data;
        this.stage = stage;
        this.groups = groups;
        this.points = points;
        this.among = among;
        this.isExact = isExact;
        this.facts = facts;
    }

    /** The same, with points. */
    ScoreColumns with(PointColumns card) {
        return new ScoreColumns(data, stage, groups, Optional.of(card), among, isExact, facts);
    }

    /**
     * Returns the columns of variants of one of the units side by side; what the others of its group decide is taken
     * from here.
     */
    public ScoreColumns of(Variants variants, int position) {
        return new ScoreColumns(
                variants,
                stage,
                new Groups(variants),
                Optional.empty(),
                Optional.of(new Among(this, position)),
                isExact,
                new ConcurrentHashMap<>());
    }

    /** Returns what is read. */
    public ScoringData data() {
        return data;
    }

    Stage stage() {
        return stage;
    }

    /** Returns the positions of all units, by code. */
    public int[] byCode() {
        return groups.byCode();
    }

    Groups groups() {
        return groups;
    }

    boolean isExact() {
        return isExact;
    }

    PointColumns points() {
        return points.orElseThrow();
    }

    @Override
    public int size() {
        return groups.units().size();
    }

    /** How many units are looked at together; no more than there are, so that few units take little room. */
    int block() {
        return Math.max(1, Math.min(Frame.BLOCK, size()));
    }

    @Override
    public Numbers numbers(Leaf leaf) {
        return ((Read) leaf).numbers(this);
    }

    @Override
    public byte[] truths(Leaf leaf) {
        return ((Read) leaf).truths(this);
    }

    @Override
    public int[] choices(Leaf leaf) {
        return ((Read) leaf).choices(this);
    }

    /** A column as the data fill it. */
    Numbers filled(Consumer<ScoringData.Cells> filling) {
        return ScoringColumn.filled(size(), filling).numbers();
    }

    FactColumn facts(FactCode code, boolean needsEvidence) {
        return facts.computeIfAbsent(
                new FactKey(code, needsEvidence), key -> new FactColumn(code, needsEvidence, data, stage));
    }

    /** The greatest and least of a value in each group; the value is computed once for all units. */
    GroupExtremes extremes(Value value, Strictness strictness) {
        ExtremesKey key = new ExtremesKey(value, strictness);
        GroupExtremes known = extremes.get(key);
        if (known == null) {
            known = new GroupExtremes(groups, numbers(value, strictness));
            extremes.put(key, known);
        }
        return known;
    }

    /**
     * The greatest or least over each unit's group; of variants of one unit, over the variant and the others of its
     * group.
     */
    Numbers extreme(boolean isMax, Value value, Strictness strictness) {
        if (among.isEmpty()) {
            return extremes(value, strictness).numbers(isMax);
        }
        Numbers own = numbers(value, strictness);
        ScoreColumns all = among.get().all();
        if (all.groups.of(among.get().position()) == Groups.NONE) {
            return Numbers.missing(size());
        }
        Optional<Fraction> others =
                all.extremes(value, strictness).others(isMax, among.get().position());
        if (others.isEmpty()) {
            return own;
        }
        Numbers extreme = Numbers.working(size(), isExact);
        Span other = new Span(Numbers.constant(others.get(), size(), isExact), 0);
        Arithmetic.combine(isMax ? Operator.MAXIMUM : Operator.MINIMUM, new Span(own, 0), other, extreme, size());
        return extreme.settled();
    }

    private Numbers numbers(Value value, Strictness strictness) {
        Program.Builder program = new Program.Builder();
        int slot = new FormCompiler(program, strictness, points.isPresent())
                .value(value)
                .slot();
        Bound bound = new Bound(program.build(), this, isExact);
        Frame frame = new Frame(bound, block(), isExact);
        Numbers numbers = Numbers.filling(size(), 1, isExact);
        for (int from = 0; from < size(); from += block()) {
            frame.run(from, Math.min(block(), size() - from));
            for (int i = 0; i < frame.length(); i++) {
                numbers.copy(frame.span(slot).numbers(), frame.span(slot).from() + i, from + i);
            }
        }
        return numbers.settled();
    }
}
