package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.column.Arithmetic;
import org.ishc.core.column.Comparing;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Relation;
import org.ishc.core.column.Span;
import org.ishc.core.column.Truths;
import org.ishc.core.emulation.ScoreCard.CriterionStatus;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.SectionKind;
import org.ishc.core.rulebook.ScoreCondition;

/** The points of all units, in columns: by criterion and section, and the total. */
final class PointColumns {

    private final RulebookPlan plan;
    private final int size;
    private final boolean isExact;
    private final List<CriterionColumn> criteria;
    private final Numbers[] sections;
    private final Numbers total;

    private PointColumns(RulebookPlan plan, ScoreColumns columns, List<CriterionColumn> criteria) {
        this.plan = plan;
        this.size = columns.size();
        this.isExact = columns.isExact();
        this.criteria = criteria;
        this.sections = new Numbers[plan.sections().size()];
        Arrays.setAll(sections, i -> column());
        this.total = column();
    }

    private Numbers column() {
        return Numbers.filling(size, plan.grid().denominator(), isExact);
    }

    /** Runs a rulebook over all units, block by block; what is judged is added up while it is near. */
    static PointColumns of(RulebookPlan plan, ScoreColumns columns) {
        PointColumns made = new PointColumns(plan, columns, PointsRun.columns(plan.judging(), columns));
        PointsRun run = new PointsRun(plan.judging(), columns, columns.block(), true);
        made.addUp(
                run,
                columns.block(),
                (from, length) ->
                        run.run(from, length, at -> made.criteria.get(at).take(run, at)));
        made.criteria.forEach(CriterionColumn::settle);
        return made;
    }

    /** The same of criteria that are judged already. */
    static PointColumns of(RulebookPlan plan, ScoreColumns columns, List<CriterionColumn> judged) {
        PointColumns made = new PointColumns(plan, columns, judged);
        ReadBlock read = new ReadBlock(judged, columns.block(), columns.isExact());
        made.addUp(read, columns.block(), read::move);
        return made;
    }

    /** Comes to a block. */
    private interface Moving {
        void to(int from, int length);
    }

    private void addUp(JudgedBlock block, int most, Moving moving) {
        TotalsRun totals = new TotalsRun(plan, block, most, isExact);
        for (int from = 0; from < size; from += most) {
            moving.to(from, Math.min(most, size - from));
            totals.run();
            for (int i = 0; i < sections.length; i++) {
                sections[i].copyBlock(totals.section(i), from, block.length());
            }
            total.copyBlock(totals.total(), from, block.length());
        }
        Arrays.stream(sections).forEach(Numbers::settled);
        total.settled();
    }

    RulebookPlan plan() {
        return plan;
    }

    int size() {
        return size;
    }

    /** The totals; missing where a unit has none. */
    Numbers total() {
        return total;
    }

    Optional<Fraction> total(int unit) {
        return total.find(unit);
    }

    /** A criterion of all units. */
    CriterionColumn criterion(int at) {
        return criteria.get(at);
    }

    Optional<Fraction> section(int at, int unit) {
        return sections[at].find(unit);
    }

    /** The points of a criterion, a section or the total, as conditions read them: an exempt criterion has none. */
    Numbers points(ItemCode code) {
        if (code.value().equals(Rulebook.TOTAL)) {
            return total;
        }
        Optional<Integer> criterion = plan.criterionPlace(code);
        if (criterion.isPresent()) {
            return notExempt(criterion.get());
        }
        return plan.sectionPlace(code).map(at -> sections[at]).orElseGet(() -> Numbers.missing(size));
    }

    private Numbers notExempt(int criterion) {
        CriterionColumn column = criteria.get(criterion);
        Numbers numbers = column.points().numbers();
        if (!column.isEverExempt()) {
            return numbers;
        }
        Numbers read = column();
        for (int unit = 0; unit < size; unit++) {
            if (column.status(unit) == CriterionStatus.EXEMPT) {
                read.set(unit, null);
            } else {
                read.copy(numbers, unit, unit);
            }
        }
        return read.settled();
    }

