package org.ishc.service.user;

import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who logged in with an account of the service.
 *
 * @param viewer who it is
 * @param hash of the password with which they did: when it changes, they are to log in again
 */
record LocalUser(Viewer viewer, String hash) implements Known, AuthenticatedPrincipal {

    @Override
    public String getName() {
        return viewer.account();
    }

    /** The hash is shown nowhere. */
    @Override
    public String toString() {
        return viewer.account();
    }

    static List<GrantedAuthority> authorities(Role role) {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }
}
