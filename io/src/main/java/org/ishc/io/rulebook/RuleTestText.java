package org.ishc.io.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.rulebook.PointsScale;
import org.ishc.io.message.Messages;

/**
 * What a rule test that fails says to those who wrote it, in the rulebook's decimals: {@code B1: cần 19,7; được 19,6}.
 */
public final class RuleTestText {

    private static final String CRITERIA = "criteria/";
    private static final int MORE_DECIMALS = 100;

    private final PointsScale scale;
    private final Language language;
    private final Messages messages;

    private RuleTestText(PointsScale scale, Language language) {
        this.scale = scale;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** Returns the sentences of what was otherwise than expected, in its order. */
    public static List<String> of(RuleTestSuite.Result result, PointsScale scale, Language language) {
        RuleTestText text = new RuleTestText(scale, language);
        return result.differences().stream().map(text::sentence).toList();
    }

    /** Returns what was expected, a line for each thing that differs. */
    static String expected(RuleTestSuite.Result result, PointsScale scale, Language language) {
        return new RuleTestText(scale, language).lines(result, difference -> Optional.of(difference.expected()));
    }

    /** Returns what came instead, a line for each thing that differs. */
    static String actual(RuleTestSuite.Result result, PointsScale scale, Language language) {
        return new RuleTestText(scale, language).lines(result, RuleTestSuite.Difference::actual);
    }

    private String lines(RuleTestSuite.Result result, Function<RuleTestSuite.Difference, Optional<Object>> side) {
        return result.differences().stream()
                .map(difference -> messages.text(
                        "rule-test.value",
                        "what",
                        what(difference),
                        "value",
                        written(difference, side.apply(difference))))
                .collect(Collectors.joining("\n"));
    }

    private String sentence(RuleTestSuite.Difference difference) {
        return messages.text(
                difference.actual().isPresent() ? "rule-test.difference" : "rule-test.nothing",
                "what",
                what(difference),
                "expected",
                written(difference, Optional.of(difference.expected())),
                "actual",
                written(difference, difference.actual()));
    }

    private String what(RuleTestSuite.Difference difference) {
        String path = difference.path();
        return path.startsWith(CRITERIA) ? path.substring(CRITERIA.length()) : messages.text("rule-test." + path);
    }

    private String written(RuleTestSuite.Difference difference, Optional<Object> value) {
        if (value.isEmpty()) {
            return messages.text(difference.path().equals("class") ? "rule-test.no-class" : "rule-test.no-points");
        }
        return value.get() instanceof Fraction points
                ? language.decimal(points(points))
                : value.get().toString();
    }

    /**
     * What the rulebook's decimals do not show is written with as many as it needs: it must not look equal to what it
     * is not.
     */
    private String points(Fraction points) {
        for (int decimals = scale.decimals(); decimals <= MORE_DECIMALS; decimals++) {
            if (points.isDecimal(decimals)) {
                return points.toDecimal(decimals);
            }
        }
        return points.toString();
    }
}
