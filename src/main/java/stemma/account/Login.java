package stemma.account;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Tells the login what it must know of an account. */
class Login implements UserDetailsService {

    private final Accounts accounts;

    Login(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return accounts.findById(username)
                .map(Login::details)
                .orElseThrow(() -> new UsernameNotFoundException("nobody has this name"));
    }

    private static UserDetails details(Account account) {
        return User.withUsername(account.username())
                .password(account.passwordHash())
                .roles(account.role().name())
                .disabled(!account.enabled())
                .build();
    }
}
