package org.ishc.io.export;

import java.io.OutputStream;
import java.util.List;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.Window;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import tools.jackson.core.JsonGenerator;

/**
 * What DHIS2 must know before it takes the figures of a package: the document for {@code /api/metadata}, with
 * {@code organisationUnits}, {@code dataElements} and, for ratios, {@code indicatorTypes} and {@code indicators}.
 *
 * <p>Data elements are whole numbers of 0 or more. Flows are added over time ({@code SUM}); stocks take their last
 * value over time and are added over units ({@code LAST}). Names stand in one language, with translations in both.
 */
public final class Dhis2Metadata {

    private static final Dhis2Uid PERCENT = Dhis2Uid.of("indicatorType", "percent");
    private static final int HUNDRED = 100;

    private final List<Dhis2Unit> units;
    private final IndicatorCatalogue catalogue;
    private final List<IndicatorCode> indicators;
    private final Dhis2Elements names;

    private Dhis2Metadata(
            List<Dhis2Unit> units, IndicatorCatalogue catalogue, List<IndicatorCode> indicators, Language language) {
        this.units = units;
        this.catalogue = catalogue;
        this.indicators = indicators;
        this.names = new Dhis2Elements(catalogue, language);
    }

    /**
     * Returns the metadata with the units of the last day of a period.
     *
     * @param indicators those asked for; the parts of ratios among them are added
     * @throws IllegalArgumentException when an indicator is unknown
     */
    public static Dhis2Metadata of(
            LoadedPackage loaded, Period period, List<IndicatorCode> indicators, Language language) {
        List<Dhis2Unit> units = Dhis2Units.asOf(loaded.figures().snapshot(Window.of(period, loaded.calendar())));
        return new Dhis2Metadata(units, loaded.catalogue(), List.copyOf(indicators), language).checked();
    }

    /**
     * Returns the metadata with every version of every unit.
     *
     * @param indicators those asked for; the parts of ratios among them are added
     * @throws IllegalArgumentException when an indicator is unknown
     */
    public static Dhis2Metadata ofAllTime(LoadedPackage loaded, List<IndicatorCode> indicators, Language language) {
        return new Dhis2Metadata(
                        Dhis2Units.ofAllTime(loaded.registry()), loaded.catalogue(), List.copyOf(indicators), language)
                .checked();
    }

    private Dhis2Metadata checked() {
        indicators.forEach(catalogue::indicator);
        return this;
    }

    /** Returns the units, parents before children. */
    public List<Dhis2Unit> organisationUnits() {
        return units;
    }

    /** Writes the document as UTF-8, a line feed at its end; the stream is flushed and stays open. */
    public void writeTo(OutputStream out) {
        try (JsonGenerator json = Dhis2Json.of(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("organisationUnits");
            units.forEach(unit -> write(unit, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("dataElements");
            names.additives(indicators).forEach(indicator -> write(indicator, json));
            json.writeEndArray();
            List<Indicator.Ratio> ratios = names.ratios(indicators);
            if (!ratios.isEmpty()) {
                writeIndicatorType(json);
                json.writeArrayPropertyStart("indicators");
                ratios.forEach(ratio -> write(ratio, json));
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(Dhis2Unit unit, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", unit.id().value());
        json.writeStringProperty("code", unit.code());
        json.writeStringProperty("name", unit.name());
        json.writeStringProperty("shortName", unit.shortName());
        json.writeStringProperty("openingDate", unit.openingDate().toString());
        unit.closedDate().ifPresent(day -> json.writeStringProperty("closedDate", day.toString()));
        unit.parent().ifPresent(parent -> writeReference("parent", parent, json));
        json.writeNumberProperty("level", unit.level());
        json.writeEndObject();
    }

    private void write(Indicator.Additive indicator, JsonGenerator json) {
        json.writeStartObject();
        writeNames(Dhis2Uid.ofDataElement(indicator.code()), indicator, json);
        json.writeStringProperty("domainType", "AGGREGATE");
        json.writeStringProperty("valueType", "INTEGER_ZERO_OR_POSITIVE");
        json.writeStringProperty("aggregationType", indicator instanceof Indicator.Flow ? "SUM" : "LAST");
        json.writeBooleanProperty("zeroIsSignificant", true);
        json.writeEndObject();
    }

    private void write(Indicator.Ratio ratio, JsonGenerator json) {
        json.writeStartObject();
        writeNames(Dhis2Uid.ofIndicator(ratio.code()), ratio, json);
        writeReference("indicatorType", PERCENT, json);
        json.writeBooleanProperty("annualized", false);
        json.writeStringProperty("numerator", "#{" + Dhis2Uid.ofDataElement(ratio.numerator()) + "}");
        json.writeStringProperty("numeratorDescription", names.name(catalogue.indicator(ratio.numerator())));
        json.writeStringProperty("denominator", "#{" + Dhis2Uid.ofDataElement(ratio.denominator()) + "}");
        json.writeStringProperty("denominatorDescription", names.name(catalogue.indicator(ratio.denominator())));
        json.writeEndObject();
    }

    private static void writeIndicatorType(JsonGenerator json) {
        json.writeArrayPropertyStart("indicatorTypes");
        json.writeStartObject();
        json.writeStringProperty("id", PERCENT.value());
        json.writeStringProperty("name", "ISHC %");
        json.writeNumberProperty("factor", HUNDRED);
        json.writeBooleanProperty("number", false);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeNames(Dhis2Uid id, Indicator indicator, JsonGenerator json) {
        json.writeStringProperty("id", id.value());
        json.writeStringProperty("code", Dhis2Texts.unique(indicator.code().value(), Dhis2Texts.MAX_CODE, id));
        json.writeStringProperty("name", Dhis2Texts.unique(names.name(indicator), Dhis2Texts.MAX_NAME, id));
        json.writeStringProperty("shortName", Dhis2Texts.unique(names.name(indicator), Dhis2Texts.MAX_SHORT_NAME, id));
        json.writeArrayPropertyStart("translations");
        for (Language language : Language.values()) {
            json.writeStartObject();
            json.writeStringProperty("locale", language.code());
            json.writeStringProperty("property", "NAME");
            json.writeStringProperty(
                    "value", Dhis2Texts.unique(names.name(indicator, language), Dhis2Texts.MAX_NAME, id));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeReference(String property, Dhis2Uid id, JsonGenerator json) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("id", id.value());
        json.writeEndObject();
    }
}
