package org.ishc.io.ingest;

import java.util.ArrayList;
import java.util.List;

/** What becomes of domain objects that are made one after another. */
interface Keeping<D> {

    /** Takes the next. */
    void add(D made);

    /** Returns all, in their order; no more may be added. */
    List<D> all();

    /** Keeps each as it is. */
    static <D> Keeping<D> inList() {
        List<D> kept = new ArrayList<>();
        return new Keeping<>() {
            @Override
            public void add(D made) {
                kept.add(made);
            }

            @Override
            public List<D> all() {
                return kept;
            }
        };
    }
}
