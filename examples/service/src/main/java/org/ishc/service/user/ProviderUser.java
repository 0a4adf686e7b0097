package org.ishc.service.user;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody who logged in with a provider. */
final class ProviderUser extends DefaultOidcUser implements Known {

    private static final long serialVersionUID = 1L;

    private final transient Viewer viewer;

    ProviderUser(OidcUser user, Viewer viewer) {
        super(authorities(user, viewer), user.getIdToken(), user.getUserInfo());
        this.viewer = viewer;
    }

    private static List<GrantedAuthority> authorities(OidcUser user, Viewer viewer) {
        List<GrantedAuthority> authorities = new ArrayList<>(user.getAuthorities());
        authorities.addAll(LocalUser.authorities(viewer.role()));
        return authorities;
    }

    @Override
    public Viewer viewer() {
        return viewer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
