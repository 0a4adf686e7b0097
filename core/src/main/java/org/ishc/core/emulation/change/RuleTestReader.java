package org.ishc.core.emulation.change;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Fraction;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.IndicatorCatalogue;

/** Reads tests of a rulebook from their text. */
final class RuleTestReader {

    private RuleTestReader() {}

    static RuleTestSuite suite(TextNode text) {
        NodeReader.Keys keys = new NodeReader(text, "").keys(List.of("rules", "tests"), List.of());
        return new RuleTestSuite(keys.get("rules").text(), keys.get("tests").list(0, RuleTestReader::test));
    }

    private static RuleTestSuite.Test test(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(List.of("name", "expect"), List.of("given"));
        NodeReader.Keys expect = keys.get("expect").keys(List.of(), List.of("criteria", "total", "class"));
        return new RuleTestSuite.Test(
                keys.get("name").text(),
                keys.find("given", RuleTestReader::given)
                        .orElseGet(() ->
                                new RuleTestData(Map.of(), Map.of(), Map.of(), Map.of(), IndicatorCatalogue.BUILT_IN)),
                expect.find("criteria", RuleTestReader::numbers).orElse(Map.of()),
                expect.find("total", NodeReader::number),
                expect.find("class", NodeReader::text));
    }

    private static RuleTestData given(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(List.of(), List.of("actuals", "back", "targets", "facts", "coverage"));
        Map<Integer, Map<String, Fraction>> actuals = new HashMap<>();
        keys.find("back", RuleTestReader::back).ifPresent(actuals::putAll);
        actuals.put(0, keys.find("actuals", RuleTestReader::numbers).orElse(Map.of()));
        return new RuleTestData(
                actuals,
                keys.find("targets", RuleTestReader::numbers).orElse(Map.of()),
                keys.find("facts", RuleTestReader::facts).orElse(Map.of()),
                keys.find("coverage", RuleTestReader::coverage).orElse(Map.of()),
                IndicatorCatalogue.BUILT_IN);
    }

    private static Map<Integer, Map<String, Fraction>> back(NodeReader reader) {
        Map<Integer, Map<String, Fraction>> back = new HashMap<>();
        for (TextNode.Mapping.Entry entry : reader.entries()) {
            NodeReader year = reader.at(entry.key(), entry.value());
            if (!entry.key().matches("[1-9]\\d{0,2}")) {
                throw year.wrong(TextPhrase.NO_YEARS.with("found", entry.key()));
            }
            back.put(Integer.valueOf(entry.key()), numbers(year));
        }
        return back;
    }

    private static Map<String, Fraction> numbers(NodeReader reader) {
        Map<String, Fraction> numbers = new LinkedHashMap<>();
        reader.entries()
                .forEach(entry -> numbers.put(
                        entry.key(), reader.at(entry.key(), entry.value()).number()));
        return numbers;
    }

    private static Map<String, String> facts(NodeReader reader) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (TextNode.Mapping.Entry entry : reader.entries()) {
            NodeReader fact = reader.at(entry.key(), entry.value());
            if (entry.value() instanceof TextNode.Number number) {
                facts.put(entry.key(), CanonicalText.plain(number.value()));
            } else {
                facts.put(entry.key(), fact.isBool() ? Boolean.toString(fact.bool()) : fact.text());
            }
        }
        return facts;
    }

    private static Map<String, Coverage> coverage(NodeReader reader) {
        Map<String, Coverage> coverage = new LinkedHashMap<>();
        for (TextNode.Mapping.Entry entry : reader.entries()) {
            NodeReader pair = reader.at(entry.key(), entry.value());
            List<Integer> counts = pair.list(2, count -> count.whole(0));
            if (counts.size() != 2 || counts.get(0) > counts.get(1)) {
                throw pair.wrong(TextPhrase.COVERAGE.with());
            }
            coverage.put(entry.key(), new Coverage(counts.get(0), counts.get(1)));
        }
        return coverage;
    }
}
