package stemma.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the accounts {@code admin} and {@code editor} on the first start, and prints random passwords once. */
@Component
class FirstAccounts implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);

    private final Accounts accounts;
    private final Personnel personnel;
    private final PasswordEncoder encoder;
    private final FirstPasswords passwords;

    FirstAccounts(Accounts accounts, Personnel personnel, PasswordEncoder encoder, FirstPasswords passwords) {
        this.accounts = accounts;
        this.personnel = personnel;
        this.encoder = encoder;
        this.passwords = passwords;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (accounts.count() == 0) {
            create();
        } else {
            renew(Role.ADMIN);
            renew(Role.EDITOR);
        }
    }

    /** Prints before the transaction ends: killed in between, the next start makes and prints new ones. */
    private void create() {
        List<String> printed = new ArrayList<>();
        for (Role role : List.of(Role.ADMIN, Role.EDITOR)) {
            String given = passwords.of(role);
            String password = given == null ? Password.random() : given;
            personnel.create(name(role), password, role, Password.FIRST);
            printed.add(
                    "  %-7s %s".formatted(name(role), given == null ? password : "(as set by " + variable(role) + ")"));
        }
        log.info(
                "\n\n  First start. Two people can log in at /login; these passwords are shown this once:\n\n{}\n",
                String.join("\n", printed));
    }

    /** A password from the environment counts as long as nobody has set another one. */
    private void renew(Role role) {
        String given = passwords.of(role);
        accounts.findById(name(role))
                .filter(account -> given != null && account.hasFirstPassword())
                .filter(account -> !encoder.matches(given, account.passwordHash()))
                .ifPresent(account -> {
                    personnel.setPassword(account.username(), String.valueOf(given), Password.FIRST);
                    log.info("The password of {} is now as set by {}", account.username(), variable(role));
                });
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String variable(Role role) {
        return "STEMMA_" + role + "_PASSWORD";
    }
}
