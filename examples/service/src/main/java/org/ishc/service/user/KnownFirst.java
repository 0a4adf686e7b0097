package org.ishc.service.user;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before anything of a request is read: whoever sends has logged in, and the account with which they did still stands.
 * Only logging in itself is open, and that is short.
 */
final class KnownFirst extends OncePerRequestFilter {

    private static final String LOGIN = "/login";
    private static final int LONGEST_LOGIN = 8_000;

    private final Refused refused;
    private final LocalLogin local;

    KnownFirst(Refused refused, LocalLogin local) {
        this.refused = refused;
        this.local = local;
    }

    /**
     * Tells whether a program asks that names its account with every request: no page of somebody else can make it do
     * so.
     */
    static boolean isProgram(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(text -> text.regionMatches(true, 0, "Basic ", 0, 6))
                .isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        leaveFallen(request);
        boolean isKnown = isProgram(request)
                || Known.find(SecurityContextHolder.getContext().getAuthentication())
                        .isPresent();
        boolean isReading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (isReading || isKnown || isLogin(request)) {
            chain.doFilter(request, response);
        } else {
            refused.commence(request, response, new InsufficientAuthenticationException("Log in first"));
        }
    }

    private void leaveFallen(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof LocalUser user
                && !local.isStanding(user)) {
            SecurityContextHolder.clearContext();
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        }
    }

    private static boolean isLogin(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return request.getRequestURI().equals(LOGIN)
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && request.getContentLengthLong() >= 0
                && request.getContentLengthLong() <= LONGEST_LOGIN;
    }
}
