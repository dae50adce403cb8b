package stemma.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of columns that can be written, each in PostgreSQL's binary format of it. */
enum ColumnType {
    BIGINT("bigint") {
        @Override
        void put(Object value, Bytes bytes) {
            bytes.int8(((Number) value).longValue());
        }
    },
    BIGINTS("bigint[]") {
        @Override
        void put(Object value, Bytes bytes) {
            List<?> numbers = (List<?>) value;
            bytes.int4(numbers.isEmpty() ? 0 : 1).int4(0).int4(OID_OF_BIGINT);
            if (!numbers.isEmpty()) {
                bytes.int4(numbers.size()).int4(1);
            }
            numbers.forEach(number -> bytes.int4(Long.BYTES).int8(((Number) number).longValue()));
        }
    },
    INTEGER("integer") {
        @Override
        void put(Object value, Bytes bytes) {
            bytes.int4((Integer) value);
        }
    },
    DOUBLE("double precision") {
        @Override
        void put(Object value, Bytes bytes) {
            bytes.int8(Double.doubleToRawLongBits((Double) value));
        }
    },
    BOOLEAN("boolean") {
        @Override
        void put(Object value, Bytes bytes) {
            bytes.int1((Boolean) value ? 1 : 0);
        }
    },
    TEXT("text") {
        @Override
        void put(Object value, Bytes bytes) {
            bytes.text((String) value);
        }
    },
    JSON("jsonb") {
        @Override
        void put(Object value, Bytes bytes) {
            bytes.int1(1).text((String) value);
        }
    },
    BYTES("bytea") {
        @Override
        void put(Object value, Bytes bytes) {
            bytes.raw((byte[]) value);
        }
    },
    TIME("timestamp with time zone") {
        @Override
        void put(Object value, Bytes bytes) {
            bytes.int8(ChronoUnit.MICROS.between(FIRST_MOMENT, (Instant) value));
        }
    },
    DATE("date") {
        @Override
        void put(Object value, Bytes bytes) {
            bytes.int4((int) ChronoUnit.DAYS.between(FIRST_DAY, (LocalDate) value));
        }
    },
    SEARCH("tsvector") {
        @Override
        void put(Object value, Bytes bytes) {
            ((Lexemes) value).write(bytes);
        }
    };

    private static final int OID_OF_BIGINT = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST_MOMENT = Instant.parse("2000-01-01T00:00:00Z");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    static Optional<ColumnType> named(String sql) {
        return Arrays.stream(values()).filter(type -> type.sql.equals(sql)).findFirst();
    }

    abstract void put(Object value, Bytes bytes);

    void write(@Nullable Object value, Bytes bytes) {
        if (value == null) {
            bytes.int4(-1);
        } else {
            bytes.measured(() -> put(value, bytes));
        }
    }
}
