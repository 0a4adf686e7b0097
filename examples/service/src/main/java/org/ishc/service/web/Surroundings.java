package org.ishc.service.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.ishc.core.base.Language;
import org.ishc.service.ServiceSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page has around it: the wording, and its own address in the other language. */
@Component
@ControllerAdvice
final class Surroundings {

  private final ServiceSettings settings;

  Surroundings(ServiceSettings settings) {
    this.settings = settings;
  }

  @ModelAttribute("say")
  Wording say(HttpServletRequest request) {
    return new Wording(LanguageParameter.of(request), settings.zone());
  }

  /** The address of this page in the other language; of the first page, when this one answers to something that was sent. */
  @ModelAttribute("elsewhere")
  String elsewhere(HttpServletRequest request) {
    Language other = LanguageParameter.of(request) == Language.VI ? Language.EN : Language.VI;
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = !request.getMethod().equals("GET") ? "/" : failed instanceof String asked ? asked : request.getRequestURI();
    String query = request.getMethod().equals("GET") ? request.getQueryString() : "";
    return UriComponentsBuilder.fromPath(path).query(query).replaceQueryParam(LanguageParameter.NAME, other.code()).build().toUriString();
  }
}
