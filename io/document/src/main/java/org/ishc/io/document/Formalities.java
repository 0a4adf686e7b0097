package org.ishc.io.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Snapshot;
import org.ishc.io.message.Messages;
import org.ishc.io.proof.Decision;

/**
 * What stands around the content of a document and nobody can compute: who issues and signs it, its number, place and
 * date. What is not given is left open on dotted lines, to be written by hand.
 *
 * @param language the language of the document
 * @param issuer the body that issues it; empty for the unit that it is about
 * @param number its number and sign
 * @param place where it is issued
 * @param date when it is issued
 * @param recipients to whom it goes besides
 * @param signatory who signs it
 * @param decision the decision by which the result was recognised
 */
@Value.Builder
@DomainStyle
public record Formalities(
        Language language,
        Optional<String> issuer,
        Optional<String> number,
        Optional<String> place,
        Optional<LocalDate> date,
        List<String> recipients,
        Optional<Signatory> signatory,
        Optional<Decision> decision) {

    /**
     * Who signs.
     *
     * @param office the office; empty where it is to be written by hand
     * @param name the name
     */
    public record Signatory(Optional<String> office, String name) {

        /** Refuses null. */
        public Signatory {
            Objects.requireNonNull(office, "office");
            Objects.requireNonNull(name, "name");
        }

        /** Reads {@code Chủ tịch; Nguyễn Văn A}: the office before a semicolon, or a name alone. */
        public static Signatory parse(String text) {
            int at = text.indexOf(';');
            return at < 0
                    ? new Signatory(Optional.empty(), text.strip())
                    : new Signatory(
                            Optional.of(text.substring(0, at).strip()),
                            text.substring(at + 1).strip());
        }
    }

    /** Names no decision. */
    public Formalities(
            Language language,
            Optional<String> issuer,
            Optional<String> number,
            Optional<String> place,
            Optional<LocalDate> date,
            List<String> recipients,
            Optional<Signatory> signatory) {
        this(language, issuer, number, place, date, recipients, signatory, Optional.empty());
    }

    /** Returns these with the decision by which the result was recognised. */
    public Formalities withDecision(Decision recognised) {
        return new Formalities(language, issuer, number, place, date, recipients, signatory, Optional.of(recognised));
    }

    /** Begins some, one by one; what is not given is left open, but for the language. */
    public static FormalitiesBuilder builder() {
        return new FormalitiesBuilder();
    }

    /** Refuses null; copies the list. */
    public Formalities {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(signatory, "signatory");
        Objects.requireNonNull(decision, "decision");
        recipients = List.copyOf(recipients);
    }

    /** Leaves everything open. */
    public static Formalities open(Language language) {
        return new Formalities(
                language,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private String say(String key, Object... namesAndValues) {
        return Messages.in(language).text("document." + key, namesAndValues);
    }

    /** The head of a sheet that a unit issues, unless another body was named; left open where there is no unit. */
    Letterhead head(Snapshot map, Optional<UnitCode> unit) {
        Optional<String> above = issuer.isPresent()
                ? Optional.empty()
                : unit.flatMap(map::parent).map(parent -> name(map, parent)).map(Formalities::capitals);
        return new Letterhead(
                above,
                capitals(issuer.or(() -> unit.map(unitCode -> name(map, unitCode)))
                        .orElseGet(() -> say("issuer.open"))),
                say("number", "number", number.orElseGet(() -> say("number.open"))),
                placeAndDate(),
                language == Language.VI
                        ? Optional.of(new Letterhead.State(say("state"), say("motto")))
                        : Optional.empty());
    }

    private static String name(Snapshot map, UnitCode unit) {
        return map.findName(unit).orElse(unit.value());
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Decree 30 writes days below 10 and the first two months with a zero before them. */
    private String placeAndDate() {
        String where = place.orElseGet(() -> say("place.open"));
        return date.map(on -> say(
                        "place",
                        "place",
                        where,
                        "day",
                        two(on.getDayOfMonth(), 9),
                        "month",
                        two(on.getMonthValue(), 2),
                        "year",
                        Integer.toString(on.getYear())))
                .orElseGet(() -> say("date.open", "place", where));
    }

    private static String two(int number, int most) {
        return number <= most ? "0" + number : Integer.toString(number);
    }

    /** The end of a sheet. */
    Closing closing(boolean hasAddressee) {
        List<String> to = new ArrayList<>();
        if (hasAddressee) {
            to.add(say("recipients.above"));
        }
        recipients.forEach(recipient -> to.add(say("recipients.item", "recipient", recipient)));
        to.add(say("recipients.archive"));
        return new Closing(
                say("recipients"),
                to,
                capitals(signatory.flatMap(Signatory::office).orElseGet(() -> say("office.open"))),
                signatory.map(Signatory::name).orElseGet(() -> say("name.open")));
    }
}
