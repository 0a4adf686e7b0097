package org.ishc.io.ingest;

import java.util.List;
import org.ishc.core.figure.CodedValues;
import org.ishc.core.figure.ReportedValue;

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
}
