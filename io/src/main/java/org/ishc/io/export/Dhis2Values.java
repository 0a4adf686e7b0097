package org.ishc.io.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.FigureStatus;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.core.organisation.Snapshot;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.ExportFinding;
import org.ishc.io.message.Messages;
import tools.jackson.core.JsonGenerator;

/**
 * The rolled-up figures of a package as DHIS2 takes them: the document for {@code /api/dataValueSets}, a value for each
 * unit and data element.
 *
 * <p>Values are texts of whole numbers. A missing figure is left out. One that rests on incomplete reports carries a
 * comment with its coverage and is marked for follow-up; one that a unit declared over incomplete reports from below
 * carries a comment. Ratios are not written: their parts are.
 */
public final class Dhis2Values {

    private final LoadedPackage loaded;
    private final Window window;
    private final Snapshot map;
    private final List<UnitCode> units;
    private final List<Indicator.Additive> indicators;
    private final Optional<String> period;
    private final List<Finding> findings;
    private final Messages messages;

    private Dhis2Values(LoadedPackage loaded, ExportRequest request, Language language) {
        Dhis2Elements elements = new Dhis2Elements(loaded.catalogue(), language);
        this.loaded = loaded;
        this.window = Window.of(request.period(), loaded.calendar());
        this.map = loaded.figures().snapshot(window);
        this.units = request.units();
        this.indicators = elements.additives(request.indicators());
        this.period = Dhis2Period.find(request.period());
        this.messages = Messages.in(language);
        this.findings = List.copyOf(findings(request, elements));
    }

    /**
     * Prepares an export; nothing is written yet.
     *
     * @param language of the comments
     * @throws IllegalArgumentException when an indicator is unknown
     * @throws org.ishc.core.organisation.UnknownUnitException when a code names no unit on the period's last day
     */
    public static Dhis2Values of(LoadedPackage loaded, ExportRequest request, Language language) {
        return new Dhis2Values(loaded, request, language);
    }

    private List<Finding> findings(ExportRequest request, Dhis2Elements elements) {
        List<Finding> found = new ArrayList<>();
        if (period.isEmpty()) {
            found.add(Finding.of(
                    ExportFinding.PERIOD,
                    Location.none(),
                    "period",
                    request.period().code()));
        }
        found.addAll(nested());
        for (Indicator.Ratio ratio : elements.ratios(request.indicators())) {
            found.add(Finding.of(
                    ExportFinding.RATIO,
                    Location.none(),
                    "indicator",
                    ratio.code(),
                    "numerator",
                    ratio.numerator(),
                    "denominator",
                    ratio.denominator()));
        }
        request.findOtherCalendar(loaded.calendar()).ifPresent(found::add);
        return found;
    }

    /** Units below other ones that are asked for, too: the system that takes them would count them twice. */
    private List<Finding> nested() {
        Set<UnitCode> asked = new HashSet<>(units);
        List<Finding> nested = new ArrayList<>();
        for (UnitCode unit : units) {
            map.ancestors(unit).stream()
                    .filter(asked::contains)
                    .findFirst()
                    .ifPresent(above -> nested.add(Finding.of(
                            ExportFinding.NESTED_UNITS, Location.none(), "unit_code", unit, "above", above)));
        }
        return nested;
    }

    /**
     * Returns what has to be said: {@code export.period}, {@code export.nested-units} (both refuse the export),
     * {@code export.ratio}, {@code export.calendar}, in this order, else in the order asked.
     */
    public List<Finding> findings() {
        return findings;
    }

    /** Tells whether nothing can be written, for the reasons that {@link #findings()} give. */
    public boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * Writes the document as UTF-8, a line feed at its end: units in the order asked, of each the data elements in
     * theirs. The stream is flushed and stays open.
     *
     * @throws IllegalStateException when the export is refused
     */
    public Exported writeTo(OutputStream out) {
        if (isRefused()) {
            throw new IllegalStateException("Nothing to write: " + findings);
        }
        long written = 0;
        long missing = 0;
        try (JsonGenerator json = Dhis2Json.of(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("dataValues");
            for (UnitCode unit : units) {
                String orgUnit = Dhis2Uid.of(map.unit(unit)).value();
                for (Indicator.Additive indicator : indicators) {
                    Figure figure = loaded.figures().figure(unit, indicator.code(), window);
                    if (figure.isMissing()) {
                        missing++;
                    } else {
                        write(figure, orgUnit, json);
                        written++;
                    }
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return new Exported(written, missing);
    }

    private void write(Figure figure, String orgUnit, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty(
                "dataElement", Dhis2Uid.ofDataElement(figure.code()).value());
        json.writeStringProperty("period", period.orElseThrow());
        json.writeStringProperty("orgUnit", orgUnit);
        json.writeStringProperty("value", figure.value().orElseThrow().floor().toString());
        List<String> notes = notes(figure);
        if (!notes.isEmpty()) {
            json.writeStringProperty("comment", String.join(" ", notes));
        }
        if (isIncomplete(figure) || isEstimated(figure)) {
            json.writeBooleanProperty("followup", true);
        }
        json.writeEndObject();
    }

    private static boolean isIncomplete(Figure figure) {
        return figure.status() == FigureStatus.PARTIAL || !figure.coverage().isComplete();
    }

    private static boolean isEstimated(Figure figure) {
        return figure.basis().filter(Basis.ESTIMATED::equals).isPresent();
    }

    private List<String> notes(Figure figure) {
        List<String> notes = new ArrayList<>();
        if (isIncomplete(figure)) {
            notes.add(messages.text(
                    "export.note.PARTIAL",
                    "reported",
                    figure.coverage().reported(),
                    "expected",
                    figure.coverage().expected()));
        } else if (figure.status() == FigureStatus.DECLARED) {
            notes.add(messages.text("export.note.DECLARED"));
        }
        if (isEstimated(figure)) {
            notes.add(messages.text("export.note.ESTIMATED"));
        } else if (figure.basis().filter(Basis.VERIFIED::equals).isPresent()) {
            notes.add(messages.text("export.note.VERIFIED"));
        }
        return notes;
    }
}
