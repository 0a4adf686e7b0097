package org.ishc.core.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Explanation;

/**
 * Where a target comes from: as it was assigned, or added up from those of the units that passed on when they were
 * reorganised, down to the rows and documents. A node has the facts {@code decided_on}, {@code document},
 * {@code revision}, {@code origin} and {@code rows}; one that passed on also {@code date} and {@code whole}, the value
 * of the unit's own target, where only a part passed.
 */
public final class TargetExplanation {

    private TargetExplanation() {}

    /** Explains a target that is in force. */
    public static Explanation of(Targets.InForce inForce) {
        return node(inForce, inForce.target().value(), new TreeMap<>());
    }

    private static Explanation node(Targets.InForce inForce, Fraction part, SortedMap<String, Object> facts) {
        Target target = inForce.target();
        List<Explanation> parts = new ArrayList<>();
        for (Targets.Addend addend : inForce.addends()) {
            SortedMap<String, Object> passed = new TreeMap<>();
            passed.put("date", addend.date());
            if (!addend.part().equals(addend.from().target().value())) {
                passed.put("whole", addend.from().target().value());
            }
            parts.add(node(addend.from(), addend.part(), passed));
        }
        if (parts.isEmpty()) {
            facts.put("decided_on", target.decidedOn());
            facts.put("revision", target.revision());
            facts.put("origin", target.targetOrigin());
            target.document().ifPresent(document -> facts.put("document", document));
            if (target.origin().isKnown()) {
                facts.put(
                        "rows",
                        List.of(target.origin().table() + ":" + target.origin().row()));
            }
        }
        return new Explanation(
                target.unit().value(),
                parts.isEmpty() ? Explanation.Kind.INPUT : Explanation.Kind.VALUE,
                Optional.empty(),
                Optional.of(part),
                Optional.empty(),
                facts,
                parts);
    }

    /** Returns the sentence of a node: {@code chỉ tiêu 01 = 70}, {@code chỉ tiêu 04 = 30, của 60, ngày 01/07/2025}. */
    public static String text(Explanation node, Language language) {
        boolean isVietnamese = language == Language.VI;
        StringBuilder text = new StringBuilder(isVietnamese ? "chỉ tiêu " : "target of ")
                .append(node.code())
                .append(" = ")
                .append(number(node.value().orElseThrow()));
        if (node.facts().get("whole") instanceof Fraction whole) {
            text.append(isVietnamese ? ", trong " : ", of ").append(number(whole));
        }
        Optional.ofNullable(node.facts().get("date"))
                .ifPresent(date -> text.append(isVietnamese ? ", chuyển ngày " : ", passed on ")
                        .append(date));
        Optional.ofNullable(node.facts().get("decided_on"))
                .ifPresent(
                        date -> text.append(", ").append(origin(node, language)).append(date));
        Optional.ofNullable(node.facts().get("document"))
                .ifPresent(document -> text.append(" [").append(document).append(']'));
        Optional.ofNullable(node.facts().get("rows"))
                .ifPresent(rows -> text.append(" ← ").append(rows));
        return text.toString();
    }

    /** Says how the target of a node came about. */
    private static String origin(Explanation node, Language language) {
        return node.facts().get("origin") instanceof TargetOrigin origin && origin != TargetOrigin.ASSIGNED
                ? of(origin, language) + language.say(" ngày ", ", decided on ")
                : language.say("giao ngày ", "decided on ");
    }

    /** Says how a target comes about. */
    public static String of(TargetOrigin origin, Language language) {
        return switch (origin) {
            case ASSIGNED -> language.say("giao", "assigned");
            case APPROVED -> language.say("phê duyệt", "approved");
            case AGREED -> language.say("giao ước", "agreed");
            case REGISTERED -> language.say("đăng ký", "registered");
        };
    }

    private static String number(Fraction value) {
        return value.isWhole() ? value.floor().toString() : value.toDecimal(2);
    }
}
