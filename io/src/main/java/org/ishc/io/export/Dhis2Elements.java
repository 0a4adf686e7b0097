package org.ishc.io.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;

/** Which indicators become data elements, which become indicators of DHIS2, and what they are called there. */
final class Dhis2Elements {

    private final IndicatorCatalogue catalogue;
    private final Language language;

    Dhis2Elements(IndicatorCatalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /** Returns those that add up: the ones asked for, and the parts of the ratios asked for, in the order asked. */
    List<Indicator.Additive> additives(List<IndicatorCode> asked) {
        Set<IndicatorCode> codes = new LinkedHashSet<>();
        for (IndicatorCode code : asked) {
            if (catalogue.indicator(code) instanceof Indicator.Ratio ratio) {
                codes.add(ratio.numerator());
                codes.add(ratio.denominator());
            } else {
                codes.add(code);
            }
        }
        List<Indicator.Additive> additives = new ArrayList<>();
        codes.forEach(code -> additives.add((Indicator.Additive) catalogue.indicator(code)));
        return additives;
    }

    /** Returns the ratios among those asked for. */
    List<Indicator.Ratio> ratios(List<IndicatorCode> asked) {
        return asked.stream()
                .map(catalogue::indicator)
                .flatMap(indicator -> indicator instanceof Indicator.Ratio ratio ? Stream.of(ratio) : Stream.empty())
                .toList();
    }

    /**
     * Returns the title; with the code behind it where another indicator has the same, since names are unique in DHIS2.
     */
    String name(Indicator indicator, Language in) {
        String title = title(indicator, in);
        boolean isShared = catalogue.all().stream()
                .anyMatch(other -> !other.code().equals(indicator.code())
                        && title(other, in).equals(title));
        return isShared ? title + " (" + indicator.code() + ")" : title;
    }

    String name(Indicator indicator) {
        return name(indicator, language);
    }

    private static String title(Indicator indicator, Language in) {
        return in == Language.VI ? indicator.titles().vi() : indicator.titles().en();
    }
}
