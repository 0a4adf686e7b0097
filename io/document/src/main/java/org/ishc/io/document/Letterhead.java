package org.ishc.io.document;

import java.util.Objects;
import java.util.Optional;

/**
 * The head of a sheet.
 *
 * @param above the body above the one that issues it; empty for none
 * @param issuer the body that issues it
 * @param number its number and sign, or the dots to write them on
 * @param placeAndDate where and when, or the dots to write them on
 * @param state the name of the State and its motto (Quốc hiệu, Tiêu ngữ); empty in English
 */
public record Letterhead(
        Optional<String> above, String issuer, String number, String placeAndDate, Optional<State> state) {

    /** Refuses null. */
    public Letterhead {
        Objects.requireNonNull(above, "above");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(placeAndDate, "placeAndDate");
        Objects.requireNonNull(state, "state");
    }

    /**
     * The national heading.
     *
     * @param name Quốc hiệu
     * @param motto Tiêu ngữ
     */
    public record State(String name, String motto) {

        /** Refuses null. */
        public State {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(motto, "motto");
        }
    }
}
