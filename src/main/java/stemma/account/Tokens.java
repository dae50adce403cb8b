package stemma.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All tokens there ever were. */
@Component
class Tokens {

    private static final String ALL =
            "select token.*, role, enabled from token join account on account.username = token.account ";

    /** A row is not written for each request. */
    private static final Duration CLOSE_ENOUGH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    Tokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(TokenWish wish, TokenSecret secret, String admin, Instant at) {
        return jdbc.sql("""
                        insert into token (name, account, scopes, hash, beginning, made_by, made_at, ends_at)
                        values (:name, :account, :scopes, :hash, :beginning, :by, :at, :end) returning id""")
                .param("name", wish.name())
                .param("account", wish.account())
                .param("scopes", wish.scopes().stream().map(Scope::name).toArray(String[]::new))
                .param("hash", secret.hash())
                .param("beginning", secret.beginning())
                .param("by", admin)
                .param("at", Timestamp.from(at))
                .param("end", wish.endsAt() == null ? null : Timestamp.from(wish.endsAt()), Types.TIMESTAMP)
                .query(Long.class)
                .single();
    }

    List<Token> newest(int most) {
        return jdbc.sql(ALL + "order by id desc limit :most")
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Token> byId(long id) {
        return jdbc.sql(ALL + "where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Token> of(TokenSecret secret) {
        return jdbc.sql(ALL + "where hash = :hash")
                .param("hash", secret.hash())
                .query((row, n) -> read(row))
                .optional();
    }

    void used(Token token, Instant at) {
        Instant before = token.lastUsedAt();
        if (before == null || before.isBefore(at.minus(CLOSE_ENOUGH))) {
            jdbc.sql("update token set last_used_at = :at where id = :id")
                    .param("at", Timestamp.from(at))
                    .param("id", token.id())
                    .update();
        }
    }

    /** Whether it stood until now. */
    boolean revoke(long id, String admin, Instant at) {
        return jdbc.sql("update token set revoked_by = :by, revoked_at = :at where id = :id and revoked_at is null")
                        .param("by", admin)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Token read(ResultSet row) throws SQLException {
        String[] scopes = (String[]) row.getArray("scopes").getArray();
        return new Token(
                row.getLong("id"),
                text(row, "name"),
                text(row, "account"),
                Arrays.stream(scopes).map(Scope::valueOf).toList(),
                text(row, "beginning"),
                text(row, "made_by"),
                Objects.requireNonNull(time(row, "made_at")),
                time(row, "ends_at"),
                time(row, "last_used_at"),
                row.getString("revoked_by"),
                time(row, "revoked_at"),
                Role.valueOf(text(row, "role")),
                row.getBoolean("enabled"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
