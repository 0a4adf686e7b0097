package org.ishc.io.message;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.Language;
import org.ishc.core.document.Statement;
import org.ishc.core.explain.Aloud;

/** What the lines of a ledger are called for people. Data keep the names of the checks and the reasons in English. */
public final class LedgerWords {

    private static final Pattern TABLE = Pattern.compile("table:(.+)");
    private static final Pattern PART = Pattern.compile("([a-z]+):(.*\\*)");

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

    /** Returns what a check is called; its name where it is not one of the library's. */
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
    public String reason(Statement reason) {
        Map<String, Object> values = new TreeMap<>(reason.values());
        values.computeIfPresent("table", (place, name) -> table(name.toString()));
        values.computeIfPresent("check", (place, name) -> "“" + check(name.toString()) + "”");
        return messages.text(new Statement(reason.phrase(), values));
    }

    private String table(String name) {
        return aloud.findTable(name).map(word -> "“" + word + "”").orElse(name);
    }
}
