package org.ishc.core.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Aloud;

/** Explains targets, and says in a sentence where each comes from. */
public final class TargetExplanation {

    private TargetExplanation() {}

    /** Explains a target that is in force. */
    public static TargetTrace of(Targets.InForce inForce) {
        return trace(inForce, inForce.target().value(), Optional.empty());
    }

    private static TargetTrace trace(Targets.InForce inForce, Fraction part, Optional<TargetTrace.Passed> how) {
        List<TargetTrace> parts = new ArrayList<>();
        for (Targets.Addend addend : inForce.addends()) {
            Fraction whole = addend.from().target().value();
            parts.add(trace(
                    addend.from(),
                    addend.part(),
                    Optional.of(new TargetTrace.Passed(
                            addend.date(), Optional.of(whole).filter(value -> !value.equals(addend.part()))))));
        }
        return new TargetTrace(inForce.target(), part, how, parts);
    }

    /**
     * Returns the sentence of a node: {@code chỉ tiêu 04 = 30, trong 60, chuyển ngày 01/07/2025, giao ngày 05/01/2025}.
     */
    public static String text(TargetTrace node, Language language) {
        Aloud aloud = new Aloud(language);
        StringBuilder text = new StringBuilder(language.say("chỉ tiêu ", "target of "))
                .append(node.code())
                .append(" = ")
                .append(aloud.number(node.part()));
        node.passed().ifPresent(passed -> {
            passed.whole().ifPresent(whole -> text.append(language.say(", trong ", ", of "))
                    .append(aloud.number(whole)));
            text.append(language.say(", chuyển ngày ", ", passed on ")).append(language.day(passed.date()));
        });
        Target target = node.target();
        if (node.isAssigned()) {
            text.append(", ").append(origin(target.targetOrigin(), language)).append(language.day(target.decidedOn()));
            target.document()
                    .ifPresent(document -> text.append(" [").append(document).append(']'));
            text.append(aloud.rows(List.of(target.origin())));
        }
        return Aloud.sentence(text.toString());
    }

    /** Says how the target of a node came about. */
    private static String origin(TargetOrigin origin, Language language) {
        return origin == TargetOrigin.ASSIGNED
                ? language.say("giao ngày ", "decided on ")
                : of(origin, language) + language.say(" ngày ", ", decided on ");
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
}
