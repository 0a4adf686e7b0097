package org.ishc.core.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A usual short or former name of a province or city: it means that province and nothing else.
 *
 * @param written how it is written, folded and without spaces, points and dashes, so that {@code TP.HCM}, {@code TP
 *     HCM} and {@code TPHCM} are one
 * @param name the name of the province without its kind
 * @param evidence where it is used so
 */
public record UnitAbbreviation(String written, String name, String evidence) {
    /** Refuses null. */
    public UnitAbbreviation {
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(evidence, "evidence");
    }

    private static final String CITY_PORTAL = "the city's own portal and press (TP.HCM, TPHCM)";
    private static final String FORMER_NAME =
            "name of the city until 2 July 1976; no unit of the map of before July 2025 has it, a ward has since";
    private static final String PLACES = "documents of the central government and the province";
    private static final String FORMER_SPELLING = "former official spelling, still on signs and in older documents";

    /**
     * All that are known. Short forms that could mean several provinces, such as {@code ĐN} or {@code QN}, are left
     * out.
     */
    public static final List<UnitAbbreviation> ALL = List.of(
            new UnitAbbreviation("hcm", "Hồ Chí Minh", CITY_PORTAL),
            new UnitAbbreviation("tphcm", "Hồ Chí Minh", CITY_PORTAL),
            new UnitAbbreviation("hcmc", "Hồ Chí Minh", "English abbreviation of the city"),
            new UnitAbbreviation("sàigòn", "Hồ Chí Minh", FORMER_NAME),
            new UnitAbbreviation("saigon", "Hồ Chí Minh", FORMER_NAME),
            new UnitAbbreviation("hn", "Hà Nội", "the city's own portal and press (HN, TP.HN)"),
            new UnitAbbreviation("tphn", "Hà Nội", "the city's own portal and press (HN, TP.HN)"),
            new UnitAbbreviation("brvt", "Bà Rịa - Vũng Tàu", PLACES),
            new UnitAbbreviation("tthuế", "Huế", PLACES + " until 2024: Thừa Thiên Huế"),
            new UnitAbbreviation("tthue", "Huế", PLACES + " until 2024: Thừa Thiên Huế"),
            new UnitAbbreviation("tth", "Huế", PLACES + " until 2024: Thừa Thiên Huế"),
            new UnitAbbreviation("thừathiênhuế", "Huế", "name of the province until 31 December 2024"),
            new UnitAbbreviation("thuathienhue", "Huế", "name of the province until 31 December 2024"),
            new UnitAbbreviation("đắclắc", "Đắk Lắk", FORMER_SPELLING),
            new UnitAbbreviation("đăklăk", "Đắk Lắk", FORMER_SPELLING),
            new UnitAbbreviation("đắcnông", "Đắk Nông", FORMER_SPELLING),
            new UnitAbbreviation("đăknông", "Đắk Nông", FORMER_SPELLING),
            new UnitAbbreviation("kontum", "Kon Tum", FORMER_SPELLING),
            new UnitAbbreviation("bắccạn", "Bắc Kạn", FORMER_SPELLING));

    private static final Map<String, UnitAbbreviation> BY_WRITTEN = byWritten();

    private static Map<String, UnitAbbreviation> byWritten() {
        Map<String, UnitAbbreviation> byWritten = new HashMap<>();
        ALL.forEach(one -> byWritten.put(one.written(), one));
        return byWritten;
    }

    /** Finds the abbreviation that a folded text is. */
    static Optional<UnitAbbreviation> find(String folded) {
        return Optional.ofNullable(BY_WRITTEN.get(folded.replaceAll("[\\s.]", "")));
    }
}
