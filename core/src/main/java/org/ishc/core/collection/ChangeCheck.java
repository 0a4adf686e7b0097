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
        List<Fraction> countedAnew = new ArrayList<>();
        boolean areEqual = true;
        for (Indicator.Additive indicator : compared) {
            Optional<Fraction> present = SenderFigures.find(now, sender, indicator.code(), window);
            EarlierFigure past = past(sender, indicator.code());
            boolean isComparable = past.exact().isPresent()
                    && (!(indicator instanceof Indicator.Flow)
                            || period.months() == round.period().months());
            if (past.isThere() && present.isEmpty()) {
                add(sender, indicator.code(), CollectionFinding.CHANGE_MISSING);
            } else if (past.isThere() && !isComparable) {
                add(sender, indicator.code(), CollectionFinding.NOT_COMPARABLE);
            } else if (past.isThere()) {
                Fraction before = past.exact().orElseThrow();
                Fraction after = present.orElseThrow();
                if (round.change(indicator.code()).isLarge(before, after)) {
                    add(
                            sender,
                            indicator.code(),
                            CollectionFinding.LARGE,
                            "then",
                            before.toLongExact(),
                            "now",
                            after.toLongExact());
                }
                if (isCountedAnew(indicator.code())) {
                    countedAnew.add(after);
                    areEqual &= after.equals(before);
                }
            }
        }
        if (areEqual
                && countedAnew.size() >= FEWEST_COPIED
                && countedAnew.stream().anyMatch(value -> value.signum() != 0)) {
            found.add(new Change(
                    sender, Optional.empty(), Finding.of(CollectionFinding.COPIED, Location.none(), "figures", (long)
                            countedAnew.size())));
        }
        balance(sender);
    }

    private EarlierFigure past(UnitCode sender, IndicatorCode indicator) {
        return EarlierFigure.of(then, now.registry(), sender, indicator, window, earlier);
    }

    private void add(UnitCode sender, IndicatorCode indicator, FindingCode code, Object... arguments) {
        found.add(new Change(sender, Optional.of(indicator), Finding.of(code, Location.none(), arguments)));
    }

    /** What somebody counts anew each time: members, funds, and what a host has units report. */
    private static boolean isCountedAnew(IndicatorCode indicator) {
        String code = indicator.value();
        return code.startsWith("members.")
                || code.startsWith("funds.")
                || IndicatorCatalogue.BUILT_IN.find(indicator).isEmpty();
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
        Optional<Fraction> opening =
                SenderFigures.find(now, sender, existing, Window.of(period, round.calendar(), window.map()));
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
}
