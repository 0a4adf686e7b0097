package org.ishc.core.interchange;

import java.util.Comparator;
import java.util.Map;

/** What writes the types that have no plain form, by the beginning of their names; the longest that fits counts. */
final class Writers {

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("org.ishc.core.emulation.", "write a score card with org.ishc.io.report.ScoreJson"),
            Map.entry("org.ishc.core.emulation.change.Impact", "write it with org.ishc.io.report.ImpactJson"),
            Map.entry(
                    "org.ishc.core.emulation.change.RulebookDiff",
                    "write it with org.ishc.io.report.RulebookJson.differences"),
            Map.entry("org.ishc.core.emulation.change.RuleTest", "write it with org.ishc.io.report.RuleTestsJson"),
            Map.entry("org.ishc.core.explain.", "write it with org.ishc.io.report.ExplanationJson"),
            Map.entry("org.ishc.core.rulebook.", "write a rulebook with org.ishc.io.rulebook.RulebookText"),
            Map.entry("org.ishc.core.rulebook.check.", "write it with org.ishc.io.report.RulebookJson"),
            Map.entry("org.ishc.core.figure.", "ask for a org.ishc.core.figure.Figure, which has one"),
            Map.entry("org.ishc.core.targets.", "ask for a org.ishc.core.targets.Progress, which has one"),
            Map.entry("org.ishc.core.organisation.", "ask for a org.ishc.core.organisation.UnitVersion, which has one"),
            Map.entry(
                    "org.ishc.core.organisation.Restated",
                    "write low() and high() of each of its figures(), by code of unit, and its findings()"),
            Map.entry("org.ishc.core.club.", "ask for a org.ishc.core.club.Club, which has one"),
            Map.entry("org.ishc.io.", "write a validation with org.ishc.io.report.ValidationJson"),
            Map.entry("org.ishc.io.manifest.", "write the package with a form of org.ishc.io.spi.PackageFormats"),
            Map.entry("org.ishc.io.collect.", "write it with org.ishc.io.report.CollectionJson"));

    private Writers() {}

    static String of(String typeName) {
        return BY_NAME.entrySet().stream()
                .filter(entry -> typeName.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse("write the values that it holds");
    }
}
