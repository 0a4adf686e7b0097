package org.ishc.service.user;

import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.apache.catalina.session.StandardManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who gets where. What is not named here is closed. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int MOST_SESSIONS = 20_000;
    private static final String CENTRE = Role.CENTRE.name();
    private static final String[] SENDERS = {CENTRE, Role.PROVINCE.name()};
    private static final String[] EVERYBODY = {CENTRE, Role.PROVINCE.name(), Role.READER.name()};

    /** What a round came to, of all its senders together. */
    private static final String[] OF_EVERYBODY = {
        "/rounds/*/report.html", "/rounds/*/package.zip", "/rounds/*/totals.csv", "/rounds/*/reminders.txt"
    };

    /** Open to those who have not logged in. */
    private static final String[] OPEN = {"/login", "/health", "/style.css", "/design/*", "/icon.svg"};

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Remembers, until somebody has logged in, which page they wanted. */
    @Bean
    RequestCache wantedPages() {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(request -> request.getMethod().equals("GET")
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return wanted;
    }

    /** Sessions of those who have not logged in cannot pile up. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedSessions() {
        return factory -> factory.addContextCustomizers(context -> {
            StandardManager sessions = new StandardManager();
            sessions.setPathname(null);
            sessions.setMaxActiveSessions(MOST_SESSIONS);
            context.setManager(sessions);
        });
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            RequestCache wanted,
            Refused refused,
            LoginLog logins,
            LocalLogin local,
            ProviderLogin provider,
            ObjectProvider<ClientRegistrationRepository> providers) {
        http.headers(Security::secure)
                .requestCache(cache -> cache.requestCache(wanted))
                .authorizeHttpRequests(Security::authorize)
                .csrf(csrf -> csrf.csrfTokenRequestHandler(new TokenInAddress())
                        .ignoringRequestMatchers(KnownFirst::isProgram))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .addFilterBefore(new CrossSiteGuard(refused), CsrfFilter.class)
                .addFilterBefore(new KnownFirst(refused, local), CsrfFilter.class)
                .logout(logout -> logout.addLogoutHandler(logins).logoutSuccessUrl("/login?out"));
        Optional<ClientRegistrationRepository> elsewhere = Optional.ofNullable(providers.getIfAvailable());
        if (elsewhere.isPresent()) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .userInfoEndpoint(users -> users.oidcUserService(provider))
                    .successHandler(logins)
                    .failureHandler(refused));
        } else {
            http.formLogin(login ->
                            login.loginPage("/login").successHandler(logins).failureHandler(refused))
                    .httpBasic(basic -> basic.authenticationEntryPoint(refused));
        }
        return http.build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/error")
                .denyAll()
                .requestMatchers("/accounts/**", "/audit/**", "/audit.json")
                .hasRole(CENTRE)
                .requestMatchers(HttpMethod.POST, "/packages/sample", "/packages/*/delete")
                .hasRole(CENTRE)
                .requestMatchers(HttpMethod.DELETE, "/packages/*")
                .hasRole(CENTRE)
                .requestMatchers(HttpMethod.POST, "/rounds/*/answers")
                .hasAnyRole(SENDERS)
                .requestMatchers(HttpMethod.POST, "/rounds", "/rounds/**")
                .hasRole(CENTRE)
                .requestMatchers(OF_EVERYBODY)
                .hasAnyRole(CENTRE, Role.READER.name())
                .requestMatchers(HttpMethod.POST, "/packages")
                .hasAnyRole(SENDERS)
                .requestMatchers(HttpMethod.GET, "/**")
                .hasAnyRole(EVERYBODY)
                .requestMatchers(HttpMethod.HEAD, "/**")
                .hasAnyRole(EVERYBODY)
                .anyRequest()
                .denyAll();
    }

    private static void secure(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny());
    }
}
