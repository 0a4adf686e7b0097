package org.ishc.core.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.club.ClubColumn;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubFigures;
import org.ishc.core.club.ClubGiven;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubTallies;
import org.ishc.core.figure.FigureStore.Kept;
import org.jspecify.annotations.Nullable;

/** What was computed of figures, kept in a store and found there again, also by figures that are a change of them. */
final class KeptFigures {

    private final FigureStore store;

    /** Whose it is. */
    private final Owners owners;

    private KeptFigures(FigureStore store, Owners owners) {
        this.store = store;
        this.owners = owners;
    }

    /** Of what there is more than one at a time in a store: clubs asked together, definitions counted together. */
    private record Together(Window window, List<ClubDefinition> counted, ClubGiven given) {}

    private record Key(Window window, IndicatorCode indicator) {}

    /**
     * By what these figures, and earlier ones of which they are a change, are known in the store.
     *
     * @param figures these
     * @param earlier what was rolled up before more was reported, the latest first: it is rolled up again only where it
     *     is different
     * @param clubs the clubs of these
     * @param clubsBefore the clubs before some reported more
     */
    private record Owners(Object figures, List<Object> earlier, Object clubs, Optional<Object> clubsBefore) {

        static Owners first() {
            return new Owners(new Object(), List.of(), new Object(), Optional.empty());
        }

        private List<Object> behind() {
            List<Object> all = new ArrayList<>(List.of(figures));
            earlier.stream().limit(FigureStore.FOLLOWED).forEach(all::add);
            return all;
        }

        Owners ofMoreValues() {
            return new Owners(new Object(), behind(), clubs, clubsBefore);
        }

        Owners ofMoreClubs() {
            return new Owners(new Object(), behind(), new Object(), Optional.of(clubs));
        }

        Owners ofSubmissions() {
            return new Owners(new Object(), List.of(), clubs, clubsBefore);
        }
    }

    /** Begins with nothing that is kept of these figures. */
    static KeptFigures in(FigureStore store) {
        return new KeptFigures(store, Owners.first());
    }

    /** Returns that of the figures once more values were reported. */
    KeptFigures ofMoreValues() {
        return new KeptFigures(store, owners.ofMoreValues());
    }

    /** Returns that of the figures once the clubs are others. */
    KeptFigures ofMoreClubs() {
        return new KeptFigures(store, owners.ofMoreClubs());
    }

    /** Returns that of the figures once it is told of submissions. */
    KeptFigures ofSubmissions() {
        return new KeptFigures(store, owners.ofSubmissions());
    }

    /** Returns where it is kept. */
    FigureStore store() {
        return store;
    }

    private <T> T kept(Figures figures, Object owner, Kept kind, Window window, Object key, Supplier<T> make) {
        return store.get(owner, kind, key, made -> figures.snapshot(window).size(), make);
    }

    /** Returns the counts of clubs at every unit for a window. */
    ClubFigures clubFigures(Figures figures, Window window) {
        return kept(figures, owners.clubs(), Kept.CLUB_FIGURES, window, window, () -> clubFiguresBefore(window)
                .flatMap(before -> before.after(figures.clubs()))
                .orElseGet(() -> figures.clubs().figures(figures.snapshot(window), window.days(), window.reported())));
    }

    private Optional<ClubFigures> clubFiguresBefore(Window window) {
        return owners.clubsBefore()
                .map(before -> store.find(before, Kept.CLUB_FIGURES, window))
                .map(ClubFigures.class::cast);
    }

    /** Returns what clubs directly at each unit of a map give to one indicator. */
    ClubColumn clubs(Figures figures, ClubIndicator indicator, Window window) {
        Key key = new Key(window, indicator.code());
        return kept(figures, owners.clubs(), Kept.CLUB_COLUMN, window, key, () -> clubsAgain(figures, key)
                .orElseGet(() -> clubFigures(figures, window).column(indicator, figures.snapshot(window))));
    }

    /** Counts again what the clubs gave before some reported more. */
    private Optional<ClubColumn> clubsAgain(Figures figures, Key key) {
        Optional<ClubFigures> then = clubFiguresBefore(key.window());
        Optional<ClubColumn> column = owners.clubsBefore()
                .map(before -> store.find(before, Kept.CLUB_COLUMN, key))
                .map(ClubColumn.class::cast);
        return then.isPresent() && column.isPresent()
                ? clubFigures(figures, key.window()).column(then.get(), column.get())
                : Optional.empty();
    }

    /** Returns the counts of clubs as if those that run and cannot answer were not there. */
    ClubFigures clubFigures(Figures figures, Window window, ClubGiven given) {
        return kept(
                figures,
                owners.clubs(),
                Kept.CLUBS_TOGETHER,
                window,
                new Together(window, List.of(), given),
                () -> figures.clubs().figures(figures.asked(window), given));
    }

    /** Returns the tallies of clubs under some definitions, as if those that run and cannot answer were not there. */
    ClubTallies tallies(Figures figures, Window window, List<ClubDefinition> definitions, ClubGiven given) {
        return kept(
                figures,
                owners.clubs(),
                Kept.TALLIES,
                window,
                new Together(window, definitions, given),
                () -> definitions.isEmpty()
                        ? ClubTallies.NONE
                        : figures.clubs().tallies(definitions, figures.asked(window), given));
    }

    /** Returns a derived indicator over the map of a window. */
    DerivedRollUp derived(Figures figures, Indicator.Additive indicator, Window window) {
        return kept(
                figures,
                owners.figures(),
                Kept.DERIVED,
                window,
                new Key(window, indicator.code()),
                () -> DerivedRollUp.of(figures, indicator, window));
    }

    /** Returns a ratio over the map of a window. */
    PairRollUp pairs(Figures figures, Indicator.Ratio ratio, Window window) {
        return kept(
                figures,
                owners.figures(),
                Kept.PAIRS,
                window,
                new Key(window, ratio.code()),
                () -> PairRollUp.of(figures, ratio, window));
    }

    /** Returns a flow or a stock over the map of a window. */
    RollUp additive(Figures figures, Indicator.Additive indicator, Window window) {
        Key key = new Key(window, indicator.code());
        return kept(
                figures,
                owners.figures(),
                Kept.ROLLED_UP,
                window,
                key,
                () -> RollUp.of(figures, indicator, window, findEarlier(key)));
    }

    private @Nullable RollUp findEarlier(Key key) {
        for (Object earlier : owners.earlier()) {
            if (store.find(earlier, Kept.ROLLED_UP, key) instanceof RollUp before) {
                return before;
            }
        }
        return null;
    }
}
