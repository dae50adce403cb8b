package stemma.parsing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the bytes alone tell about their charset. */
final class ByteStatistics {

    private ByteStatistics() {}

    /** UTF-16, by its mark or because zero bytes stand in one half of the pairs only, and often. */
    static Optional<Charset> wideCharset(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        int[] zeros = zerosByHalf(bytes);
        // In any script a tenth of the characters are spaces, line ends and punctuation, all with a zero half.
        boolean often = bytes.length >= 4 && (zeros[0] + zeros[1]) * 20L >= bytes.length;
        if (!often || (zeros[0] > 0 && zeros[1] > 0)) {
            return Optional.empty();
        }
        return Optional.of(zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    /** Whether most bytes above 0x7F stand in well-formed UTF-8 sequences, so the file is UTF-8 that was damaged. */
    static boolean isDamagedUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; i++) {
            int length = sequenceLength(bytes, i);
            if (length > 1) {
                good++;
                i += length - 1;
            } else if (length == 0) {
                bad++;
            }
        }
        return good > bad;
    }

    /** 1 for ASCII, 2 to 4 for a well-formed sequence, 0 for a byte that begins neither. */
    private static int sequenceLength(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80
                ? 1
                : first >= 0xC2 && first < 0xE0
                        ? 2
                        : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
        if (at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static int[] zerosByHalf(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        return zeros;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
