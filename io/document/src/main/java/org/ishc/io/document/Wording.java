package org.ishc.io.document;

import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Codes;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Messages;
import org.ishc.io.message.Notation;
import org.ishc.io.proof.Decision;

/** The words and numbers of documents in one language: their sentences, and the names that stand beside codes. */
final class Wording {

    private final Language language;
    private final Messages messages;

    Wording(Language language) {
        this.language = language;
        this.messages = Messages.in(language);
    }

    Language language() {
        return language;
    }

    Messages messages() {
        return messages;
    }

    Notation notation() {
        return messages.notation();
    }

    String say(String key, Object... namesAndValues) {
        return messages.text("document." + key, namesAndValues);
    }

    /** A unit by its name, with its code: {@code Tỉnh Bắc Giang (24)}. */
    static String name(Snapshot map, String code) {
        return Codes.isCode(code) ? name(map, UnitCode.parse(code)) : code;
    }

    static String name(Snapshot map, UnitCode code) {
        return map.findName(code).map(name -> name + " (" + code + ")").orElse(code.value());
    }

    /** The title of something coded, else the code. */
    String title(ItemCode code, Optional<Indicator.Titles> titles) {
        return notation().title(code, titles);
    }

    String band(Rulebook rulebook, ItemCode band) {
        return title(band, rulebook.findClassTitle(band));
    }

    String award(Rulebook rulebook, ItemCode award) {
        return title(award, rulebook.findAwardTitle(award));
    }

    /** The group that a unit is ranked in, or that all are ranked together. */
    String group(String code) {
        return code.equals("ALL")
                ? say("group.all")
                : say("group", "group", notation().language().say(notation().group(code), code));
    }

    String title(Rulebook rulebook) {
        return rulebook.title().map(notation()::title).orElse(rulebook.name());
    }

    /** By which decision the result was recognised. */
    String decision(Decision decision) {
        return say(
                "decision",
                "parts",
                String.join(
                        ", ",
                        Stream.of(
                                        decision.number().map(number -> say("decision.number", "number", number)),
                                        decision.date().map(day -> say("decision.date", "day", day)),
                                        decision.signatory().map(name -> say("decision.signatory", "name", name)))
                                .flatMap(Optional::stream)
                                .toList()));
    }

    /** Where the figures of a table come from. */
    String source(LoadedPackage loaded) {
        return say(
                "source",
                "name",
                loaded.manifest().name().orElseGet(() -> say("source.unnamed")),
                "as_of",
                loaded.asOf(),
                "sha256",
                loaded.sha256());
    }

    /** Where the points of a table come from. */
    String source(LoadedPackage loaded, Rulebook rulebook) {
        return source(loaded) + " "
                + say(
                        "source.rulebook",
                        "title",
                        title(rulebook),
                        "version",
                        rulebook.version(),
                        "digest",
                        rulebook.digest());
    }
}
