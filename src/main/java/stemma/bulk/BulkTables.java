package stemma.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** The tables of the database, to write many rows into at once. */
@Component
public class BulkTables {

    private static final SQLErrorCodeSQLExceptionTranslator ERRORS =
            new SQLErrorCodeSQLExceptionTranslator("PostgreSQL");

    private final DataSource source;
    private final JdbcClient jdbc;
    private final Map<String, Map<String, ColumnType>> known = new ConcurrentHashMap<>();

    public BulkTables(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * Opens a table for rows with values of these columns; they are there once it is closed, in the transaction of the
     * thread. Until then the transaction's connection can be used for nothing else.
     */
    public BulkRows into(String table, String... columns) {
        List<ColumnType> types = types(table, columns);
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            String sql = "copy %s (%s) from stdin (format binary)".formatted(table, String.join(", ", columns));
            return new BulkRows(
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql),
                    types,
                    failure -> translated("copy into " + table, sql, failure),
                    () -> DataSourceUtils.releaseConnection(connection, source));
        } catch (SQLException e) {
            DataSourceUtils.releaseConnection(connection, source);
            throw translated("copy into " + table, null, e);
        }
    }

    /** What Spring has no name for keeps its reason too. */
    private static DataAccessException translated(String task, @Nullable String sql, SQLException failure) {
        DataAccessException known = ERRORS.translate(task, sql, failure);
        return known != null ? known : new UncategorizedSQLException(task, sql, failure);
    }

    /** Numbers for as many new rows of a table whose {@code id} counts itself, in rising order. */
    public List<Long> numbers(String table, int count) {
        return jdbc.sql("select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?) order by 1")
                .params(table, count)
                .query(Long.class)
                .list();
    }

    private List<ColumnType> types(String table, String... columns) {
        Map<String, ColumnType> types = known.computeIfAbsent(table, this::read);
        return Arrays.stream(columns)
                .map(column -> {
                    ColumnType type = types.get(column);
                    if (type == null) {
                        throw new IllegalArgumentException(table + " has no column " + column + " to write into");
                    }
                    return type;
                })
                .toList();
    }

    private Map<String, ColumnType> read(String table) {
        Map<String, ColumnType> types = new HashMap<>();
        jdbc.sql("select attname, format_type(atttypid, null) as type from pg_attribute"
                        + " where attrelid = ?::regclass and attnum > 0 and not attisdropped")
                .param(table)
                .query((row, n) -> Map.entry(row.getString("attname"), row.getString("type")))
                .list()
                .forEach(column ->
                        ColumnType.named(column.getValue()).ifPresent(type -> types.put(column.getKey(), type)));
        return types;
    }
}
