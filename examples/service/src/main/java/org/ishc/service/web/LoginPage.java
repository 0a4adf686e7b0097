package org.ishc.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.ishc.service.user.Known;
import org.ishc.service.user.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logging in, and what is answered to those who are not let in. */
@Controller
final class LoginPage {

    /** How long, in seconds, a session lasts in which nobody logs in. */
    private static final int IDLE = 300;

    private final List<ClientRegistration> providers;

    LoginPage(ObjectProvider<ClientRegistrationRepository> providers) {
        this.providers = providers.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .filter(ClientRegistration.class::isInstance)
                        .map(ClientRegistration.class::cast)
                        .toList()
                : List.of();
    }

    @GetMapping("/login")
    String page(
            @RequestParam Optional<String> out,
            @ModelAttribute("say") Wording say,
            HttpServletRequest request,
            Model model) {
        if (Known.find(SecurityContextHolder.getContext().getAuthentication()).isPresent()) {
            return "redirect:/?lang=" + say.code();
        }
        request.getSession().setMaxInactiveInterval(IDLE);
        model.addAttribute("providers", providers);
        out.ifPresent(text -> model.addAttribute("note", "login.out"));
        return "login";
    }

    /**
     * Answers a browser that is not let in with the page to log in, where that helps; everybody else with a refusal.
     */
    @RequestMapping(Refused.PATH)
    String refused(
            HttpServletRequest request, HttpServletResponse response, @ModelAttribute("say") Wording say, Model model) {
        Object why = request.getAttribute(Refused.REASON);
        if (why instanceof Refused.Reason reason) {
            return refused(reason, request, response, say, model);
        }
        throw WrongRequestException.nothing("page", request.getRequestURI());
    }

    private String refused(
            Refused.Reason reason, HttpServletRequest request, HttpServletResponse response, Wording say, Model model) {
        HttpStatus status =
                switch (reason) {
                    case LOGIN, CREDENTIALS -> HttpStatus.UNAUTHORIZED;
                    case ATTEMPTS -> HttpStatus.TOO_MANY_REQUESTS;
                    case PROVIDER, RIGHT, FORM, SITE -> HttpStatus.FORBIDDEN;
                };
        String code = "refused." + reason.name().toLowerCase(Locale.ROOT);
        if (!Wanted.isPage(request)
                || reason == Refused.Reason.RIGHT
                || reason == Refused.Reason.FORM
                || reason == Refused.Reason.SITE) {
            throw WrongRequestException.refused(status, code);
        }
        if (reason == Refused.Reason.LOGIN) {
            return "redirect:/login?lang=" + say.code();
        }
        response.setStatus(status.value());
        model.addAttribute("providers", providers);
        model.addAttribute("note", code);
        return "login";
    }
}
