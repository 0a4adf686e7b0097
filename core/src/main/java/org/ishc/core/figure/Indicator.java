package org.ishc.core.figure;

import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;

/**
 * Something that is measured (chỉ số). Its kind says what may be added: a flow over time and over units, a stock over
 * units only, a ratio never. Source: specification, <i>targets</i>, Indicators.
 */
public sealed interface Indicator {

    /** Returns the code. */
    IndicatorCode code();

    /** Returns the titles. */
    Titles titles();

    /** Returns what it counts. */
    IndicatorUnit unit();

    /** Returns the same under other titles. */
    Indicator with(Titles newTitles);

    /** An indicator whose figures of several units add up. Ratios are not among them. */
    sealed interface Additive extends Indicator {

        /** Finds how it is derived; empty when it is built in, or reported. */
        Optional<Definition> definition();
    }

    /**
     * The titles of an indicator.
     *
     * @param vi in Vietnamese
     * @param en in English
     */
    record Titles(String vi, String en) {

        /** Refuses null. */
        public Titles {
            Allowed.given(vi, "vi", "a title");
            Allowed.given(en, "en", "a title");
        }

        /** Returns the title in a language. */
        public String in(Language language) {
            return language.say(vi, en);
        }
    }

    /**
     * What happened in a period, such as clubs founded: adds up over time and over units.
     *
     * @param code the code
     * @param titles the titles
     * @param unit what it counts
     * @param definition how it is derived; empty when it is built in, or reported
     */
    record Flow(IndicatorCode code, Titles titles, IndicatorUnit unit, Optional<Definition> definition)
            implements Additive {

        /** Refuses null. */
        public Flow {
            Allowed.given(code, "code", "a code");
            Allowed.given(titles, "titles", "titles");
            Allowed.given(unit, "unit", "what is counted");
            Allowed.given(definition, "definition", "a definition, or none");
        }

        /** Makes one that is reported. */
        public Flow(IndicatorCode code, Titles titles, IndicatorUnit unit) {
            this(code, titles, unit, Optional.empty());
        }

        @Override
        public Flow with(Titles newTitles) {
            return new Flow(code, newTitles, unit, definition);
        }
    }

    /**
     * What is there at the end of a period, such as clubs existing: adds up over units, and takes its last value over
     * time.
     *
     * @param code the code
     * @param titles the titles
     * @param unit what it counts
     * @param definition how it is derived; empty when it is built in, or reported
     */
    record Stock(IndicatorCode code, Titles titles, IndicatorUnit unit, Optional<Definition> definition)
            implements Additive {

        /** Refuses null. */
        public Stock {
            Allowed.given(code, "code", "a code");
            Allowed.given(titles, "titles", "titles");
            Allowed.given(unit, "unit", "what is counted");
            Allowed.given(definition, "definition", "a definition, or none");
        }

        /** Makes one that is reported. */
        public Stock(IndicatorCode code, Titles titles, IndicatorUnit unit) {
            this(code, titles, unit, Optional.empty());
        }

        @Override
        public Stock with(Titles newTitles) {
            return new Stock(code, newTitles, unit, definition);
        }
    }

    /**
     * A percentage of two other indicators: computed from their rolled-up figures where it is asked, never added.
     *
     * @param code the code
     * @param titles the titles
     * @param numerator the part
     * @param denominator the whole
     */
    record Ratio(IndicatorCode code, Titles titles, IndicatorCode numerator, IndicatorCode denominator)
            implements Indicator {

        /** Refuses null; whether its parts can be parts, {@link IndicatorCatalogue} knows. */
        public Ratio {
            Allowed.given(code, "code", "a code");
            Allowed.given(titles, "titles", "titles");
            Allowed.given(numerator, "numerator", "a code");
            Allowed.given(denominator, "denominator", "a code");
        }

        @Override
        public IndicatorUnit unit() {
            return IndicatorUnit.PERCENT;
        }

        @Override
        public Ratio with(Titles newTitles) {
            return new Ratio(code, newTitles, numerator, denominator);
        }
    }
}
