package org.ishc.core.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.Window;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.submission.SubmissionIndicator;
import org.ishc.core.time.Period;

/**
 * The figures of a round against those of an earlier one, and against each other. Source: specification,
 * <i>collection</i>, Against an earlier round.
 */
public final class ChangeCheck {

    private static final int FEWEST_COPIED = 5;

    private final Round round;
    private final Figures now;
    private final Window window;
    private final Figures then;
    private final Period period;
    private final Window earlier;
    private final List<Change> found = new ArrayList<>();

    private ChangeCheck(Round round, Figures now, Figures then, Period period) {
        this.round = round;
        this.now = now;
        this.window = round.window();
        this.then = then;
        this.period = period;
        this.earlier = Window.of(period, round.calendar());
    }

    /**
     * Compares.
     *
     * @param round the round
     * @param now the figures over what was sent
     * @param answered the senders of whom an answer stands
     * @param then the figures of the earlier round, over the same units
     * @param period what the earlier round was about; it does not end after the round's
     * @return what was found, in {@linkplain Change#ORDER order}
     */
    public static List<Change> against(
            Round round, Figures now, Collection<UnitCode> answered, Figures then, Period period) {
        ChangeCheck check = new ChangeCheck(round, now, then, period);
        List<Indicator.Additive> compared = check.compared();
        answered.forEach(sender -> check.compare(sender, compared));
        check.found.addAll(Outliers.find(round, now));
        return check.found.stream().sorted(Change.ORDER).toList();
    }

    /** Finds what stands out among the senders, where there is no earlier round. */
    public static List<Change> among(Round round, Figures now) {
        return Outliers.find(round, now).stream().sorted(Change.ORDER).toList();
    }

    /** The flows and stocks that are asked for; where none is, all but those that are counted from submissions. */
    private List<Indicator.Additive> compared() {
        List<Indicator.Additive> asked = additive(round.indicators().stream()
                .flatMap(code -> now.catalogue().find(code).stream())
                .distinct()
                .toList());
        return asked.isEmpty()
                ? additive(now.catalogue().all().stream()
                        .filter(indicator ->
                                SubmissionIndicator.find(indicator.code()).isEmpty())
                        .toList())
                : asked;
    }

    private static List<Indicator.Additive> additive(List<Indicator> indicators) {
        return indicators.stream()
                .filter(Indicator.Additive.class::isInstance)
                .map(Indicator.Additive.class::cast)
                .toList();
    }

    private void compare(UnitCode sender, List<Indicator.Additive> compared) {
        Copied copied = new Copied();
        for (Indicator.Additive indicator : compared) {
            Optional<Fraction> present = SenderFigures.find(now, sender, indicator.code(), window);
            EarlierFigure past = past(sender, indicator.code());
            if (past.isThere() && present.isEmpty()) {
                add(sender, indicator.code(), CollectionFinding.CHANGE_MISSING);
            } else if (past.isThere() && !isComparable(indicator, past)) {
                add(sender, indicator.code(), CollectionFinding.NOT_COMPARABLE);
            } else if (past.isThere()) {
                Fraction before = past.exact().orElseThrow();
                Fraction after = present.orElseThrow();
                limit(sender, indicator.code(), before, after);
                if (isCountedAnew(indicator)) {
                    copied.add(before, after);
                }
            }
        }
        if (copied.isLikely()) {
            found.add(new Change(
                    sender, Optional.empty(), Finding.of(CollectionFinding.COPIED, Location.none(), "figures", (long)
                            copied.now.size())));
        }
        balance(sender);
    }

    /** A flow is held against one of as many months; of a figure through a reform only what is exactly known. */
    private boolean isComparable(Indicator.Additive indicator, EarlierFigure past) {
        return past.exact().isPresent()
                && (!(indicator instanceof Indicator.Flow)
                        || period.months() == round.period().months());
    }

    private void limit(UnitCode sender, IndicatorCode indicator, Fraction before, Fraction after) {
        if (round.change(indicator).isLarge(before, after)) {
            add(sender, indicator, CollectionFinding.LARGE, "then", before.toLongExact(), "now", after.toLongExact());
        }
    }

    /** What somebody counts anew each time, and whether it looks copied from the time before. */
    private static final class Copied {
        private final List<Fraction> now = new ArrayList<>();
        private boolean areEqual = true;

        void add(Fraction before, Fraction after) {
            now.add(after);
            areEqual &= after.equals(before);
        }

        boolean isLikely() {
            return areEqual && now.size() >= FEWEST_COPIED && now.stream().anyMatch(value -> value.signum() != 0);
        }
    }

    private EarlierFigure past(UnitCode sender, IndicatorCode indicator) {
        return EarlierFigure.of(then, now.registry(), sender, indicator, window, earlier);
    }

    private void add(UnitCode sender, IndicatorCode indicator, FindingCode code, Object... arguments) {
        found.add(new Change(sender, Optional.of(indicator), Finding.of(code, Location.none(), arguments)));
    }

    /** What somebody counts anew each time: members, funds, and what a host has units report. */
    private static boolean isCountedAnew(Indicator.Additive indicator) {
        String code = indicator.code().value();
        boolean isOfHost = IndicatorCatalogue.BUILT_IN.find(indicator.code()).isEmpty();
        return code.startsWith("members.")
                || code.startsWith("funds.")
                || isOfHost && indicator.definition().isEmpty();
    }

    /** The clubs at the end of the earlier period, as both packages have them. */
    private void balance(UnitCode sender) {
        IndicatorCode existing = ClubIndicator.EXISTING.code();
        boolean endsFirst = period.lastMonth().isBefore(round.period().lastMonth());
        boolean bothRecord = now.snapshot(window).contains(sender)
                && now.hasClubs(sender, window)
                && EarlierFigure.sources(now.registry(), sender, window, earlier).stream()
                        .anyMatch(source -> then.snapshot(earlier).contains(source) && then.hasClubs(source, earlier));
        if (!endsFirst || !bothRecord) {
            return;
        }
        Optional<Fraction> before = past(sender, existing).exact();
        Optional<Fraction> opening = opening(sender, existing);
        if (before.isPresent() && opening.isPresent() && !before.equals(opening)) {
            add(
                    sender,
                    existing,
                    CollectionFinding.BALANCE,
                    "then",
                    before.get().toLongExact(),
                    "opening",
                    opening.get().toLongExact());
        }
    }

    /**
     * The earlier figure as it is now told: where the clubs lay then, so that one that moved since is no change. Where
     * that is open on the new map, the clubs speak one by one.
     */
    private Optional<Fraction> opening(UnitCode sender, IndicatorCode existing) {
        EarlierFigure told = EarlierFigure.of(now, now.registry(), sender, existing, window, earlier);
        return told.isThere()
                ? told.exact()
                        .or(() -> SenderFigures.find(
                                now, sender, existing, Window.of(period, round.calendar(), window.map())))
                : Optional.empty();
    }
}
