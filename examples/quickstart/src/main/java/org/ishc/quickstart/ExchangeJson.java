package org.ishc.quickstart;

import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.Period;
import org.ishc.io.json.IshcModule;
import tools.jackson.databind.json.JsonMapper;

/** Our values inside a host's own JSON. */
public final class ExchangeJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new IshcModule()).build();

    private ExchangeJson() {}

    /**
     * What a host's web service takes.
     *
     * @param unit the unit
     * @param period the period
     * @param share an exact share
     */
    public record Order(UnitCode unit, Period period, Fraction share) {}

    /** Reads an order; what is written like no code or period is refused. */
    public static Order read(String json) {
        return MAPPER.readValue(json, Order.class);
    }

    /** Writes an order. */
    public static String write(Order order) {
        return MAPPER.writeValueAsString(order);
    }
}
