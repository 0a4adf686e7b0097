package org.ishc.io.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads markup into elements, from the left to the right, and refuses whatever is not written out. */
final class MarkupReader {

    /** Elements that have no content and no end. */
    private static final Set<String> VOID = Set.of("meta", "br", "input", "link", "img", "hr");

    /** Elements whose content ends at their end tag alone. */
    private static final Set<String> RAW = Set.of("script", "style");

    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "#39", "'", "nbsp", "\u00a0");

    private static final String DOCTYPE = "<!DOCTYPE html>";

    private final String markup;
    private int at;

    MarkupReader(String markup) {
        this.markup = markup;
    }

    Page.Element read() {
        if (markup.startsWith(DOCTYPE)) {
            at = DOCTYPE.length();
        }
        Page.Element root = Page.outermost();
        Page.Element open = root;
        while (at < markup.length()) {
            if (markup.startsWith("</", at)) {
                at += 2;
                String name = name();
                expect('>');
                if (!name.equals(open.tag())) {
                    throw refused("</" + name + "> ends " + open);
                }
                open = open.parent().orElseThrow();
            } else if (markup.charAt(at) == '<') {
                open = begin(open);
            } else {
                open.add(text('<'));
            }
        }
        if (open != root) {
            throw refused(open + " is left open");
        }
        return root;
    }

    /** Reads a tag; returns what is open behind it. */
    private Page.Element begin(Page.Element around) {
        at++;
        String name = name();
        Page.Element element = new Page.Element(name, attributes(), Optional.of(around));
        around.add(element);
        if (markup.charAt(at) == '/') {
            at++;
            expect('>');
            return around;
        }
        expect('>');
        if (VOID.contains(name)) {
            return around;
        }
        if (RAW.contains(name)) {
            int end = markup.indexOf("</" + name + ">", at);
            if (end < 0) {
                throw refused(name + " without an end");
            }
            element.add(markup.substring(at, end));
            at = end + name.length() + 3;
            return around;
        }
        return element;
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (markup.charAt(at) == ' ') {
            at++;
            String name = name();
            String value = "";
            if (markup.charAt(at) == '=') {
                at++;
                expect('"');
                value = text('"');
                expect('"');
            }
            if (attributes.put(name, value) != null) {
                throw refused(name + " twice");
            }
        }
        return attributes;
    }

    private String name() {
        int from = at;
        while (at < markup.length() && (Character.isLetterOrDigit(markup.charAt(at)) || markup.charAt(at) == '-')) {
            at++;
        }
        if (at == from) {
            throw refused("no name");
        }
        return markup.substring(from, at);
    }

    /** Reads a text up to a character, its entities resolved. */
    private String text(char end) {
        StringBuilder text = new StringBuilder();
        while (at < markup.length() && markup.charAt(at) != end) {
            char next = markup.charAt(at);
            if (next == '&') {
                int semicolon = markup.indexOf(';', at);
                String entity = semicolon < 0 ? null : ENTITIES.get(markup.substring(at + 1, semicolon));
                if (entity == null) {
                    throw refused("an ampersand that stands for itself");
                }
                text.append(entity);
                at = semicolon + 1;
            } else if (next == '>' && end == '<') {
                throw refused("an angle bracket that stands for itself");
            } else if (Character.isISOControl(next) && next != '\n' && next != '\t' && next != '\r') {
                throw refused("a control character " + (int) next);
            } else {
                text.append(next);
                at++;
            }
        }
        return text.toString();
    }

    private void expect(char next) {
        if (at >= markup.length() || markup.charAt(at) != next) {
            throw refused("no " + next);
        }
        at++;
    }

    private IllegalArgumentException refused(String why) {
        int from = Math.max(0, at - 60);
        return new IllegalArgumentException(
                why + " at " + at + ": " + markup.substring(from, Math.min(markup.length(), at + 40)));
    }
}
