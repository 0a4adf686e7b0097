package org.ishc.service.user;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Logs in with an account of the service. Who fails too often waits: by account and address together, so that nobody
 * locks others out; by address; and by account, far later.
 */
@Component
final class LocalLogin implements AuthenticationProvider {

    private static final Duration SPAN = Duration.ofMinutes(15);
    private static final int OF_BOTH = 5;
    private static final int OF_ADDRESS = 30;
    private static final int OF_ACCOUNT = 100;
    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final AuditLog log;
    private final PasswordEncoder encoder;
    private final String nobodysHash;
    private final Attempts both;
    private final Attempts address;
    private final Attempts account;

    LocalLogin(Accounts accounts, AuditLog log, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.log = log;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody's");
        this.both = new Attempts(OF_BOTH, SPAN, clock);
        this.address = new Attempts(OF_ADDRESS, SPAN, clock);
        this.account = new Attempts(OF_ACCOUNT, SPAN, clock);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String from = asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (both.isEnough(name + " " + from) || address.isEnough(from) || account.isEnough(name)) {
            throw new TooManyAttemptsException();
        }
        String password = String.valueOf(asked.getCredentials());
        Optional<String> hash = Account.isName(name) ? accounts.hash(name) : Optional.empty();
        // somebody who does not exist takes as long
        boolean isRight =
                encoder.matches(password.substring(0, Math.min(LONGEST, password.length())), hash.orElse(nobodysHash))
                        && hash.isPresent();
        Optional<Account> found = isRight ? accounts.find(name) : Optional.empty();
        if (found.isEmpty()) {
            both.count(name + " " + from);
            address.count(from);
            account.count(name);
            hash.ifPresent(text -> log.write(name, AuditLog.Action.LOGIN_FAILED, ""));
            throw new BadCredentialsException("Wrong account or password");
        }
        both.forget(name + " " + from);
        LocalUser user = new LocalUser(found.get().viewer(), hash.orElseThrow());
        UsernamePasswordAuthenticationToken known = UsernamePasswordAuthenticationToken.authenticated(
                user, null, LocalUser.authorities(user.viewer().role()));
        known.setDetails(asked.getDetails());
        return known;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Tells whether what somebody logged in with still stands. */
    boolean isStanding(LocalUser user) {
        return accounts.find(user.viewer().account()).map(Account::viewer).equals(Optional.of(user.viewer()))
                && accounts.hash(user.viewer().account()).equals(Optional.of(user.hash()));
    }
}
