package org.ishc.core.figure;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.ClubForms;
import org.ishc.core.club.NormPack;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.Phrase;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.formula.FormReader;
import org.ishc.core.formula.Value;
import org.ishc.core.organisation.UnitLevel;

/**
 * Understands how a derived indicator is defined, strictly: whatever is not allowed is an
 * {@link org.ishc.core.document.UnreadableTextException}. Whether the indicators that it names exist is not asked here.
 */
public final class DefinitionReader {

    private static final List<String> SOURCES = List.of("clubs", "units", "within");

    private static final NotSummed NOT_SUMMED = new NotSummed();

    private final FormReader clubs;
    private final FormReader units = new FormReader(UnitForms.TABLE);

    /**
     * Reads definitions.
     *
     * @param norms the norms that may be named
     */
    public DefinitionReader(NormPack norms) {
        this.clubs = new FormReader(ClubForms.table(norms));
    }

    /** Reads a definition. */
    public Definition read(NodeReader at) {
        NodeReader.Keys keys = at.keys(List.of(), SOURCES);
        List<String> found = SOURCES.stream().filter(keys::has).toList();
        if (found.size() != 1) {
            throw at.wrong(TextPhrase.ONE_SOURCE.with("keys", SOURCES, "found", found, "allowed", SOURCES));
        }
        NodeReader body = keys.get(found.get(0));
        return switch (found.get(0)) {
            case "clubs" -> new Definition.OfClubs(ofClubs(body));
            case "units" -> ofUnits(body);
            default -> within(body);
        };
    }

    private ClubDefinition ofClubs(NodeReader at) {
        NodeReader.Keys keys = at.keys(List.of(), List.of("sum", "event", "where"));
        if (keys.has("sum") && keys.has("event")) {
            throw at.wrong(TextPhrase.BOTH_KEYS.with(
                    "keys", List.of("sum", "event"), "allowed", TextPhrase.ONE_OF_THEM.with()));
        }
        ClubDefinition.Counted counted = keys.find("sum", this::sum)
                .or(() -> keys.find("event", event -> new ClubDefinition.Events(event.word(ClubEventType.class, true))))
                .orElseGet(ClubDefinition.Clubs::new);
        return new ClubDefinition(counted, keys.find("where", clubs::condition));
    }

    private ClubDefinition.Counted sum(NodeReader at) {
        Value value = clubs.value(at);
        Optional<String> wrong = value.accept(NOT_SUMMED);
        if (wrong.isPresent()) {
            throw at.wrong(Phrase.expected(
                    TextPhrase.QUOTED.with("text", String.valueOf(wrong.get())), TextPhrase.WHOLE_SUM.with()));
        }
        return new ClubDefinition.SumOf(value);
    }

    /** Finds what is not whole, or may be negative. */
    private static final class NotSummed implements Value.Visitor<Optional<String>> {
        @Override
        public Optional<String> constant(Value.Constant constant) {
            return Optional.of(constant.number())
                    .filter(number -> !number.isWhole() || number.signum() < 0)
                    .map(Object::toString);
        }

        @Override
        public Optional<String> arithmetic(Value.Arithmetic arithmetic) {
            return arithmetic.operator() == Value.Operator.DIFFERENCE || arithmetic.operator() == Value.Operator.PERCENT
                    ? Optional.of(arithmetic.form().name())
                    : arithmetic.operands().stream()
                            .flatMap(operand -> operand.accept(this).stream())
                            .findFirst();
        }

        @Override
        public Optional<String> leaf(Value.Leaf leaf) {
            return Optional.empty();
        }
    }

    private Definition ofUnits(NodeReader at) {
        NodeReader.Keys keys = at.keys(List.of("level"), List.of("where"));
        return new Definition.OfUnits(
                keys.get("level").word(UnitLevel.class, true), keys.find("where", units::condition));
    }

    private static Definition within(NodeReader at) {
        NodeReader.Keys keys = at.keys(List.of("indicator", "class"), List.of());
        return new Definition.Within(
                keys.get("indicator").code(IndicatorCode::parse), ClubForms.unitClass(keys.get("class")));
    }
}
