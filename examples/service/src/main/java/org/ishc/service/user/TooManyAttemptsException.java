package org.ishc.service.user;

import org.springframework.security.core.AuthenticationException;

/** Somebody failed to log in too often, and is to wait. */
public final class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyAttemptsException() {
        super("Too many attempts");
    }
}
