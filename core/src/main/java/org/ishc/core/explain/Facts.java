package org.ishc.core.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;

/** Takes what a node of an explanation knows, each of it under its key: a writer of JSON, a sentence. */
public interface Facts {

    /** Takes an exact number. */
    void number(String key, Fraction number);

    /** Takes how many there are. */
    void count(String key, long count);

    /** Takes a whole number of any size. */
    void whole(String key, BigInteger number);

    /** Takes a code, a word, a day or a text. */
    void text(String key, String text);

    /** Takes several codes or texts. */
    void list(String key, List<String> texts);

    /** Takes the code of an indicator. */
    default void indicator(IndicatorCode code) {
        text("indicator", code.value());
    }

    /** Takes a period. */
    default void period(Period period) {
        text("period", period.code());
    }

    /** Takes the rows of tables that the node rests on; rows that a host built itself are no rows of a table. */
    default void rows(List<Origin> rows) {
        list("rows", written(rows));
    }

    /** Writes rows as table and number, {@code club-reports:4}; without those that a host built itself. */
    static List<String> written(List<Origin> rows) {
        List<String> written = new ArrayList<>(rows.size());
        for (Origin row : rows) {
            if (row.isKnown()) {
                written.add(row.table() + ":" + row.row());
            }
        }
        return Collections.unmodifiableList(written);
    }
}
