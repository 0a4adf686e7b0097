package org.ishc.core.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.VietnameseText;

/**
 * The name of a unit taken apart for comparing: {@code P. 01}, {@code Phường 1} and {@code phường I} are one name.
 *
 * @param type the kind of unit that the name begins with, such as {@code phường}; empty when it begins with none
 * @param key the rest, folded: NFC, lower case, single spaces, tone marks in one place, hyphens and apostrophes gone,
 *     numbers in digits
 * @param bare the key without any mark, {@code đ} as {@code d}
 * @param isProvince whether it is an abbreviation that means a province or city and nothing else
 */
record UnitName(Optional<String> type, String key, String bare, boolean isProvince) {

    static final Pattern DASH = Pattern.compile("\\s*[\\-\\u2010-\\u2015\\u2212]\\s*");
    private static final Pattern APOSTROPHE = Pattern.compile("['`\\u2018\\u2019\\u02BC\\u00B4]");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d+)");
    private static final Pattern ROMAN = Pattern.compile("(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})");

    private static final Set<String> PROVINCES = Set.of("tỉnh", "thành phố");

    /** What a name may begin with, in full and short; the long spellings first. */
    private static final Map<String, String> TYPES = types();

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String type :
                List.of("thị trấn", "thị xã", "thành phố", "đặc khu", "xã", "phường", "huyện", "quận", "tỉnh")) {
            types.put(type, type);
            types.put(withoutMarks(type), type);
        }
        Map.of(
                        "tt",
                        "thị trấn",
                        "tx",
                        "thị xã",
                        "tp",
                        "thành phố",
                        "x",
                        "xã",
                        "p",
                        "phường",
                        "h",
                        "huyện",
                        "q",
                        "quận",
                        "t",
                        "tỉnh")
                .forEach((abbreviation, type) -> {
                    types.put(abbreviation + ".", type);
                    types.put(abbreviation, type);
                });
        return types;
    }

    /**
     * Reads a name; every way in which it can be read, the one with a type first. {@code Xa Dung} may be the commune
     * Dung, or a name of its own.
     */
    static List<UnitName> readings(String text) {
        String folded = folded(text);
        List<UnitName> readings = new ArrayList<>();
        for (Map.Entry<String, String> type : TYPES.entrySet()) {
            String word = type.getKey();
            String rest = folded.startsWith(word) ? folded.substring(word.length()) : "";
            boolean isApart = word.endsWith(".")
                    || rest.startsWith(" ")
                    || word.length() <= 2 && !rest.isEmpty() && Character.isDigit(rest.charAt(0));
            if (isApart && !rest.isBlank()) {
                readings.add(of(Optional.of(type.getValue()), rest.strip()));
                if (PROVINCES.contains(type.getValue())) {
                    UnitAbbreviation.find(rest).ifPresent(unitAbbreviation -> readings.add(province(unitAbbreviation)));
                }
                break;
            }
        }
        readings.add(of(Optional.empty(), folded));
        UnitAbbreviation.find(folded).ifPresent(abbreviation -> readings.add(province(abbreviation)));
        return readings;
    }

    private static UnitName province(UnitAbbreviation abbreviation) {
        UnitName name = of(Optional.empty(), folded(abbreviation.name()));
        return new UnitName(name.type(), name.key(), name.bare(), true);
    }

    private static String folded(String text) {
        return APOSTROPHE
                .matcher(DASH.matcher(VietnameseText.fold(text)).replaceAll(" "))
                .replaceAll("");
    }

    private static UnitName of(Optional<String> type, String rest) {
        String key = numbered(rest);
        return new UnitName(type, key, withoutMarks(key), false);
    }

    private static String withoutMarks(String text) {
        return MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .toLowerCase(Locale.ROOT);
    }

    /** The last word as a number in digits where it is one, in digits or roman. */
    private static String numbered(String name) {
        int space = name.lastIndexOf(' ');
        String last = name.substring(space + 1);
        Matcher digits = NUMBER.matcher(last);
        Matcher roman = ROMAN.matcher(last);
        if (digits.matches()) {
            return name.substring(0, space + 1) + digits.group(1);
        }
        return !last.isEmpty() && roman.matches()
                ? name.substring(0, space + 1) + arabic(roman.group(1).length(), roman.group(2))
                : name;
    }

    private static int arabic(int tens, String ones) {
        int value =
                switch (ones) {
                    case "iv" -> 4;
                    case "ix" -> 9;
                    default -> ones.startsWith("v") ? 4 + ones.length() : ones.length();
                };
        return 10 * tens + value;
    }
}
