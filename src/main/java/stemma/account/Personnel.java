package stemma.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates and changes accounts; whoever is changed has to log in again. */
@Component
@Transactional
class Personnel {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final SessionRegistry sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Personnel(
            Accounts accounts,
            PasswordEncoder encoder,
            SessionRegistry sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    void create(String username, String password, Role role, String admin) {
        if (accounts.existsById(username)) {
            throw new PersonRefused("There is somebody called “" + username + "” already.");
        }
        accounts.save(new Account(username, hashed(password, admin), role, clock.instant()));
        announce(username, admin, "create account as " + role, null);
    }

    void setPassword(String username, String password, String admin) {
        change(username, admin, "reset password", account -> account.setPassword(hashed(password, admin)));
    }

    void become(String username, Role role, String admin) {
        change(username, admin, "make " + role, account -> account.become(role));
    }

    void disable(String username, String admin) {
        change(username, admin, "disable account", Account::disable);
    }

    void enable(String username, String admin) {
        change(username, admin, "enable account", Account::enable);
    }

    private void change(String username, String admin, String action, Consumer<Account> change) {
        String before = standing(username);
        change.accept(accounts.named(username));
        if (accounts.findAll().stream().noneMatch(Account::isActiveAdmin)) {
            throw new PersonRefused("Somebody has to be left who is an admin and not disabled.");
        }
        announce(username, admin, action, before);
        endSessions(username, null);
    }

    /** Changes the password of the person who asks; of that person's sessions only the one that asks goes on. */
    void changeOwnPassword(String username, String password, @Nullable String session) {
        accounts.named(username).setPassword(hashed(password, username));
        announce(username, username, "change own password", standing(username));
        endSessions(username, session);
    }

    private void endSessions(String username, @Nullable String except) {
        User principal = new User(username, "", List.of());
        sessions.getAllSessions(principal, false).stream()
                .filter(session -> !session.getSessionId().equals(except))
                .forEach(SessionInformation::expireNow);
    }

    private Password hashed(String password, String by) {
        if (!by.equals(Password.FIRST) && password.length() < Password.SHORTEST) {
            throw new PersonRefused("A password has at least " + Password.SHORTEST + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > Password.LONGEST) {
            throw new PersonRefused("A password has at most " + Password.LONGEST
                    + " characters, or fewer where some are not plain letters, digits and signs.");
        }
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the encoder gave no hash");
        }
        return new Password(hash, by);
    }

    /** What may be told of an account: never anything of its password. */
    private String standing(String username) {
        Account account = accounts.named(username);
        return account.role() + (account.enabled() ? "" : ", disabled");
    }

    private void announce(String username, String admin, String action, @Nullable String before) {
        String after = standing(username);
        boolean changed = !after.equals(before);
        events.publishEvent(
                new AccountChanged(username, admin, action, changed ? before : null, changed ? after : null));
    }
}
