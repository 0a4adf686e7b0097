package org.ishc.io.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Workers;
import org.ishc.core.club.ClubRules;
import org.ishc.core.figure.CatalogueReader;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.csv.Bytes;
import org.ishc.io.csv.CsvTable;
import org.ishc.io.ingest.reading.Bindings;
import org.ishc.io.ingest.reading.IndicatorReferences;
import org.ishc.io.ingest.reading.TableReading;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/** A host's indicators in a file of their own: a catalogue in YAML or JSON, or the table {@code indicators} as CSV. */
public final class IndicatorsFile {

    private IndicatorsFile() {}

    /**
     * Reads the indicators beside those that are built in.
     *
     * @return the catalogue of all, with what is wrong in the file
     * @throws IOException when the file cannot be read
     * @throws org.ishc.core.document.UnreadableTextException when it is a catalogue with a fault
     */
    public static Checked<IndicatorCatalogue> read(Path file) throws IOException {
        Map<IndicatorCode, Location> places = new HashMap<>();
        Set<String> refused = new HashSet<>();
        Checked<List<Indicator>> own = own(file, ClubRules.DEFAULT, places, refused);
        own.value().forEach(indicator -> places.putIfAbsent(indicator.code(), Location.none()));
        Checked<IndicatorCatalogue> checked = new IndicatorReferences(places, refused::contains).check(own.value());
        return new Checked<>(checked.value(), own.findings()).with(checked.findings());
    }

    /**
     * Reads the indicators of a file, to be {@linkplain ReadOptions#withIndicators handed over} when a package is read.
     * Whether what they name exists is asked then.
     *
     * @param rules what clubs are judged by, whose norms definitions may name
     * @return the indicators, with what is wrong in a table
     * @throws IOException when the file cannot be read
     * @throws org.ishc.core.document.UnreadableTextException when it is a catalogue with a fault
     */
    public static Checked<List<Indicator>> own(Path file, ClubRules rules) throws IOException {
        return own(file, rules, new HashMap<>(), new HashSet<>());
    }

    private static Checked<List<Indicator>> own(
            Path file, ClubRules rules, Map<IndicatorCode, Location> places, Set<String> refused) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).matches(".*[.](yaml|yml|json)")) {
            return new Checked<>(new CatalogueReader(rules.norms()).read(RulebookText.parse(file)), List.of());
        }
        List<Finding> findings = new ArrayList<>();
        TableReading<?, Indicator> reading =
                new TableReading<>(Table.INDICATORS, Bindings.indicators(places, rules.norms()), findings::add);
        RowReader reader =
                new RowReader(Table.INDICATORS, Opening.DEFAULT.limits().cellLength());
        List<Indicator> own = CsvTable.open(
                        Table.INDICATORS, name, Bytes.of(file), Optional.empty(), Opening.DEFAULT, findings::add)
                .map(csv -> reading.read(csv.parts(), reader, Workers.ALONE))
                .orElse(List.of());
        reading.refused().forEach(row -> row.code().ifPresent(refused::add));
        return new Checked<>(own, findings);
    }
}
