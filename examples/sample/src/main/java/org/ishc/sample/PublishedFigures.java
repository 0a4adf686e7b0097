package org.ishc.sample;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Published figures that the sample follows. Sources: letter 69/HNCT-BĐN of 6 March 2023 (1,233 clubs founded in 2022,
 * more than 5,400 in all); reports of the association in the press (6,521 at the end of 2023, 8,432 at the end of 2024,
 * 9,000 at the final review of 2025); project report (2,985 at the end of 2019); provincial reports.
 */
final class PublishedFigures {

    /** Clubs at the end of 2019. */
    static final int CLUBS_BEFORE_2020 = 2985;

    /**
     * Clubs founded in each year; 2020 and 2021 are shared out so that 5,400 − 1,233 = 4,167 exist at the end of 2021.
     */
    static final SortedMap<Integer, Integer> FOUNDED =
            new TreeMap<>(Map.of(2020, 500, 2021, 682, 2022, 1233, 2023, 1121, 2024, 1911, 2025, 568));

    /** Clubs of a province about the middle of 2025, where published. */
    static final Map<String, Integer> PROVINCE_CLUBS = Map.ofEntries(
            Map.entry("38", 1050),
            Map.entry("01", 540),
            Map.entry("40", 360),
            Map.entry("66", 225),
            Map.entry("17", 139),
            Map.entry("14", 132),
            Map.entry("74", 133),
            Map.entry("84", 94),
            Map.entry("72", 112),
            Map.entry("96", 66),
            Map.entry("95", 60),
            Map.entry("64", 50),
            Map.entry("67", 108));

    /** Ninh Thuận: 41 clubs founded in 2021–2025 against a target of 30. */
    static final String NINH_THUAN = "58";

    static final int NINH_THUAN_BEFORE = 15;
    static final int NINH_THUAN_TARGET = 30;
    static final Map<Integer, Integer> NINH_THUAN_FOUNDED =
            Map.of(2020, 0, 2021, 7, 2022, 9, 2023, 9, 2024, 12, 2025, 4);

    /** Scheme 1336: new clubs in 2021–2025. */
    static final int SCHEME_TARGET = 3000;

    private PublishedFigures() {}
}
