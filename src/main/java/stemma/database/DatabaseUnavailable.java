package stemma.database;

import org.jspecify.annotations.Nullable;

/** Why the database cannot serve, and what the person who reads it can do. */
class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    DatabaseUnavailable(String reason, String remedy) {
        this(reason, remedy, null);
    }

    DatabaseUnavailable(String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
