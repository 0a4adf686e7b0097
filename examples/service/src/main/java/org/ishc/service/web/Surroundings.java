package org.ishc.service.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.service.ServiceSettings;
import org.ishc.service.user.Known;
import org.ishc.service.user.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page has around it: the wording, who asks, and its own address in the other language. */
@Component
@ControllerAdvice
final class Surroundings {

    private final ServiceSettings settings;
    private final boolean isLocal;

    Surroundings(ServiceSettings settings, ObjectProvider<ClientRegistrationRepository> providers) {
        this.settings = settings;
        this.isLocal = providers.getIfAvailable() == null;
    }

    @ModelAttribute("say")
    Wording say(HttpServletRequest request) {
        return new Wording(LanguageParameter.of(request), settings.zone());
    }

    /** Who asks; nobody, where nobody has logged in. */
    @ModelAttribute("viewer")
    Optional<Viewer> viewer() {
        return Known.find(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whether the service keeps the accounts itself. */
    @ModelAttribute("isLocal")
    boolean isLocal() {
        return isLocal;
    }

    /**
     * The address of this page in the other language; of the first page, when this one answers to something that was
     * sent.
     */
    @ModelAttribute("elsewhere")
    String elsewhere(HttpServletRequest request) {
        Language other = LanguageParameter.of(request) == Language.VI ? Language.EN : Language.VI;
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = !request.getMethod().equals("GET")
                ? "/"
                : failed instanceof String asked ? asked : Wanted.address(request);
        String query = request.getMethod().equals("GET") ? request.getQueryString() : "";
        return UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam(LanguageParameter.NAME, other.code())
                .build()
                .toUriString();
    }
}
