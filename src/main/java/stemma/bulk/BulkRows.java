package stemma.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;

/** Rows on their way into a table, in the binary format of {@code COPY}. */
public final class BulkRows implements AutoCloseable {

    private static final int FULL = 1 << 16;
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private final CopyIn copy;
    private final List<ColumnType> types;
    private final Function<SQLException, DataAccessException> errors;
    private final Runnable after;
    private final Bytes bytes = new Bytes();
    private boolean broken;

    BulkRows(CopyIn copy, List<ColumnType> types, Function<SQLException, DataAccessException> errors, Runnable after) {
        this.copy = copy;
        this.types = types;
        this.errors = errors;
        this.after = after;
        bytes.raw(SIGNATURE).int4(0).int4(0);
    }

    /** Adds a row with a value for each column that the table was opened with. */
    public void row(@Nullable Object... values) {
        if (values.length != types.size()) {
            broken = true;
            throw new IllegalArgumentException(types.size() + " columns, not " + values.length);
        }
        try {
            bytes.int2(values.length);
            for (int i = 0; i < values.length; i++) {
                types.get(i).write(values[i], bytes);
            }
            if (bytes.size() >= FULL) {
                flush();
            }
        } catch (RuntimeException e) {
            broken = true;
            throw e;
        }
    }

    private void flush() {
        try {
            bytes.empty((buffer, size) -> copy.writeToCopy(buffer, 0, size));
        } catch (SQLException e) {
            throw errors.apply(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the writing; what the database refuses is told here at the latest. */
    @Override
    public void close() {
        try {
            if (broken) {
                copy.cancelCopy();
            } else {
                bytes.int2(-1);
                flush();
                copy.endCopy();
            }
        } catch (SQLException e) {
            if (!broken) {
                throw errors.apply(e);
            }
        } finally {
            after.run();
        }
    }
}
