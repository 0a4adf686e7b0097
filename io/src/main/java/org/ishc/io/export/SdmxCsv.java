package org.ishc.io.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorUnit;
import org.ishc.core.figure.Window;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.ingest.LoadedPackage;

/**
 * The rolled-up figures of a package as SDMX-CSV 2.0.
 *
 * <p>Columns: {@code STRUCTURE, STRUCTURE_ID, ACTION}; the dimensions {@code REF_AREA, INDICATOR, FREQ, TIME_PERIOD};
 * {@code OBS_VALUE}; the attributes {@code OBS_STATUS, UNIT_MEASURE, DECIMALS, FIGURE_STATUS, REPORTED, EXPECTED,
 * UNIT_FROM, CALENDAR, BASIS}. {@code REF_AREA} is a unit code, and {@code UNIT_FROM} the first day of what it names on
 * the last day of the period: the two together name one unit for ever. Counts and money are whole numbers, ratios
 * percentages with two decimals, rounded half up from the exact fraction. The action is {@code I}, information.
 */
public final class SdmxCsv {

    private static final List<String> ATTRIBUTES = List.of(
            "OBS_STATUS",
            "UNIT_MEASURE",
            "DECIMALS",
            "FIGURE_STATUS",
            "REPORTED",
            "EXPECTED",
            "UNIT_FROM",
            "CALENDAR",
            "BASIS");

    private static final int DECIMALS_OF_RATIO = 2;

    private final LoadedPackage loaded;
    private final ExportRequest request;
    private final SdmxStructure structure;
    private final Optional<Language> names;
    private final Window window;
    private final SdmxPeriod period;
    private final List<UnitVersion> units;
    private final List<Indicator> indicators;

    private SdmxCsv(LoadedPackage loaded, ExportRequest request, SdmxStructure structure, Optional<Language> names) {
        this.loaded = loaded;
        this.request = request;
        this.structure = structure;
        this.names = names;
        this.window = Window.of(request.period(), loaded.calendar());
        this.period = SdmxPeriod.of(request.period());
        this.units = request.units().stream()
                .<UnitVersion>map(loaded.figures().snapshot(window)::unit)
                .toList();
        this.indicators = request.indicators().stream()
                .<Indicator>map(loaded.catalogue()::indicator)
                .toList();
    }

    /**
     * Prepares an export of codes alone; nothing is written yet.
     *
     * @throws IllegalArgumentException when an indicator is unknown
     * @throws org.ishc.core.organisation.UnknownUnitException when a code names no unit on the period's last day
     */
    public static SdmxCsv of(LoadedPackage loaded, ExportRequest request, SdmxStructure structure) {
        return new SdmxCsv(loaded, request, structure, Optional.empty());
    }

    /**
     * Returns this export with a column of names behind each of {@code STRUCTURE_ID}, {@code REF_AREA} and
     * {@code INDICATOR} ({@code labels=name} of the field guide).
     */
    public SdmxCsv withNames(Language language) {
        return new SdmxCsv(loaded, request, structure, Optional.of(language));
    }

    /**
     * Returns what has to be said: {@code export.calendar}, when the periods are not those of the calendar. Nothing
     * refuses the export.
     */
    public List<Finding> findings() {
        return request.findOtherCalendar(loaded.calendar()).stream().toList();
    }

    /**
     * Writes the table as UTF-8 without BOM, lines ending in CRLF: units in the order asked, of each the indicators in
     * theirs. The stream is flushed and stays open.
     *
     * @throws IOException when the stream refuses
     */
    public Exported writeTo(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(heading());
        long written = 0;
        long missing = 0;
        for (UnitVersion unit : units) {
            for (Indicator indicator : indicators) {
                Figure figure = loaded.figures().figure(unit.code(), indicator.code(), window);
                csv.writeRecord(row(unit, figure));
                if (figure.isMissing()) {
                    missing++;
                } else {
                    written++;
                }
            }
        }
        csv.flush();
        return new Exported(written, missing);
    }

    private List<String> heading() {
        List<String> cells = new ArrayList<>();
        cells.add("STRUCTURE");
        add(cells, "STRUCTURE_ID", "STRUCTURE_NAME");
        cells.add("ACTION");
        add(cells, "REF_AREA", inLanguage("Đơn vị", "Unit"));
        add(cells, "INDICATOR", inLanguage("Chỉ tiêu", "Indicator"));
        cells.add("FREQ");
        cells.add("TIME_PERIOD");
        cells.add("OBS_VALUE");
        cells.addAll(ATTRIBUTES);
        return cells;
    }

    private List<String> row(UnitVersion unit, Figure figure) {
        boolean isRatio = figure.indicator() instanceof Indicator.Ratio;
        List<String> cells = new ArrayList<>();
        cells.add("dataflow");
        add(cells, structure.reference(), structure.name());
        cells.add("I");
        add(cells, SdmxText.id(unit.code().value()), unit.name().orElse(""));
        add(
                cells,
                SdmxText.id(figure.code().value()),
                inLanguage(
                        figure.indicator().titles().vi(),
                        figure.indicator().titles().en()));
        cells.add(period.frequency());
        cells.add(period.code());
        cells.add(figure.value().map(value -> number(value, isRatio)).orElse(""));
        cells.add(ObservationStatus.of(figure).name());
        cells.add(measure(figure.indicator().unit()));
        cells.add(Integer.toString(isRatio ? DECIMALS_OF_RATIO : 0));
        cells.add(figure.status().name());
        cells.add(Long.toString(figure.coverage().reported()));
        cells.add(Long.toString(figure.coverage().expected()));
        cells.add(unit.validity().start().toString());
        cells.add(loaded.calendar().code());
        cells.add(figure.basis().map(Basis::name).orElse(""));
        return cells;
    }

    private void add(List<String> cells, String code, String name) {
        cells.add(code);
        if (names.isPresent()) {
            cells.add(SdmxText.guarded(name));
        }
    }

    private String inLanguage(String vi, String en) {
        return names.isPresent() && names.get() == Language.EN ? en : vi;
    }

    private static String number(Fraction value, boolean isRatio) {
        return isRatio ? value.toDecimal(DECIMALS_OF_RATIO) : value.floor().toString();
    }

    private static String measure(IndicatorUnit unit) {
        return switch (unit) {
            case COUNT, FLAG -> "NUMBER";
            case PERSON -> "PS";
            case VND -> "VND";
            case PERCENT -> "PT";
        };
    }
}
