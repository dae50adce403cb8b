package stemma.parsing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** JSON Lines: one report a line, read line by line, so that a file may have any length. */
final class JsonLines {

    private static final int MOST_REFUSED = 1_000;

    private final String name;
    private final Consumer<? super Received> receiver;
    private final SeenKeys seen = new SeenKeys();
    private int number;
    private int given;
    private int refusedInARow;

    JsonLines(String name, Consumer<? super Received> receiver) {
        this.name = name;
        this.receiver = receiver;
    }

    void read(InputStream stream) throws IOException {
        InputStream in = new BufferedInputStream(stream, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        for (boolean more = true; more; ) {
            number++;
            line.reset();
            int end = fill(line, in);
            more = end >= 0;
            take(line);
            if (refusedInARow >= MOST_REFUSED) {
                receiver.accept(new RefusedFile(
                        name,
                        "from line %,d on nothing is read: %,d lines one after another are broken"
                                        .formatted(number + 1, MOST_REFUSED)
                                + ": send a file of JSON Lines, one report a line"));
                return;
            }
        }
        if (given == 0) {
            receiver.accept(new RefusedFile(name, "no report in it: send a file of JSON Lines, one report a line"));
        }
    }

    /** Bytes up to the end of the line; of a line that is too long, only so many as tell that it is. */
    private static int fill(ByteArrayOutputStream line, InputStream in) throws IOException {
        int next = in.read();
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() <= Decoding.MAX_BYTES) {
                line.write(next);
            }
        }
        return next;
    }

    private void take(ByteArrayOutputStream line) {
        byte[] bytes = withoutReturn(line.toByteArray());
        if (isBlank(bytes)) {
            return;
        }
        given++;
        Received received = received(ItemName.of(name, number), bytes);
        refusedInARow = received instanceof RefusedFile ? refusedInARow + 1 : 0;
        receiver.accept(received);
    }

    private Received received(String item, byte[] bytes) {
        if (bytes.length > Decoding.MAX_BYTES) {
            return new RefusedFile(
                    item,
                    "line %,d has more than %,d bytes; that is no one report: put a line end after each report"
                            .formatted(number, Decoding.MAX_BYTES));
        }
        try {
            String key = DataLayout.of(DataItem.ofJson(bytes, number), ItemName.of(item))
                    .stated()
                    .key();
            int before = key == null ? 0 : seen.put(key, number);
            return before == 0
                    ? new ReceivedFile(item, bytes)
                    : new RefusedFile(
                            item,
                            "line %,d: the id “%s” is that of line %,d already: give each report an id of its own"
                                    .formatted(number, key, before));
        } catch (UnreadableReport e) {
            return new RefusedFile(item, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] withoutReturn(byte[] bytes) {
        int length = bytes.length;
        return length > 0 && bytes[length - 1] == '\r' ? java.util.Arrays.copyOf(bytes, length - 1) : bytes;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
