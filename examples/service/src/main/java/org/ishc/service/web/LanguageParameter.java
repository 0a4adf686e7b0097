package org.ishc.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The language of a page: what {@code ?lang=} says, else Vietnamese. What the browser prefers is not asked, so that an
 * address shows one thing.
 */
@Component("localeResolver")
final class LanguageParameter implements LocaleResolver {

    static final String NAME = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Locale.forLanguageTag(of(request).code());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language stands in the address");
    }

    /**
     * Reads the language from the address alone: asking for parameters would read an upload again that was refused for
     * its size.
     */
    static Language of(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return Optional.ofNullable(UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .getFirst(NAME))
                .flatMap(Language::find)
                .orElse(Language.VI);
    }
}
