package org.ishc.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.io.json.CanonicalJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of somebody else makes a browser send. Browsers say whose page it was; programs that are no browsers say nothing, and are not led by
 * pages.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CrossSiteGuard extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(CrossSiteGuard.class);
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (READING.contains(request.getMethod()) || isOwn(request)) {
      chain.doFilter(request, response);
      return;
    }
    LOG.info("{} {} refused: sent by a page of {}", request.getMethod(), request.getRequestURI(), request.getHeader("Origin"));
    response.setStatus(HttpStatus.FORBIDDEN.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getWriter().write(CanonicalJson.write(Map.of("status", HttpStatus.FORBIDDEN.value(), "code", "request.cross-site")));
  }

  private static boolean isOwn(HttpServletRequest request) {
    Optional<String> site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
    Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
    return site.map(OWN::contains).orElse(true) && (site.isPresent() || origin.map(of -> isHost(of, request.getHeader("Host"))).orElse(true));
  }

  private static boolean isHost(String origin, String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
