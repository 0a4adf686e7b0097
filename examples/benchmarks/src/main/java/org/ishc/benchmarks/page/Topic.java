package org.ishc.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is shown together: ours, the floor and the peers, over sizes.
 *
 * @param name of the chart's file
 * @param title the heading
 * @param text what the figures are, in Markdown
 * @param sizes over which it was measured
 * @param series what was measured
 * @param crossing two of the series, of which the second may become the faster one as sizes grow; empty where that is
 *     not asked
 */
record Topic(String name, String title, String text, Sizes sizes, List<Series> series, List<Series> crossing) {

    /** A topic in which nothing is asked about a crossing. */
    Topic(String name, String title, String text, Sizes sizes, List<Series> series) {
        this(name, title, text, sizes, series, List.of());
    }

    /** Whose work it is. */
    enum Role {
        /** The library's. */
        OURS("ours"),
        /** The least that the same work could cost. */
        FLOOR("floor"),
        /** Another library's. */
        PEER("peer");

        private final String text;

        Role(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * The sizes.
     *
     * @param parameter of JMH; empty when there is but one size
     * @param label what the numbers count
     * @param numbers in ascending order; what JMH has
     * @param isPower whether 2 to the power of them is counted
     */
    record Sizes(String parameter, String label, List<Integer> numbers, boolean isPower) {

        static final Sizes ONE = new Sizes("", "", List.of(1), false);

        /** Returns how many are counted at a size. */
        long counted(int size) {
            return isPower ? 1L << size : size;
        }

        int last() {
            return numbers.get(numbers.size() - 1);
        }
    }

    /**
     * One line of the table.
     *
     * @param role whose work
     * @param label what
     * @param benchmark class and method
     * @param part of how many only one part was measured, at each size; 1 where all was
     */
    record Series(Role role, String label, String benchmark, List<Double> part) {

        static Series of(Role role, String label, String benchmark) {
            return new Series(role, label, benchmark, List.of());
        }
    }

    /** Returns the key of a series at a size. */
    Key key(Series series, int size) {
        return sizes.parameter().isEmpty()
                ? Key.of(series.benchmark())
                : Key.of(series.benchmark(), sizes.parameter(), size);
    }

    /** Finds how long a series took at a size, all of it, in milliseconds. */
    Optional<Estimate> time(Series series, int size, Measurements run) {
        double factor =
                series.part().isEmpty() ? 1 : series.part().get(sizes.numbers().indexOf(size));
        return run.find(key(series, size)).map(time -> time.times(factor));
    }

    /**
     * Says from which size on the second of the two {@link #crossing} series is the faster one; empty where that is not
     * asked or was not measured.
     */
    Optional<String> crossing(Measurements run) {
        if (crossing.isEmpty()) {
            return Optional.empty();
        }
        Series first = crossing.get(0);
        Series second = crossing.get(1);
        int from = 0;
        Optional<Estimate> ratio = Optional.empty();
        for (int size : sizes.numbers()) {
            Optional<Estimate> one = time(first, size, run);
            Optional<Estimate> other = time(second, size, run);
            if (one.isPresent() && other.isPresent()) {
                ratio = other.map(time -> time.over(one.get()));
                from = ratio.get().value() >= 1 ? 0 : from == 0 ? size : from;
            }
        }
        String where = from == 0
                ? "*%s* is faster than *%s* at no size that was measured".formatted(second.label(), first.label())
                : "*%s* is faster than *%s* from %s on".formatted(second.label(), first.label(), Written.size(from));
        return ratio.map(last -> "**Crossover.** " + where + "; at the largest it takes "
                + Written.ratio(Optional.of(last)) + " times as long.");
    }

    /**
     * Finds by which part a series costs more, counted for one, at the largest size than at the one before it; below 0
     * when it costs less, empty where there is one size or one of the two was not measured.
     */
    Optional<Double> drift(Series series, Measurements run) {
        if (sizes.numbers().size() == 1) {
            return Optional.empty();
        }
        int before = sizes.numbers().get(sizes.numbers().size() - 2);
        return time(series, before, run).flatMap(less -> time(series, sizes.last(), run)
                .map(more -> more.value() / sizes.counted(sizes.last()) / (less.value() / sizes.counted(before)) - 1));
    }

    /** Finds the floor; empty when there is none. */
    Optional<Series> floor() {
        return series.stream().filter(given -> given.role() == Role.FLOOR).findFirst();
    }

    /** Returns the goals whose figure is in this topic. */
    List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (Goal goal : Goal.values()) {
            boolean isHere = goal.ours()
                    .filter(key -> series.stream()
                            .anyMatch(given -> key(given, sizes.last()).equals(key)))
                    .isPresent();
            if (isHere) {
                goals.add(goal);
            }
        }
        return goals;
    }

    /** Returns by how much the time of 16 rulebooks is multiplied to be that of all. */
    static List<Double> sixteenths(List<Integer> edits) {
        return IntStream.range(0, edits.size())
                .mapToObj(i -> (1 << edits.get(i)) / 16.0)
                .toList();
    }
}
