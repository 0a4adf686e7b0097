package org.ishc.service.user;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Hands on whoever is not let in to where refusals are answered, with the code of the reason. */
@Component
public final class Refused implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    /** Where refusals are answered. */
    public static final String PATH = "/refused";

    /** The attribute of a request that says why. */
    public static final String REASON = Refused.class.getName();

    private final AuditLog log;

    Refused(AuditLog log) {
        this.log = log;
    }

    /** Why somebody is not let in. */
    public enum Reason {
        /** They have not logged in. */
        LOGIN,
        /** Account or password is wrong. */
        CREDENTIALS,
        /** They failed too often. */
        ATTEMPTS,
        /** The provider, or what it says of them, does not let them in. */
        PROVIDER,
        /** It is not for them. */
        RIGHT,
        /** The form is not ours, or too old. */
        FORM,
        /** A page of somebody else sent it. */
        SITE
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException, ServletException {
        Reason reason = KnownFirst.isProgram(request) ? failed(missing) : Reason.LOGIN;
        answer(request, response, reason);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            answer(request, response, Reason.FORM);
            return;
        }
        Known.find(SecurityContextHolder.getContext().getAuthentication())
                .ifPresent(viewer -> log.write(
                        viewer.account(), AuditLog.Action.DENIED, request.getMethod() + " " + request.getRequestURI()));
        answer(request, response, Reason.RIGHT);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException, ServletException {
        answer(request, response, failed(failed));
    }

    private static Reason failed(AuthenticationException failed) {
        if (failed instanceof TooManyAttemptsException) {
            return Reason.ATTEMPTS;
        }
        return failed instanceof OAuth2AuthenticationException ? Reason.PROVIDER : Reason.CREDENTIALS;
    }

    /** Answers a request that is not let in. */
    void answer(HttpServletRequest request, HttpServletResponse response, Reason reason)
            throws IOException, ServletException {
        request.setAttribute(REASON, reason);
        RequestDispatcher dispatcher = request.getRequestDispatcher(PATH);
        dispatcher.forward(request, response);
    }
}
