package org.ishc.service.receive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.InputStreamSource;

/**
 * A file as it was sent.
 *
 * @param fileName the sender's name of the file, its folders and control characters taken away, at most
 *     {@value #LONGEST_NAME} characters; only shown, never used as a path
 * @param content gives its bytes, each time that it is asked: so that they need not lie in memory
 */
public record Upload(String fileName, InputStreamSource content) {

    /** The forms that can be one file, by the ending of its name. */
    public static final List<String> FORMS = List.of("zip", "xlsx", "json");

    private static final int LONGEST_NAME = 120;
    private static final Pattern ENDING = Pattern.compile("\\.([a-z0-9]{1,10})$");

    /** Cleans the name. */
    public Upload {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        fileName = last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }

    /** Returns the ending of the name, by which a reader is looked for; {@code bin} where it has none. */
    public String ending() {
        Matcher ending = ENDING.matcher(fileName.toLowerCase(Locale.ROOT));
        return ending.find() ? ending.group(1) : "bin";
    }

    /** Finds the form, by the ending of the name. */
    public Optional<String> form() {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return FORMS.stream().filter(form -> lower.endsWith("." + form)).findFirst();
    }
}