    /** 100 · points / max. */
    Numbers shares(ItemCode code) {
        Numbers shares = Numbers.working(size, isExact);
        Fraction max = max(code).orElse(Fraction.ZERO);
        Arithmetic.quotient(
                Fraction.HUNDRED,
                new Span(points(code), 0),
                new Span(Numbers.constant(max, size, isExact), 0),
                shares,
                size);
        return shares.settled();
    }

    private Optional<Fraction> max(ItemCode code) {
        return code.value().equals(Rulebook.TOTAL)
                ? Optional.of(plan.rulebook().scale())
                : plan.criterionPlace(code)
                        .map(at -> plan.criteria().get(at).criterion().max())
                        .or(() -> plan.sectionPlace(code)
                                .map(at -> plan.sections().get(at).section().max()));
    }

    /** Whether every one of some that is not exempt has at least a share. */
    byte[] everyShare(ScoreCondition.EveryShare every) {
        byte[] all = new byte[size];
        byte[] one = new byte[size];
        Arrays.fill(all, Truths.TRUE);
        Span least = new Span(Numbers.constant(every.atLeast(), size, isExact), 0);
        for (ItemCode code : codes(every.counted())) {
            Comparing.holds(Relation.AT_LEAST, new Span(shares(code), 0), least, one, size);
            for (int unit = 0; unit < size; unit++) {
                all[unit] = one[unit] == Truths.FALSE ? Truths.FALSE : all[unit];
            }
        }
        return all;
    }

    private List<ItemCode> codes(String text) {
        List<ItemCode> codes = new ArrayList<>();
        for (Rulebook.Section section : plan.rulebook().sections()) {
            boolean isCore = section.kind() == SectionKind.CORE;
            if (text.equals("sections")) {
                if (isCore) {
                    codes.add(section.code());
                }
            } else if (text.equals("criteria") ? isCore : section.code().value().equals(text)) {
                section.criteria().forEach(criterion -> codes.add(criterion.code()));
            }
        }
        return codes;
    }

    /** What decides between equal totals: the greater the better; a penalty counts against. */
    Numbers tieBreaker(ItemCode code) {
        if (code.value().equals(Rulebook.BONUS)) {
            return sum(SectionKind.BONUS);
        }
        if (code.value().equals(Rulebook.PENALTY)) {
            return negated(sum(SectionKind.PENALTY));
        }
        Optional<Integer> criterion = plan.criterionPlace(code);
        Optional<Integer> section = criterion.isPresent() ? sectionOf(criterion.get()) : plan.sectionPlace(code);
        Numbers own = criterion
                .map(at -> criteria.get(at).points().numbers())
                .or(() -> section.map(at -> sections[at]))
                .orElseGet(() -> Numbers.missing(size));
        boolean isPenalty = section.filter(
                        at -> plan.sections().get(at).section().kind() == SectionKind.PENALTY)
                .isPresent();
        return isPenalty ? negated(own) : own;
    }

    private Optional<Integer> sectionOf(int criterion) {
        for (int i = 0; i < sections.length; i++) {
            if (criterion >= plan.sections().get(i).first()
                    && criterion < plan.sections().get(i).end()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Numbers sum(SectionKind kind) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < sections.length; i++) {
            if (plan.sections().get(i).section().kind() == kind) {
                spans.add(new Span(sections[i], 0));
            }
        }
        Numbers sum = Numbers.working(size, isExact);
        Arithmetic.sum(spans, sum, size);
        sum.zeroMissing(size);
        return sum;
    }

    private Numbers negated(Numbers numbers) {
        Numbers negated = Numbers.working(size, isExact);
        Arithmetic.line(Fraction.ZERO, Fraction.of(-1), new Span(numbers, 0), negated, size);
        return negated;
    }
}
