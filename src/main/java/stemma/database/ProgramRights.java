package stemma.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Lets the login of the program do its work in tables that belong to another, and nothing to the audit log but add and read. */
final class ProgramRights {

    private static final String TABLES =
            "select quote_ident(tablename) from pg_tables where schemaname = current_schema() and tableowner = current_user";
    private static final String VIEWS =
            "select quote_ident(viewname) from pg_views where schemaname = current_schema() and viewowner = current_user";
    private static final String SEQUENCES =
            "select quote_ident(sequencename) from pg_sequences where schemaname = current_schema() and sequenceowner = current_user";
    private static final String ONLY_ADDED_TO = "audit_entry, audit_seal";

    private final DataSource owner;
    private final String history;

    /** @param history the table in which the migrations are noted */
    ProgramRights(DataSource owner, String history) {
        this.owner = owner;
        this.history = history;
    }

    /** All in one transaction, so that a program that runs meanwhile never has more rights, or less. */
    void grantTo(String login) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            if (all(statement, "select current_user").contains(login)) {
                return; // one login for both: there is nobody else to give rights to
            }
            connection.setAutoCommit(false);
            grant(statement, statement.enquoteIdentifier(login, true));
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The owner of the tables could not give their rights to the login " + login + ": " + e.getMessage(),
                    "Create it first, as a login that is no superuser and no member of the owner's role:"
                            + " create role " + login + " login password '…'.",
                    e);
        }
    }

    private void grant(Statement statement, String login) throws SQLException {
        statement.execute("select pg_advisory_xact_lock(hashtext('stemma.rights'))");
        String tables = String.join(", ", all(statement, TABLES));
        String sequences = String.join(", ", all(statement, SEQUENCES));
        String noted = statement.enquoteIdentifier(history, true);
        statement.execute("grant select, insert, update, delete on " + tables + " to " + login);
        List<String> views = all(statement, VIEWS);
        if (!views.isEmpty()) {
            statement.execute("grant select on " + String.join(", ", views) + " to " + login);
        }
        statement.execute("revoke update, delete, truncate on " + ONLY_ADDED_TO + " from " + login);
        statement.execute("revoke insert, update, delete, truncate on " + noted + " from " + login);
        if (!sequences.isEmpty()) {
            statement.execute("grant usage, select on sequence " + sequences + " to " + login);
        }
    }

    private static List<String> all(Statement statement, String query) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
