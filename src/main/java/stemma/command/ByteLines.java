package stemma.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream that are not blank, as bytes: what they mean is for a parser to say. */
final class ByteLines {

    interface Receiver {

        /**
         * @param number of the line, from 1
         * @param from where the line begins, in bytes
         */
        void line(int number, long from, byte[] bytes) throws IOException;
    }

    private final int longest;
    private final Receiver receiver;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** @param longest of a longer line no more than one byte more is handed over */
    ByteLines(int longest, Receiver receiver) {
        this.longest = longest;
        this.receiver = receiver;
    }

    void read(InputStream stream) throws IOException {
        InputStream in = new BufferedInputStream(stream, 1 << 16);
        long from = 0;
        long at = 0;
        int number = 1;
        for (int b = in.read(); b >= 0; b = in.read()) {
            at++;
            if (b == '\n') {
                handOver(number++, from);
                from = at;
            } else if (line.size() <= longest) {
                line.write(b);
            }
        }
        handOver(number, from);
    }

    private void handOver(int number, long from) throws IOException {
        byte[] bytes = line.toByteArray();
        line.reset();
        if (!isBlank(bytes)) {
            receiver.line(number, from, bytes);
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }
}
