package stemma.parsing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** JSON Lines: one report a line, read line by line, so that a file may have any length. */
final class JsonLines {

    private static final int MOST_REFUSED = 1_000;

    private final String name;
    private final Consumer<? super Received> receiver;
    private final DistinctItems items = new DistinctItems("line");
    private int number;
    private int given;
    private int refusedInARow;

    JsonLines(String name, Consumer<? super Received> receiver) {
        this.name = name;
        this.receiver = receiver;
    }

    void read(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            int start = 0;
            for (int i = 0; i < n; i++) {
                if (buffer[i] == '\n') {
                    add(line, buffer, start, i);
                    take(line);
                    start = i + 1;
                    if (refusedInARow >= MOST_REFUSED) {
                        giveUp();
                        return;
                    }
                }
            }
            add(line, buffer, start, n);
        }
        take(line);
        if (given == 0) {
            receiver.accept(new RefusedFile(name, "no report in it: send a file of JSON Lines, one report a line"));
        }
    }

    private void giveUp() {
        receiver.accept(new RefusedFile(
                name,
                "from line %,d on nothing is read: %,d lines one after another are broken"
                                .formatted(number + 1, MOST_REFUSED)
                        + ": send a file of JSON Lines, one report a line"));
    }

    /** Of a line that is too long, only so many bytes are kept as tell that it is. */
    private static void add(ByteArrayOutputStream line, byte[] buffer, int from, int to) {
        line.write(buffer, from, Math.min(to - from, Decoding.MAX_BYTES + 2 - line.size()));
    }

    private void take(ByteArrayOutputStream line) {
        number++;
        byte[] bytes = withoutReturn(line.toByteArray());
        line.reset();
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
            return items.received(item, bytes, DataItem.ofJson(bytes, number), number, number);
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
