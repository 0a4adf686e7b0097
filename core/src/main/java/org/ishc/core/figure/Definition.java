package org.ishc.core.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.club.ClubCondition;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.LeavesOf;
import org.ishc.core.organisation.UnitLevel;

/**
 * How a derived indicator is counted; it is never reported. Source: specification, <i>indicators</i>, Derived
 * indicators.
 */
public sealed interface Definition {

    /** Returns the indicators whose figures it reads, by code. */
    Set<IndicatorCode> reads();

    /** Returns the classes of units that it names, by code. */
    Set<ItemCode> classes();

    /**
     * Returns the kinds that an indicator so defined may have, as far as the definition itself says: {@code FLOW},
     * {@code STOCK} or both, as they are written in a file of indicators.
     */
    List<String> kinds();

    private static <T> SortedSet<T> sorted(Stream<T> codes) {
        return codes.collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Counted from clubs.
     *
     * @param clubs what and which
     */
    record OfClubs(ClubDefinition clubs) implements Definition {

        /** Refuses null. */
        public OfClubs {
            Allowed.given(clubs, "clubs", "what is counted of clubs");
        }

        @Override
        public List<String> kinds() {
            return List.of(clubs.isFlow() ? "FLOW" : "STOCK");
        }

        @Override
        public Set<IndicatorCode> reads() {
            return Set.of();
        }

        @Override
        public Set<ItemCode> classes() {
            return sorted(clubs.where().stream()
                    .flatMap(LeavesOf::conditions)
                    .flatMap(leaf -> ClubCondition.of(leaf).findClass().stream()));
        }
    }

    /**
     * How many units of a level satisfy a condition.
     *
     * @param level the level
     * @param where which units count; all when empty
     */
    record OfUnits(UnitLevel level, Optional<Condition> where) implements Definition {

        /** Refuses null. */
        public OfUnits {
            Allowed.given(level, "level", "a level");
            Allowed.given(where, "where", "a condition, or none");
        }

        @Override
        public List<String> kinds() {
            return List.of("STOCK");
        }

        @Override
        public Set<IndicatorCode> reads() {
            return sorted(Stream.concat(
                    where.stream().flatMap(LeavesOf::values).map(leaf -> FigureValue.of(leaf)
                            .indicator()),
                    where.stream()
                            .flatMap(LeavesOf::conditions)
                            .flatMap(leaf -> UnitCondition.of(leaf).findIndicator().stream())));
        }

        @Override
        public Set<ItemCode> classes() {
            return sorted(where.stream()
                    .flatMap(LeavesOf::conditions)
                    .flatMap(leaf -> UnitCondition.of(leaf).findClass().stream()));
        }
    }

    /**
     * The figures of an indicator, of the topmost units of a class.
     *
     * @param indicator a flow or a stock
     * @param unitClass the class
     */
    record Within(IndicatorCode indicator, ItemCode unitClass) implements Definition {

        /** Refuses null. */
        public Within {
            Allowed.given(indicator, "indicator", "a code");
            Allowed.given(unitClass, "unitClass", "a code");
        }

        @Override
        public List<String> kinds() {
            return List.of("FLOW", "STOCK");
        }

        @Override
        public Set<IndicatorCode> reads() {
            return Set.of(indicator);
        }

        @Override
        public Set<ItemCode> classes() {
            return Set.of(unitClass);
        }
    }
}
