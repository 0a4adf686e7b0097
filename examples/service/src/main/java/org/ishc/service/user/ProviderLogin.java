package org.ishc.service.user;

import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.service.ServiceSettings;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Logs in with a provider of OpenID Connect: role and unit are claims of the one who logs in; whoever has none gets
 * nowhere.
 */
@Component
final class ProviderLogin implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService users = new OidcUserService();
    private final ServiceSettings.Claims claims;

    ProviderLogin(ServiceSettings settings) {
        this.claims = settings.claims();
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        return new ProviderUser(user, viewer(user));
    }

    private Viewer viewer(OidcUser user) {
        String account = text(user, claims.account()).orElseThrow(() -> refused(claims.account()));
        Role role = text(user, claims.role()).flatMap(Role::find).orElseThrow(() -> refused(claims.role()));
        Optional<UnitCode> unit = role.isOfUnit() ? Optional.of(unit(user)) : Optional.empty();
        return new Viewer(account, role, unit);
    }

    private UnitCode unit(OidcUser user) {
        try {
            return text(user, claims.unit()).map(UnitCode::parse).orElseThrow(() -> refused(claims.unit()));
        } catch (IllegalArgumentException noCode) {
            throw refused(claims.unit());
        }
    }

    private static Optional<String> text(OidcUser user, String claim) {
        return Optional.ofNullable(user.getClaims().get(claim))
                .filter(String.class::isInstance)
                .map(String::valueOf)
                .filter(text -> !text.isBlank());
    }

    private static OAuth2AuthenticationException refused(String claim) {
        return new OAuth2AuthenticationException(
                new OAuth2Error("access_denied", "The claim '" + claim + "' says nothing that is known", null));
    }
}
