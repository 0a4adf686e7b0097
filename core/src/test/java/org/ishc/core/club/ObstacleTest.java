package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An obstacle that is raised on 10 March, due on 20 March, and, where it is removed, removed on 25 March. */
class ObstacleTest {

    private static LocalDate march(int day) {
        return LocalDate.of(2024, 3, day);
    }

    private static Obstacle obstacle(boolean isRemoved) {
        Obstacle open = new Obstacle(ObstacleCategory.values()[0], march(10), march(20), Optional.empty());
        return isRemoved ? open.closed(march(25)) : open;
    }

    @ParameterizedTest
    @CsvSource({
        "9, false, false, 0, 0",
        "10, true, false, 0, 0",
        "20, true, false, 10, 0",
        "21, true, true, 11, 1",
        "30, true, true, 20, 10"
    })
    void whileItStands_itIsOpenFromItsDayOn_andOverdueBehindTheDueDay(
            int on, boolean isOpen, boolean isOverdue, long open, long overdue) {
        Obstacle obstacle = obstacle(false);
        assertEquals(isOpen, obstacle.isOpen(march(on)));
        assertEquals(isOverdue, obstacle.isOverdue(march(on)));
        assertEquals(open, obstacle.daysOpen(march(on)));
        assertEquals(overdue, obstacle.daysOverdue(march(on)));
    }

    @ParameterizedTest
    @CsvSource({"24, true, true, 14, 4", "25, false, false, 15, 0", "30, false, false, 15, 0"})
    void onceItIsRemoved_itIsOpenAndOverdueNoLonger(
            int on, boolean isOpen, boolean isOverdue, long open, long overdue) {
        Obstacle obstacle = obstacle(true);
        assertEquals(isOpen, obstacle.isOpen(march(on)));
        assertEquals(isOverdue, obstacle.isOverdue(march(on)));
        assertEquals(open, obstacle.daysOpen(march(on)));
        assertEquals(overdue, obstacle.daysOverdue(march(on)));
    }
}
