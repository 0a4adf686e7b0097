package org.ishc.service.user;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Writes down who logs in and out, and leads to what was wanted before. */
@Component
class LoginLog extends SavedRequestAwareAuthenticationSuccessHandler implements LogoutHandler {

    /** How long somebody who has logged in may do nothing. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final AuditLog log;

    LoginLog(AuditLog log, RequestCache wanted) {
        this.log = log;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        Known.find(authentication)
                .ifPresent(viewer -> log.write(
                        viewer.account(),
                        AuditLog.Action.LOGGED_IN,
                        viewer.role().code()));
        request.getSession().setMaxInactiveInterval((int) IDLE.toSeconds());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        Known.find(authentication).ifPresent(viewer -> log.write(viewer.account(), AuditLog.Action.LOGGED_OUT, ""));
    }
}
