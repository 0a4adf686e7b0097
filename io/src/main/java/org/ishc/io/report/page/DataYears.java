package org.ishc.io.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubHistory;
import org.ishc.core.figure.Window;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;

/**
 * The years that a package's data speak of: from the first day of a club or period of a value until the day of a page.
 */
final class DataYears {

    /** More years than a page shows. */
    private static final int MOST = 20;

    private DataYears() {}

    /**
     * Returns the whole years, of very many the last {@value #MOST}; those in which there was no unit are left out.
     *
     * @param on the day of the page
     * @return in order; empty without data
     */
    static List<Period> until(LoadedPackage loaded, LocalDate on) {
        List<Period> years = new ArrayList<>();
        int first = first(loaded).orElse(on.getYear());
        for (int year = Math.max(first, on.getYear() - MOST); year <= on.getYear(); year++) {
            Period period = Period.ofYear(year);
            boolean isOver = !loaded.calendar().lastDay(period).isAfter(on);
            if (isOver
                    && !loaded.figures()
                            .snapshot(Window.of(period, loaded.calendar()))
                            .roots()
                            .isEmpty()) {
                years.add(period);
            }
        }
        return years;
    }

    private static Optional<Integer> first(LoadedPackage loaded) {
        IntStream clubs = loaded.clubs().clubs().stream()
                .map(Club::code)
                .map(loaded.clubs()::findHistory)
                .flatMap(Optional::stream)
                .map(ClubHistory::firstDay)
                .flatMap(Optional::stream)
                .mapToInt(LocalDate::getYear);
        IntStream values = loaded.values().stream()
                .mapToInt(value -> value.period().firstMonth().getYear());
        return Stream.concat(clubs.boxed(), values.boxed()).min(Integer::compare);
    }
}
