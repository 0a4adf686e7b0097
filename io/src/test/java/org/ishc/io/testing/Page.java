package org.ishc.io.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ishc.core.base.Language;

/**
 * Markup as a strict reader takes it: what a browser would mend in silence (an element left open, a value without
 * quotes, a character that is not escaped) is refused, so that no text of the data can pass for markup unseen.
 */
public final class Page {

    /** Elements whose content nobody reads as text. */
    private static final Set<String> UNREAD = Set.of("script", "style", "title", "template");

    private final Element root;

    private Page(Element root) {
        this.root = root;
    }

    /** What stands between a tag and its end. */
    public static final class Element {

        private final String tag;
        private final Map<String, String> attributes;
        private final Optional<Element> parent;
        private final List<Object> content = new ArrayList<>();

        Element(String tag, Map<String, String> attributes, Optional<Element> parent) {
            this.tag = tag;
            this.attributes = attributes;
            this.parent = parent;
        }

        void add(Object textOrElement) {
            content.add(textOrElement);
        }

        /** Returns the name of the element. */
        public String tag() {
            return tag;
        }

        /** Returns the element around it; empty for the outermost. */
        public Optional<Element> parent() {
            return parent;
        }

        /** Returns the attributes, in the order in which they are written. */
        public Map<String, String> attributes() {
            return attributes;
        }

        /** Finds an attribute; one without a value is an empty text. */
        public Optional<String> find(String attribute) {
            return Optional.ofNullable(attributes.get(attribute));
        }

        /** Tells whether a word stands among the classes. */
        public boolean is(String style) {
            return Set.of(attributes.getOrDefault("class", "").split(" ")).contains(style);
        }

        /** Returns the elements directly within. */
        public List<Element> children() {
            return content.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }

        /** Returns all elements within, in the order in which they begin. */
        public List<Element> all() {
            return children().stream()
                    .flatMap(child -> Stream.concat(Stream.of(child), child.all().stream()))
                    .toList();
        }

        /** Returns all elements of a name within. */
        public List<Element> all(String name) {
            return all().stream().filter(each -> each.tag.equals(name)).toList();
        }

        /** Returns the content as it is written, such as that of a script. */
        public String raw() {
            return String.join(
                    "",
                    content.stream()
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList());
        }

        /** Returns what somebody reads there in a language, white space made one space. */
        public String text(Language language) {
            StringBuilder text = new StringBuilder();
            read(language, text);
            return text.toString().replaceAll("[ \\r\\n\\t]+", " ").strip();
        }

        private void read(Language language, StringBuilder text) {
            boolean isOther = !tag.equals("html")
                    && find("lang")
                            .filter(code -> !code.equals(language.code()))
                            .isPresent();
            if (isOther || UNREAD.contains(tag)) {
                return;
            }
            for (Object part : content) {
                text.append(' ');
                if (part instanceof Element element) {
                    element.read(language, text);
                } else {
                    text.append(part);
                }
                text.append(' ');
            }
        }

        @Override
        public String toString() {
            return "<" + tag + attributes + ">";
        }
    }

    /**
     * Reads a page or a part of one.
     *
     * @throws IllegalArgumentException when something is not written as it must be, with the place
     */
    public static Page of(String markup) {
        return new Page(new MarkupReader(markup).read());
    }

    /** Returns all elements. */
    public List<Element> all() {
        return root.all();
    }

    /** Returns all elements of a name. */
    public List<Element> all(String tag) {
        return root.all(tag);
    }

    /** Returns all elements of a style. */
    public List<Element> styled(String style) {
        return where(each -> each.is(style));
    }

    /** Returns all elements that something holds for. */
    public List<Element> where(Predicate<Element> predicate) {
        return all().stream().filter(predicate).toList();
    }

    /** Finds the element with an identifier. */
    public Optional<Element> find(String id) {
        return where(each -> each.find("id").filter(id::equals).isPresent()).stream()
                .findFirst();
    }

    /** Returns the element with an identifier. */
    public Element id(String id) {
        return find(id).orElseThrow(() -> new AssertionError("nothing is called " + id));
    }

    /** Returns where the parts of the main content stand, each as a link leads there, in their order. */
    public List<String> parts() {
        return id("main").children().stream()
                .filter(part -> part.tag().equals("section"))
                .map(part -> "#" + part.find("id").orElseThrow())
                .toList();
    }

    /** Returns where the first navigation leads, in its order. */
    public List<String> ways() {
        return all("nav").get(0).children().stream()
                .map(way -> way.find("href").orElseThrow())
                .toList();
    }

    /** Returns what somebody reads in a language. */
    public String text(Language language) {
        return root.text(language);
    }

    /** Returns the rows of a table, the headings first, as texts in a language. */
    public static List<List<String>> rows(Element table, Language language) {
        return table.all("tr").stream()
                .map(row ->
                        row.children().stream().map(cell -> cell.text(language)).toList())
                .toList();
    }

