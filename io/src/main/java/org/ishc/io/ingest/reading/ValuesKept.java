package org.ishc.io.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.figure.CodedValues;
import org.ishc.core.figure.ReportedValue;
import org.ishc.io.records.ReportedValues;
import org.ishc.io.table.Row;

/** Keeps reported values as coded rows. */
final class ValuesKept implements Keeping<ReportedValue> {

    private final CodedValues.Builder coded = CodedValues.builder();

    @Override
    public void add(ReportedValue made) {
        coded.add(made);
    }

    @Override
    public List<ReportedValue> all() {
        return coded.build();
    }

    @Override
    public Optional<Stretch> stretch() {
        return Optional.of(new Making());
    }

    /** Makes the values of rows. */
    private final class Making implements Stretch {
        private final List<ReportedValue> made = new ArrayList<>();

        @Override
        public void add(Row row) {
            made.add(ReportedValues.from(row));
        }

        @Override
        public void keep(int place, Object key, int code) {
            coded.add(made.get(place));
        }

        @Override
        public void clear() {
            made.clear();
        }
    }
}
