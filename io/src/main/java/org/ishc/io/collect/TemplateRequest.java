package org.ishc.io.collect;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Round;
import org.ishc.core.organisation.Registry;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;

/**
 * What a template is to hold.
 *
 * @param asked the round and who answers it; empty for a template of no round
 * @param tables the tables to fill in where no round asks for any; empty for those that are filled in mostly
 * @param registry the units
 * @param previous what was reported before; empty for nothing
 * @param language of names, headings, words and notes
 */
public record TemplateRequest(
        Optional<Asked> asked, List<Table> tables, Registry registry, Optional<Previous> previous, Language language) {

    private static final List<Table> USUAL = List.of(Table.CLUBS, Table.CLUB_EVENTS, Table.CLUB_REPORTS, Table.VALUES);

    /**
     * A round and who answers it.
     *
     * @param round the round
     * @param sender one of its senders
     */
    public record Asked(Round round, UnitCode sender) {

        /**
         * Refuses null; checks that the sender is asked.
         *
         * @throws IllegalArgumentException when the round does not ask the sender
         */
        public Asked {
            Objects.requireNonNull(round, "round");
            Objects.requireNonNull(sender, "sender");
            Allowed.only(round.senders().contains(sender), "sender", sender, "a sender of the round");
        }
    }

    /**
     * An earlier package.
     *
     * @param source where its rows are read from
     * @param loaded the package as it was read
     */
    public record Previous(PackageSource source, LoadedPackage loaded) {
        /** Refuses null. */
        public Previous {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(loaded, "loaded");
        }
    }

    /** Refuses null; copies the tables. */
    public TemplateRequest {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(registry, "registry");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(language, "language");
        tables = List.copyOf(tables);
    }

    /** Returns the tables of the template with those that they refer to, in the order of the specification. */
    public Set<Table> all() {
        EnumSet<Table> all = EnumSet.noneOf(Table.class);
        asked.ifPresent(given -> {
            given.round().tables().forEach(name -> Table.find(name).ifPresent(all::add));
            if (!given.round().indicators().isEmpty()) {
                all.add(Table.VALUES);
            }
        });
        if (all.isEmpty()) {
            all.addAll(tables.isEmpty() ? USUAL : tables);
        }
        if (all.contains(Table.CLUB_REPORTS)) {
            all.add(Table.CLUB_EVENTS);
        }
        if (all.contains(Table.CLUB_EVENTS)) {
            all.add(Table.CLUBS);
        }
        return all;
    }
}
