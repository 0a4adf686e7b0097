package org.ishc.io.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ishc.core.base.Language;
import org.ishc.core.figure.Indicator;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.message.Messages;

/**
 * What stands around the content of every page: the title, the one style, the skip link, the header with the switch of
 * languages and the ways to the parts of the page, and the scripts. A policy in the page lets nothing run or load but
 * what it was written with.
 */
public final class PageFrame {

    private static final String DESIGN = "design.css";
    private static final String SCRIPT = "page.js";

    private final Language language;
    private final Indicator.Titles title;
    private final String style;
    private final String script;
    private final Map<String, String> parts;

    private PageFrame(
            Language language, Indicator.Titles title, String style, String script, Map<String, String> parts) {
        this.language = language;
        this.title = title;
        this.style = style;
        this.script = script;
        this.parts = parts;
    }

    /**
     * Returns the frame of a page.
     *
     * @param language the one in which it opens
     * @param title what the window is called
     * @param parts what leads to the parts of the page: identifiers and markup, in order
     */
    public static PageFrame of(Language language, Indicator.Titles title, Map<String, String> parts) {
        return new PageFrame(language, title, resource(DESIGN), resource(SCRIPT), parts);
    }

    /** Returns the frame with what only one page needs, laid over what all have. */
    public PageFrame with(String further) {
        return new PageFrame(
                language, title, style + resource(further + ".css"), script + resource(further + ".js"), parts);
    }

    /** Begins the page; what is written next is its content. */
    public void begin(Html html) {
        String code = language.code();
        html.raw("<!DOCTYPE html>\n<html lang=\"" + code + "\" class=\"" + code + "\" data-vi=\""
                        + Html.escape(title.vi()) + "\" data-en=\"" + Html.escape(title.en())
                        + "\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"
                        + hash(style) + "'; script-src '" + hash(script))
                .raw("'; base-uri 'none'; form-action 'none'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .text(language.say(title.vi(), title.en()))
                .raw("</title>\n<style>" + style + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">")
                .raw(say("page.skip"))
                .raw("</a>\n<header class=\"top\"><p class=\"brand\">ISHC</p>");
        if (!parts.isEmpty()) {
            html.raw(named("parts", "page.parts") + "<nav aria-labelledby=\"parts-title\">")
                    .raw(parts.entrySet().stream()
                            .map(part -> "<a href=\"#" + part.getKey() + "\">" + part.getValue() + "</a>")
                            .collect(Collectors.joining()))
                    .raw("</nav>");
        }
        html.raw(named("languages", "page.languages")
                        + "<div class=\"languages\" role=\"group\" aria-labelledby=\"languages-title\" hidden>"
                        + button(Language.VI)
                        + button(Language.EN))
                .raw("</div></header>\n<main id=\"main\">\n");
    }

    /** Ends the content, and with the scripts the page. */
    public void end(Html html) {
        html.raw("</main>\n");
        endAfterMain(html);
    }

    /** Ends a page whose content has ended already. */
    public void endAfterMain(Html html) {
        html.raw("<script>" + script + "</script>\n</body>\n</html>\n");
    }

    /** Words that are heard and not seen, by which a part of the page is named in both languages. */
    private static String named(String id, String key) {
        return "<span class=\"hidden\" id=\"" + id + "-title\">" + say(key) + "</span>";
    }

    /** A sentence of the bundles in both languages. */
    public static String say(String key, Object... namesAndValues) {
        return Html.both(
                Messages.in(Language.VI).text(key, namesAndValues),
                Messages.in(Language.EN).text(key, namesAndValues));
    }

    /** A title from the bundles. */
    public static Indicator.Titles title(String key, Object... namesAndValues) {
        return new Indicator.Titles(
                Messages.in(Language.VI).text(key, namesAndValues),
                Messages.in(Language.EN).text(key, namesAndValues));
    }

    /** A button that names a language in that language. */
    private static String button(Language language) {
        Messages messages = Messages.in(language);
        return "<button type=\"button\" data-language=\"" + language.code() + "\" lang=\"" + language.code() + "\">"
                + Html.escape(messages.text("page.language")) + "</button>";
    }

    /** The source expression by which a content policy admits an inline text. */
    private static String hash(String text) {
        byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    /** Returns a text that lies beside the design. */
    static String resource(String name) {
        String path = name;
        try (InputStream in = Objects.requireNonNull(PageFrame.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
