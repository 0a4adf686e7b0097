package org.ishc.io.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of domain objects that are made one after another. */
interface Keeping<D> {

    /** Takes the next. */
    void add(D made);

    /** Returns all, in their order; no more may be added. */
    List<D> all();

    /** Begins a stretch; empty where objects are only kept one by one. Any thread may ask. */
    default Optional<Stretch> stretch() {
        return Optional.empty();
    }

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
