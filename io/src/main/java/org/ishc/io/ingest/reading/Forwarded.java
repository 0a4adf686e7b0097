package org.ishc.io.ingest.reading;

import java.util.AbstractList;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;

/** Hands findings on as they are added and keeps none: they are counted before they are kept. */
public final class Forwarded extends AbstractList<Finding> {

    private final Consumer<Finding> to;

    public Forwarded(Consumer<Finding> to) {
        this.to = to;
    }

    @Override
    public boolean add(Finding finding) {
        to.accept(finding);
        return true;
    }

    @Override
    public Finding get(int place) {
        throw new IndexOutOfBoundsException(place);
    }

    @Override
    public int size() {
        return 0;
    }
}
