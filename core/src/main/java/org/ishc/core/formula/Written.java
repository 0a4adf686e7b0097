package org.ishc.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.TextPhrase;

/** A form as it stands in a text: its body, and what stands beside its name. */
public final class Written {

    private final Form<?, ?> form;
    private final NodeReader whole;
    private final NodeReader body;

    private Written(Form<?, ?> form, NodeReader whole, NodeReader body) {
        this.form = form;
        this.whole = whole;
        this.body = body;
    }

    /** Returns what stands behind the name. */
    public NodeReader body() {
        return body;
    }

    /** Reads the body as a mapping of the form's keys. */
    public NodeReader.Keys keys() {
        return body.keys(names(form.keys(), true), names(form.keys(), false));
    }

    /** Finds what stands behind a key beside the name. */
    public Optional<NodeReader> beside(String key) {
        return whole.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .map(entry -> whole.at(key, entry.value()));
    }

    private static List<String> names(List<Form.Key> keys, boolean isRequired) {
        return keys.stream()
                .filter(key -> key.isRequired() == isRequired)
                .map(Form.Key::name)
                .toList();
    }

    /**
     * Reads the one form that stands in a mapping, strictly: an unknown key, two forms or none, and a form out of its
     * place are refused.
     *
     * @param forms those that may stand there
     * @param outside keys that belong to what the form stands in
     * @param here the places in which it stands
     */
    static <T, R> T read(List<Form<T, R>> forms, NodeReader at, List<String> outside, List<Place> here, R reader) {
        List<String> names = forms.stream().map(Form::name).toList();
        List<String> beside = beside(forms, outside);
        List<Form<T, R>> found = new ArrayList<>();
        List<NodeReader> bodies = new ArrayList<>();
        for (TextNode.Mapping.Entry entry : at.entries()) {
            int place = names.indexOf(entry.key());
            if (place >= 0) {
                found.add(forms.get(place));
                bodies.add(at.at(entry.key(), entry.value()));
            } else if (!beside.contains(entry.key())) {
                Object allowed = beside.isEmpty() ? names : TextPhrase.THESE_AND.with("these", names, "others", beside);
                throw at.wrong(TextPhrase.UNKNOWN_FORM.with("key", entry.key(), "allowed", allowed));
            }
        }
        if (found.size() != 1) {
            throw at.wrong(TextPhrase.ONE_FORM.with(
                    "found", found.stream().map(Form::name).toList(), "allowed", names));
        }
        Form<T, R> form = found.get(0);
        NodeReader body = bodies.get(0);
        goesWith(form, forms, at, outside);
        form.only().filter(place -> !here.contains(place)).ifPresent(place -> {
            throw body.wrong(TextPhrase.FORM_ELSEWHERE.with("form", form.name(), "place", place.name()));
        });
        return form.read(new Written(form, at, body), reader);
    }

    /** The keys that may stand beside a form, of whichever it is. */
    private static <T, R> List<String> beside(List<Form<T, R>> forms, List<String> outside) {
        return Stream.concat(
                        outside.stream(),
                        forms.stream()
                                .flatMap(form -> form.beside().stream())
                                .map(Form.Key::name)
                                .distinct())
                .toList();
    }

    private static <T, R> void goesWith(Form<T, R> form, List<Form<T, R>> forms, NodeReader at, List<String> outside) {
        for (TextNode.Mapping.Entry entry : at.entries()) {
            String key = entry.key();
            if (!key.equals(form.name())
                    && !outside.contains(key)
                    && form.beside().stream().noneMatch(own -> own.name().equals(key))) {
                List<String> owners = forms.stream()
                        .filter(given -> given.beside().stream()
                                .anyMatch(own -> own.name().equals(key)))
                        .map(Form::name)
                        .toList();
                throw at.wrong(TextPhrase.KEY_OF_OTHER_FORM.with("key", key, "forms", owners));
            }
        }
    }
}
