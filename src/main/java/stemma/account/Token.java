package stemma.account;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program acts for an account.
 *
 * @param beginning the first letters of the key
 * @param role that of the account now
 * @param enabled whether the account is
 */
record Token(
        long id,
        String name,
        String account,
        List<Scope> scopes,
        String beginning,
        String madeBy,
        Instant madeAt,
        @Nullable Instant endsAt,
        @Nullable Instant lastUsedAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        Role role,
        boolean enabled) {

    Token {
        scopes = List.copyOf(scopes);
    }

    boolean works(Instant now) {
        return state(now).equals("active");
    }

    /** What is to be known of it, in a word or two. */
    public String state(Instant now) {
        if (revokedAt != null) {
            return "revoked";
        }
        if (endsAt != null && !now.isBefore(endsAt)) {
            return "ended";
        }
        return enabled ? "active" : "account disabled";
    }

    /** What it allows now: what it was made for, as far as the account may do that itself. */
    List<Scope> allowed() {
        return scopes.stream().filter(scope -> scope.isFor(role)).toList();
    }

    /** What it was made for. */
    public String words() {
        return scopes.stream().map(Scope::words).collect(Collectors.joining(", "));
    }

    /** What the log calls it. */
    String called() {
        return "token " + id + " “" + name + "”";
    }
}
