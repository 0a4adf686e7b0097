package org.ishc.service.user;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Somebody who has logged in, wherever the account is kept. */
public interface Known {

    /** Returns who it is. */
    Viewer viewer();

    /** Finds who an authentication stands for; empty for somebody who has not logged in. */
    static Optional<Viewer> find(@Nullable Authentication authentication) {
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof Known known
                ? Optional.of(known.viewer())
                : Optional.empty();
    }
}
