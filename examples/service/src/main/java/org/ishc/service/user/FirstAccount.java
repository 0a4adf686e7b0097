package org.ishc.service.user;

import java.util.Optional;
import org.ishc.service.ServiceSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * Makes the account of the centre when the service starts for the first time, and prints its password, once. Where
 * people come from a provider, there is no such account. Whoever lost the password starts the service with
 * {@code --ishc.service.renew=NAME}.
 */
@Component
final class FirstAccount implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    /** The name of the account that is made first. */
    private static final String NAME = "admin";

    private final Accounts accounts;
    private final AuditLog log;
    private final Optional<String> renewed;
    private final boolean isLocal;

    FirstAccount(
            Accounts accounts,
            AuditLog log,
            ServiceSettings settings,
            ObjectProvider<ClientRegistrationRepository> providers) {
        this.accounts = accounts;
        this.log = log;
        this.renewed = settings.renew();
        this.isLocal = providers.getIfAvailable() == null;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isLocal && accounts.all().isEmpty()) {
            accounts.create(NAME, Role.CENTRE, Optional.empty())
                    .ifPresent(password -> tell(NAME, password, AuditLog.Action.ACCOUNT_CREATED));
        } else if (isLocal && renewed.isPresent()) {
            accounts.renew(renewed.get())
                    .ifPresent(password -> tell(renewed.get(), password, AuditLog.Action.PASSWORD_RENEWED));
        }
        LOG.info("The service is ready");
    }

    /** Onto the console and nowhere else: a log would keep it. */
    @SuppressWarnings("SystemOut")
    private void tell(String name, String password, AuditLog.Action action) {
        log.write("console", action, name);
        System.out.println("Tài khoản / account: " + name + "   Mật khẩu / password: " + password);
    }
}
