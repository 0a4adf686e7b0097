package org.ishc.quickstart;

import java.time.LocalDate;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figure;
import org.ishc.core.targets.Progress;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;

/** Figures with their coverage, and targets against them. */
public final class TrackTargets {

    private TrackTargets() {}

    /** Returns how far the nation is with a target of 2021–2025. */
    public static Progress nation(LoadedPackage loaded, String indicator, LocalDate on) {
        UnitCode nation = UnitCode.parse("VN");
        return Progress.of(
                loaded.figures(),
                loaded.targets(),
                nation,
                IndicatorCode.parse(indicator),
                Period.ofYears(2021, 2025),
                on);
    }

    /** Says a figure as it should be said: with what stands behind it. */
    public static String say(Figure figure) {
        String value = figure.value().map(exact -> exact.toDecimal(2)).orElse("missing");
        return value + " (" + figure.coverage().reported() + " of "
                + figure.coverage().expected() + " reported)";
    }
}