    /** Returns the row of a table that a text begins, in English. */
    public List<String> row(String table, String first) {
        List<List<String>> rows = rows(id(table), Language.EN);
        return rows.stream()
                .filter(row -> !row.isEmpty() && row.get(0).equals(first))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rows.toString()));
    }

    /**
     * Returns what is wrong with the page for whoever uses it with eyes, ears or keys: identifiers that stand twice,
     * links and names that lead nowhere, cells without a heading, a sentence in one language only, what a content
     * policy forbids. Empty for a sound page.
     */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Element each : all()) {
            each.find("id").filter(id -> !ids.add(id)).ifPresent(id -> faults.add("twice " + id));
        }
        languages(root, faults);
        for (Element each : all()) {
            references(each, ids, faults);
            forbidden(each, faults);
            if (each.tag.equals("table")) {
                table(each, faults);
            }
            languages(each, faults);
        }
        return faults;
    }

    private void references(Element each, Set<String> ids, List<String> faults) {
        each.find("href")
                .filter(link -> link.startsWith("#") && !ids.contains(link.substring(1)))
                .ifPresent(link -> faults.add("nothing at " + link));
        each.find("data-csv")
                .filter(table ->
                        find(table).filter(found -> found.tag.equals("table")).isEmpty())
                .ifPresent(table -> faults.add("no table " + table));
        for (String name :
                each.find("aria-labelledby").map(names -> names.split(" ")).orElse(new String[0])) {
            Optional<Element> named = find(name);
            for (Language language : Language.values()) {
                // a title is heard, though it is not read in place
                if (named.filter(found -> !spoken(found, language).isBlank()).isEmpty()) {
                    faults.add("no words for " + name + " in " + language);
                }
            }
        }
    }

    private static String spoken(Element element, Language language) {
        return element.tag.equals("title") ? element.raw() : element.text(language);
    }

    private static void forbidden(Element each, List<String> faults) {
        each.attributes.forEach((name, value) -> {
            boolean isOutside = Set.of("href", "src", "action").contains(name) && value.contains("//");
            if (name.startsWith("on") || name.equals("style") || isOutside) {
                faults.add("forbidden " + each);
            }
        });
        if (each.tag.equals("button") && each.find("type").isEmpty()) {
            faults.add("a button without a type " + each);
        }
    }

    private static void table(Element table, List<String> faults) {
        boolean isNamed = table.find("aria-labelledby").isPresent()
                || table.all("caption").stream()
                        .anyMatch(caption -> !caption.text(Language.VI).isEmpty());
        if (!isNamed) {
            faults.add("a table without a name " + table);
        }
        List<Element> rows = table.all("tr");
        int width = rows.isEmpty() ? 0 : rows.get(0).children().size();
        for (Element row : rows) {
            if (row.children().size() != width) {
                faults.add("a row of another width " + row.text(Language.EN));
            }
            for (Element cell : row.children()) {
                boolean isHead =
                        row.parent.filter(part -> part.tag.equals("thead")).isPresent();
                String scope = isHead ? "col" : "row";
                if (cell.tag.equals("th")
                        ? !cell.find("scope").equals(Optional.of(scope))
                                || cell.text(Language.VI).isEmpty()
                        : isHead && !cell.text(Language.VI).isEmpty()) {
                    faults.add("no heading of a " + scope + ": " + cell.text(Language.EN));
                }
            }
        }
    }

    /** Whatever stands in Vietnamese stands beside itself in English. */
    private static void languages(Element parent, List<String> faults) {
        List<Element> children = parent.children();
        for (int i = 0; i < children.size(); i++) {
            Element one = children.get(i);
            if (Set.of("button", "html").contains(one.tag) || !one.find("lang").equals(Optional.of("vi"))) {
                continue;
            }
            boolean isPair = i + 1 < children.size()
                    && children.get(i + 1).tag.equals(one.tag)
                    && children.get(i + 1).find("lang").equals(Optional.of("en"));
            if (!isPair
                    || one.text(Language.VI).isEmpty()
                            != children.get(i + 1).text(Language.EN).isEmpty()) {
                faults.add("in one language only: " + one.text(Language.VI));
            }
        }
    }

    /** Returns the links out of the page: to files, and to parts of them. */
    public List<String> waysOut() {
        return all().stream()
                .flatMap(each -> Stream.concat(each.find("href").stream(), each.find("data-tree").stream()))
                .filter(link -> !link.isEmpty() && !link.startsWith("#"))
                .distinct()
                .toList();
    }

    /** Returns the attributes of all elements of a style, exactly as that is written. */
    public List<String> attributes(String style, String attribute) {
        return where(each -> each.find("class").filter(style::equals).isPresent()).stream()
                .map(each -> each.find(attribute).orElseThrow())
                .toList();
    }

    static Element outermost() {
        return new Element("", new LinkedHashMap<>(), Optional.empty());
    }
}
