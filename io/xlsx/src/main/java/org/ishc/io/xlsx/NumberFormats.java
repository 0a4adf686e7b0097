package org.ishc.io.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of one workbook are shown, by the styles of its cells; a workbook without styles shows them as they
 * are.
 */
final class NumberFormats {

    private static final int MAX_STYLES = 1 << 17;
    static final String GENERAL = "General";

    /** The formats that are written by their number alone. 14 and 22 follow the country: here the day stands first. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(14, "dd/mm/yyyy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm"),
            Map.entry(19, "h:mm:ss"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "dd/mm/yyyy h:mm"),
            Map.entry(49, "@"));

    /** Further days, of East Asia. */
    private static final List<Integer> BUILT_IN_DAYS = List.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Pattern NO_TOKEN = Pattern.compile("\\[[^]]*]|\"[^\"]*\"|\\\\.|[_*].");
    private static final Pattern DAY = Pattern.compile("[dy]");
    private static final Pattern OTHER_TOKEN = Pattern.compile("[hs]|mmm");
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");
    private static final Pattern DAY_TOKEN = Pattern.compile("(?i)d+|m+|y+|\"[^\"]*\"|\\\\.|[^dmy]");

    private final List<String> ofStyles;
    private final Map<String, Boolean> days = new HashMap<>();

    private NumberFormats(List<String> ofStyles) {
        this.ofStyles = ofStyles;
    }

    /** Reads the styles of a workbook. */
    static NumberFormats read(WorkbookParts parts) throws IOException {
        Optional<String> styles = parts.findStyles();
        if (styles.isEmpty()) {
            return new NumberFormats(List.of());
        }
        Map<String, String> own = new HashMap<>();
        List<String> ofStyles = new ArrayList<>();
        boolean[] isInCells = {false};
        parts.each(styles.get(), xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    own.put(
                            WorkbookParts.attribute(xml, "numFmtId").orElse(""),
                            WorkbookParts.attribute(xml, "formatCode").orElse(GENERAL));
                case "cellXfs" -> isInCells[0] = true;
                case "cellStyles", "dxfs", "cellStyleXfs" -> isInCells[0] = false;
                case "xf" -> {
                    if (isInCells[0] && ofStyles.size() < MAX_STYLES) {
                        String id = WorkbookParts.attribute(xml, "numFmtId").orElse("0");
                        ofStyles.add(own.getOrDefault(id, builtIn(id)));
                    }
                }
                default -> {
                    // fonts, fills and borders change no number
                }
            }
        });
        return new NumberFormats(ofStyles);
    }

    private static String builtIn(String id) {
        int number = id.matches("\\d{1,4}") ? Integer.parseInt(id) : 0;
        return BUILT_IN_DAYS.contains(number) ? "yyyy-mm-dd" : BUILT_IN.getOrDefault(number, GENERAL);
    }

    /** Returns the format of a cell. */
    String format(SheetCell cell) {
        return cell.style() < ofStyles.size() ? ofStyles.get(cell.style()) : GENERAL;
    }

    /** Tells whether a number is shown as a day. */
    boolean showsDays(SheetCell cell) {
        return days.computeIfAbsent(
                format(cell), format -> DAY.matcher(bare(format)).find());
    }

    /**
     * Finds how a number is shown where that is more than its digits: {@code 70%} as a percentage, {@code 00007} with
     * zeros in front.
     */
    Optional<String> findShown(SheetCell cell, BigDecimal number) {
        String[] sections = bare(format(cell)).split(";", -1);
        String section = number.signum() < 0 && sections.length > 1 ? sections[1] : sections[0];
        if (section.indexOf('%') >= 0) {
            return Optional.of(SheetCells.plain(number.movePointRight(2)) + "%");
        }
        String digits = SheetCells.plain(number);
        return ZEROS.matcher(section.strip()).matches()
                        && digits.matches("\\d+")
                        && digits.length() < section.strip().length()
                ? Optional.of("0".repeat(section.strip().length() - digits.length()) + digits)
                : Optional.empty();
    }

    /** Returns how a day is shown; as {@code 2026-04-05} where its format is of another kind. */
    String shown(SheetCell cell, LocalDateTime time) {
        String format = format(cell).replaceAll("\\[[^]]*]", "").split(";", -1)[0];
        boolean isOfDays = time.toLocalTime().equals(LocalTime.MIDNIGHT)
                && showsDays(cell)
                && !OTHER_TOKEN.matcher(bare(format)).find();
        if (!isOfDays) {
            return iso(time);
        }
        StringBuilder shown = new StringBuilder();
        Matcher tokens = DAY_TOKEN.matcher(format);
        while (tokens.find()) {
            shown.append(shown(tokens.group(), time.toLocalDate()));
        }
        return shown.toString().strip();
    }

    private static String shown(String token, LocalDate day) {
        return switch (token.toLowerCase(Locale.ROOT)) {
            case "d" -> String.valueOf(day.getDayOfMonth());
            case "dd" -> two(day.getDayOfMonth());
            case "m" -> String.valueOf(day.getMonthValue());
            case "mm" -> two(day.getMonthValue());
            case "y", "yy" -> two(day.getYear() % 100);
            case "yyy", "yyyy" -> String.valueOf(day.getYear());
            default ->
                token.startsWith("\\")
                        ? token.substring(1)
                        : token.startsWith("\"")
                                ? token.substring(1, token.length() - 1)
                                : token.replaceAll("[@_*]", "");
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    static String iso(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    private static String bare(String format) {
        return NO_TOKEN.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("").replace("general", "");
    }
}
