package stemma.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A program that acts for an account by a token: it may do what the token allows, and nothing else. */
@SuppressWarnings("serial") // never in a session
public final class ProgramLogin extends AbstractAuthenticationToken {

    private final String account;
    private final long token;

    ProgramLogin(Token token) {
        super(AuthorityUtils.createAuthorityList(
                token.allowed().stream().map(Scope::authority).toList()));
        this.account = token.account();
        this.token = token.id();
        setAuthenticated(true);
    }

    /** The number of the token. */
    public long token() {
        return token;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProgramLogin login && login.token == token && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(token);
    }
}
