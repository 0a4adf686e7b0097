package org.ishc.io.message;

import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;

/** What the codes in a finding's sentence stand for. */
@FunctionalInterface
interface Titles {

    /** No code has a title: every code is said as it is. */
    Titles NONE = (finding, place, code) -> Optional.empty();

    /**
     * Finds the title of what a code stands for, without the code.
     *
     * @param place the name of the place in the sentence
     */
    Optional<String> find(Finding finding, String place, String code);

    /** Finds what stands in a place, each code behind its title; empty where no code of the place has a title. */
    default Optional<String> in(Finding finding, String place, Notation notation) {
        Object argument = finding.arguments().get(place);
        List<?> codes = argument instanceof List<?> list ? list : argument == null ? List.of() : List.of(argument);
        boolean isTitled = codes.stream()
                .anyMatch(code -> find(finding, place, code.toString()).isPresent());
        return isTitled
                ? Optional.of(notation.list(codes.stream()
                        .map(code -> find(finding, place, code.toString())
                                .map(title -> title + " (" + code + ")")
                                .orElse(code.toString()))
                        .toList()))
                : Optional.empty();
    }
}
