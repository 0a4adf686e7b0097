package org.ishc.io.message;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Aloud;

/**
 * What the lines of a ledger are called for people. Data keep the names of the checks and the English reasons, by which
 * programs compare them.
 */
public final class LedgerWords {

    private static final Pattern TABLE = Pattern.compile("table:(.+)");
    private static final Pattern PART = Pattern.compile("([a-z]+):(.*\\*)");

    /** How the reasons of the library read, by the key under which they are said. */
    private static final Map<String, Pattern> REASONS = Map.of(
            "absent", Pattern.compile("not in the package"),
            "built-in", Pattern.compile("not in the package; the built-in reference data of (?<day>\\S+) are used"),
            "made", Pattern.compile("the built-in reference data were checked when they were made"),
            "rows", Pattern.compile("rows of (?<table>\\S+) could not be read"),
            "needs", Pattern.compile("needs (?<check>\\S+), which did not run to its end"),
            "changed", Pattern.compile("the input was written to while it was read.*"));

    private final Messages messages;
    private final Aloud aloud;

    private LedgerWords(Language language) {
        this.messages = Messages.in(language);
        this.aloud = new Aloud(language);
    }

    /** Returns the words of a language. */
    public static LedgerWords in(Language language) {
        return new LedgerWords(language);
    }

    /** Returns what a check is called; its name where it is none of the library's. */
    public String check(String name) {
        Matcher table = TABLE.matcher(name);
        if (table.matches()) {
            return messages.text("check.table", "table", table(table.group(1)));
        }
        Matcher part = PART.matcher(name);
        if (part.matches()) {
            return messages.text("check.part", "check", check(part.group(1)), "codes", part.group(2));
        }
        return messages.find("check." + name.replace(':', '-')).orElse(name);
    }

    /** Returns why a check did not run, or how it ended. */
    public String reason(String reason) {
        for (Map.Entry<String, Pattern> known : REASONS.entrySet()) {
            Matcher matcher = known.getValue().matcher(reason);
            if (matcher.matches()) {
                return said(known.getKey(), matcher);
            }
        }
        return messages.text("reason.crash", "reason", reason);
    }

    private String said(String key, Matcher reason) {
        String text = "reason." + key;
        return switch (key) {
            case "built-in" -> messages.text(text, "day", LocalDate.parse(reason.group("day")));
            case "rows" -> messages.text(text, "table", table(reason.group("table")));
            case "needs" -> messages.text(text, "check", check(reason.group("check")));
            default -> messages.text(text);
        };
    }

    private String table(String name) {
        return aloud.findTable(name).map(word -> "“" + word + "”").orElse(name);
    }
}
