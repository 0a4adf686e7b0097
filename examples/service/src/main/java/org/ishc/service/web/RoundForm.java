package org.ishc.service.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishc.io.canonical.CanonicalJson;
import org.springframework.util.MultiValueMap;

/**
 * A round as the form of the page asks for it, written as one would write it in a file. What is left empty is left out.
 */
final class RoundForm {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final List<String> PLAIN = List.of("round", "period", "as_of", "due", "until");

    private final MultiValueMap<String, String> form;

    private RoundForm(MultiValueMap<String, String> form) {
        this.form = form;
    }

    /** Returns the round. */
    static String definition(MultiValueMap<String, String> form) {
        return CanonicalJson.write(new RoundForm(form).tree());
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        PLAIN.forEach(name -> text(name).ifPresent(text -> tree.put(name, text)));
        text("title_vi")
                .ifPresent(vi -> tree.put(
                        "title", Map.of("vi", vi, "en", text("title_en").orElse(vi))));
        List<String> units = words("units");
        Map<String, Object> senders = new LinkedHashMap<>();
        if (units.isEmpty()) {
            senders.put("level", text("level").orElse("PROVINCE"));
            text("under").ifPresent(under -> senders.put("under", under));
        } else {
            senders.put("units", units);
        }
        tree.put("senders", senders);
        Map<String, Object> asks = new LinkedHashMap<>();
        for (String name : List.of("tables", "indicators")) {
            List<String> asked = words(name);
            if (!asked.isEmpty()) {
                asks.put(name, asked);
            }
        }
        if (!asks.isEmpty()) {
            tree.put("asks", asks);
        }
        return tree;
    }

    private Optional<String> text(String name) {
        return PackagePages.filled(Optional.ofNullable(form.getFirst(name)));
    }

    private List<String> words(String name) {
        List<String> words = new ArrayList<>();
        form.getOrDefault(name, List.of()).forEach(text -> BETWEEN.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .forEach(words::add));
        return words;
    }
}
