package org.ishc.io.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.RefusedEvent;
import org.ishc.io.table.Row;

/** Keeps domain objects as they are, in a list; those of plain rows are made by the thread that reads these. */
final class ListKept<D> implements Keeping<D> {

    private final Function<Row, D> direct;
    private final List<D> kept = new ArrayList<>();

    /**
     * Begins to keep.
     *
     * @param direct makes the domain object of a row that meets all constraints; any thread may ask
     */
    ListKept(Function<Row, D> direct) {
        this.direct = direct;
    }

    @Override
    public void add(D made) {
        kept.add(made);
    }

    @Override
    public List<D> all() {
        return kept;
    }

    @Override
    public Optional<Stretch> stretch() {
        return Optional.of(new Making());
    }

    /** Makes the objects of rows. */
    private final class Making implements Stretch {
        private final List<D> made = new ArrayList<>();

        @Override
        public void add(Row row) {
            made.add(direct.apply(row));
        }

        @Override
        public void keep(int place, Object key, int code) {
            kept.add(made.get(place));
        }

        @Override
        public Optional<RefusedEvent> refused(int place) {
            return made.get(place) instanceof ClubEvent event ? Optional.of(RefusedEvent.of(event)) : Optional.empty();
        }

        @Override
        public void clear() {
            made.clear();
        }
    }
}
