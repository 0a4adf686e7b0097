package org.ishc.io.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.NormPack;
import org.ishc.core.figure.CatalogueReader;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.targets.Target;
import org.ishc.io.records.TargetRow;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.table.Columns;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The catalogues of derived indicators that are shipped: what decisions ask for, to be
 * {@linkplain org.ishc.io.ingest.ReadOptions#withIndicators handed over}.
 */
public final class ShippedIndicators {

    private static final List<String> NAMES = List.of("scheme-1336", "scheme-1648", "province-plan");

    private ShippedIndicators() {}

    /** Returns the names: two schemes of the government, and one province's plan as an example. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns a catalogue by its name.
     *
     * @throws IllegalArgumentException when none is shipped under it
     */
    public static List<Indicator> read(String name) {
        return new CatalogueReader(NormPack.SCHEME_1336).read(RulebookText.parse(text(name, ".yaml")));
    }

    /**
     * Returns the targets that the decision sets with its indicators, each with the document that it stands in, as
     * targets of a unit: the top of the map for a scheme of the government, the province for its plan.
     *
     * @throws IllegalArgumentException when no catalogue is shipped under the name
     */
    public static List<Target> targets(String name, UnitCode unit) {
        IndicatorCatalogue catalogue = IndicatorCatalogue.of(read(name));
        List<String> lines = text(name, "-targets.csv").lines().toList();
        List<String> columns = List.of(lines.get(0).split(","));
        RowReader reader = new RowReader(Table.TARGETS);
        List<Target> targets = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] sent = line.split(",", -1);
            @Nullable
            String[] cells = new @Nullable String[Table.TARGETS.columns().size()];
            cells[Columns.Targets.UNIT_CODE.place()] = unit.value();
            for (int i = 0; i < sent.length; i++) {
                cells[Table.TARGETS.indexOf(columns.get(i))] = sent[i];
            }
            int number = targets.size() + 1;
            Row row = reader.read(new RawRow(number, number + 1, cells));
            boolean isRatio = catalogue.indicator(IndicatorCode.parse(row.get(Columns.Targets.INDICATOR)))
                    instanceof Indicator.Ratio;
            targets.add(TargetRow.from(row, isRatio).toDomain());
        }
        return targets;
    }

    private static String text(String name, String ending) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("No catalogue '" + name + "' is shipped; known are " + NAMES);
        }
        String resource = "/org/ishc/io/indicator/" + name + ending;
        try (InputStream in = Objects.requireNonNull(ShippedIndicators.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
