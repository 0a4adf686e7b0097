package org.ishc.service.user;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Reads the token against forged forms as usual; that of an upload from its address, so that a large file is not read
 * before it is known whether the form is ours.
 */
final class TokenInAddress implements CsrfTokenRequestHandler {

    private final XorCsrfTokenRequestAttributeHandler usual = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        usual.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return usual.resolveCsrfTokenValue(
                type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE) ? new InAddress(request, token) : request, token);
    }

    /** A request of which only the address is read. */
    private static final class InAddress extends HttpServletRequestWrapper {

        private final CsrfToken token;

        InAddress(HttpServletRequest request, CsrfToken token) {
            super(request);
            this.token = token;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String query = Optional.ofNullable(getQueryString()).orElse("");
            return name.equals(token.getParameterName())
                    ? UriComponentsBuilder.newInstance()
                            .query(query)
                            .build()
                            .getQueryParams()
                            .getFirst(name)
                    : null;
        }
    }
}
