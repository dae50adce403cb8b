package stemma.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes tokens, knows them again, and revokes them. */
@Component
@Transactional
class Keyring {

    private final Tokens tokens;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keyring(Tokens tokens, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** The key is told this once. */
    TokenSecret make(TokenWish wish, String admin) {
        Account account = accounts.named(wish.account());
        Instant end = wish.endsAt();
        if (end != null && !end.isAfter(clock.instant())) {
            throw new TokenRefused("The token would have ended already: choose a later day, or none.");
        }
        wish.scopes().stream()
                .filter(scope -> !scope.isFor(account.role()))
                .findFirst()
                .ifPresent(scope -> {
                    throw new TokenRefused("%s may not %s, so no token for that account can."
                            .formatted(wish.account(), scope.words()));
                });
        TokenSecret secret = TokenSecret.random();
        long id = tokens.add(wish, secret, admin, clock.instant());
        events.publishEvent(new TokenChanged(
                id,
                admin,
                "make token",
                "“%s” for %s: %s%s"
                        .formatted(wish.name(), wish.account(), wish.scopes(), end == null ? "" : ", until " + end)));
        return secret;
    }

    void revoke(long id, String admin) {
        Token token =
                tokens.byId(id).orElseThrow(() -> new TokenRefused("There is no token with the number " + id + "."));
        if (tokens.revoke(id, admin, clock.instant())) {
            events.publishEvent(new TokenChanged(
                    id, admin, "revoke token", "“%s” for %s".formatted(token.name(), token.account())));
        }
    }

    /** The token with this key, if it works now. */
    Optional<Token> with(TokenSecret secret) {
        Instant now = clock.instant();
        Optional<Token> token = secret.isOne() ? tokens.of(secret).filter(one -> one.works(now)) : Optional.empty();
        token.ifPresent(one -> tokens.used(one, now));
        return token;
    }
}
