package org.ishc.core.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.club.NormPack;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.TextPhrase;

/**
 * Understands a catalogue of indicators, as strictly as a rulebook: {@code indicators: [{code, kind, unit, title: {vi,
 * en}, numerator, denominator, definition}]}. Whether the indicators that it names exist is not asked here, since a
 * package may bring them. Source: specification, <i>indicators</i>.
 */
public final class CatalogueReader {

    private final DefinitionReader definitions;

    /**
     * Reads catalogues.
     *
     * @param norms the norms that definitions may name
     */
    public CatalogueReader(NormPack norms) {
        this.definitions = new DefinitionReader(norms);
    }

    private enum Kind {
        FLOW,
        STOCK,
        RATIO
    }

    /**
     * Reads a catalogue.
     *
     * @return the indicators, in the order written
     * @throws org.ishc.core.document.UnreadableTextException when the text is not a catalogue; says where, what stands
     *     there, and what is allowed
     */
    public List<Indicator> read(TextNode text) {
        Set<IndicatorCode> seen = new TreeSet<>();
        List<Indicator> indicators = new ArrayList<>();
        new NodeReader(text, "")
                .keys(List.of("indicators"), List.of())
                .get("indicators")
                .list(1, at -> at)
                .forEach(at -> {
                    Indicator indicator = indicator(at);
                    if (!seen.add(indicator.code())) {
                        throw at.wrong(TextPhrase.CODE_TWICE.with(
                                "found", indicator.code().value()));
                    }
                    indicators.add(indicator);
                });
        return List.copyOf(indicators);
    }

    private Indicator indicator(NodeReader at) {
        NodeReader.Keys keys =
                at.keys(List.of("code", "kind"), List.of("unit", "title", "numerator", "denominator", "definition"));
        IndicatorCode code = keys.get("code").code(IndicatorCode::parse);
        Kind kind = keys.get("kind").word(Kind.class, true);
        IndicatorUnit unit =
                keys.find("unit", word -> word.word(IndicatorUnit.class, true)).orElse(IndicatorUnit.COUNT);
        Optional<Indicator> builtIn = IndicatorCatalogue.BUILT_IN.find(code);
        Indicator.Titles titles =
                keys.find("title", title -> titles(title, builtIn, code)).orElseGet(() -> named(builtIn, code));
        Optional<Definition> definition = keys.find("definition", definitions::read);
        if (builtIn.isPresent()) {
            if (definition.isPresent()) {
                throw keys.get("definition").wrong(TextPhrase.BUILT_IN.with("found", code.value()));
            }
            return builtIn.get().with(titles);
        }
        if (kind == Kind.RATIO && definition.isEmpty()) {
            return ratio(at, code, titles);
        }
        definition.ifPresent(given -> refuseOtherKinds(given, kind, keys));
        return kind == Kind.FLOW
                ? new Indicator.Flow(code, titles, unit, definition)
                : new Indicator.Stock(code, titles, unit, definition);
    }

    private static void refuseOtherKinds(Definition definition, Kind kind, NodeReader.Keys keys) {
        if (!definition.kinds().contains(kind.name())) {
            throw keys.get("kind")
                    .wrong(TextPhrase.KIND_OF_DEFINITION.with(
                            "found", kind.name(), "allowed", List.copyOf(definition.kinds())));
        }
    }

    /** A ratio of two indicators, which must both be named. */
    private static Indicator ratio(NodeReader at, IndicatorCode code, Indicator.Titles titles) {
        NodeReader.Keys parts = at.keys(List.of("code", "kind", "numerator", "denominator"), List.of("unit", "title"));
        return new Indicator.Ratio(
                code,
                titles,
                parts.get("numerator").code(IndicatorCode::parse),
                parts.get("denominator").code(IndicatorCode::parse));
    }

    private static Indicator.Titles named(Optional<Indicator> builtIn, IndicatorCode code) {
        return builtIn.map(Indicator::titles).orElseGet(() -> new Indicator.Titles(code.value(), code.value()));
    }

    private static Indicator.Titles titles(NodeReader at, Optional<Indicator> builtIn, IndicatorCode code) {
        NodeReader.Keys keys = at.keys(List.of(), List.of("vi", "en"));
        Indicator.Titles otherwise = named(builtIn, code);
        return new Indicator.Titles(
                keys.find("vi", NodeReader::text).orElse(otherwise.vi()),
                keys.find("en", NodeReader::text).orElse(otherwise.en()));
    }
}
