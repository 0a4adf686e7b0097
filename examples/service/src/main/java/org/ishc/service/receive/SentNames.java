package org.ishc.service.receive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Says what senders called their files, where the library says what they are called in the folder of a round: there
 * each has a name that is safe in every file system.
 */
final class SentNames {

    private final Map<String, String> names;

    /**
     * Creates the names.
     *
     * @param names by the name in the folder
     */
    SentNames(Map<String, String> names) {
        this.names = names;
    }

    /** Returns an object as it is for people. */
    Map<?, ?> in(Map<?, ?> tree) {
        Map<Object, @Nullable Object> said = new LinkedHashMap<>();
        tree.forEach((key, value) -> said.put(key, said(value)));
        return said;
    }

    /** Returns a page as it is for people. */
    String onPage(String page) {
        String said = page;
        for (Map.Entry<String, String> name : names.entrySet()) {
            said = said.replace(name.getKey(), HtmlUtils.htmlEscape(name.getValue()));
        }
        return said;
    }

    private @Nullable Object said(@Nullable Object value) {
        if (value instanceof Map<?, ?> tree) {
            return in(tree);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(item -> all.add(said(item)));
            return all;
        }
        return value instanceof String text ? said(text) : value;
    }

    private String said(String text) {
        String said = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            said = said.replace(name.getKey(), name.getValue());
        }
        return said;
    }
}
