package stemma.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on record who logged in and out, and whose password somebody got wrong. A program that sends its password with
 * each request is on record by what it does; a try that came too soon was not looked at, and is not told of.
 */
@Component
class LoginLog {

    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    LoginLog(Accounts accounts, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
    }

    @EventListener
    @Transactional
    public void on(InteractiveAuthenticationSuccessEvent login) {
        events.publishEvent(LoggedIn.of(login.getAuthentication().getName(), "log in"));
    }

    @EventListener
    @Transactional
    public void on(LogoutSuccessEvent logout) {
        events.publishEvent(LoggedIn.of(logout.getAuthentication().getName(), "log out"));
    }

    /** What is nobody's name stays out of the log: people type passwords there. */
    @EventListener
    @Transactional
    public void on(AbstractAuthenticationFailureEvent failure) {
        String name = failure.getAuthentication().getName();
        events.publishEvent(
                accounts.existsById(name)
                        ? LoggedIn.of(name, "fail to log in")
                        : new LoggedIn("unknown", "fail to log in", "account"));
    }
}
