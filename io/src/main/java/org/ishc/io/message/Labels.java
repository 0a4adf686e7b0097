package org.ishc.io.message;

import java.util.NoSuchElementException;
import org.ishc.core.base.Language;

/** What a state or category is called, in either language: for whoever reads a report; data keep the code. */
public final class Labels {

    private Labels() {}

    /**
     * Returns the name of a constant, such as {@code đang củng cố}.
     *
     * @throws NoSuchElementException when its type has no names for people
     */
    public static String of(Enum<?> constant, Language language) {
        return Messages.in(language).find(key(constant)).orElseThrow(() -> new NoSuchElementException(key(constant)));
    }

    /** Returns the key of a constant: its type, with the type around it, and its name. */
    static String key(Enum<?> constant) {
        String type = constant.getDeclaringClass().getName();
        return "label." + type.substring(type.lastIndexOf('.') + 1).replace("$", "") + "." + constant.name();
    }
}
