package org.ishc.core.club;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishc.core.base.ClubCode;

/** Clubs numbered by code, from 0, so that what is known of each lies in columns. Immutable. */
final class ClubNumbers {

    /** In place of a club where there is none. */
    static final int NONE = -1;

    /** In file order. */
    private final List<Club> inOrder;

    /** By code. */
    private final List<Club> clubs;

    private final Map<ClubCode, Integer> numbers;

    private ClubNumbers(List<Club> inOrder) {
        this.inOrder = inOrder;
        this.clubs = inOrder.stream().sorted(Comparator.comparing(Club::code)).toList();
        this.numbers = new HashMap<>(clubs.size() * 2);
        for (int club = 0; club < clubs.size(); club++) {
            numbers.put(clubs.get(club).code(), club);
        }
    }

    /** Numbers clubs; of two with one code the second takes the place of the first. */
    static ClubNumbers of(List<Club> clubs) {
        ClubNumbers all = new ClubNumbers(clubs);
        if (all.numbers.size() == clubs.size()) {
            return all;
        }
        Map<ClubCode, Club> once = new LinkedHashMap<>();
        clubs.forEach(club -> once.put(club.code(), club));
        return new ClubNumbers(List.copyOf(once.values()));
    }

    /** Numbers those of the clubs that are not among some. */
    ClubNumbers without(Set<ClubCode> some) {
        return some.isEmpty()
                ? this
                : new ClubNumbers(inOrder.stream()
                        .filter(club -> !some.contains(club.code()))
                        .toList());
    }

    /** Returns how many clubs there are. */
    int size() {
        return clubs.size();
    }

    /** Returns the clubs, by code. */
    List<Club> clubs() {
        return clubs;
    }

    /** Returns the clubs, in file order. */
    List<Club> inOrder() {
        return inOrder;
    }

    /** Returns the number of a club by its place in file order. */
    int number(int place) {
        Club club = inOrder.get(place);
        // files are mostly sorted by code
        return clubs.get(place) == club ? place : find(club.code());
    }

    /** Returns the number of a club; {@link #NONE} for one that is not among them. */
    int find(ClubCode code) {
        return numbers.getOrDefault(code, NONE);
    }
}
