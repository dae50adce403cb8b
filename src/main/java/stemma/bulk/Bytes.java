package stemma.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;

/** A growing run of bytes, numbers with the highest byte first, as PostgreSQL's binary formats have them. */
final class Bytes {

    /** Takes the bytes that were gathered. */
    interface Sink {
        void take(byte[] buffer, int size) throws SQLException, IOException;
    }

    private byte[] buffer = new byte[1 << 17];
    private int size;

    int size() {
        return size;
    }

    Bytes int1(int value) {
        room(1);
        buffer[size++] = (byte) value;
        return this;
    }

    Bytes int2(int value) {
        return int1(value >> 8).int1(value);
    }

    Bytes int4(int value) {
        return int2(value >> 16).int2(value);
    }

    Bytes int8(long value) {
        return int4((int) (value >> 32)).int4((int) value);
    }

    Bytes raw(byte[] some) {
        room(some.length);
        System.arraycopy(some, 0, buffer, size, some.length);
        size += some.length;
        return this;
    }

    Bytes text(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes something of a length that is known only then, with that length in four bytes before it. */
    Bytes measured(Runnable something) {
        int start = size;
        int4(0);
        something.run();
        int end = size;
        size = start;
        int4(end - start - 4);
        size = end;
        return this;
    }

    void empty(Sink sink) throws SQLException, IOException {
        sink.take(buffer, size);
        size = 0;
    }

    private void room(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
