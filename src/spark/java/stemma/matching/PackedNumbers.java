package stemma.matching;

import java.io.ByteArrayOutputStream;

/** Rising numbers in few bytes: of each the step from the one before it, seven bits to a byte. */
final class PackedNumbers {

    private PackedNumbers() {}

    static byte[] of(long[] numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 + 3 * numbers.length);
        long before = 0;
        for (long number : numbers) {
            long step = number - before;
            while (step > 0x7f) {
                bytes.write((int) (step & 0x7f) | 0x80);
                step >>>= 7;
            }
            bytes.write((int) step);
            before = number;
        }
        return bytes.toByteArray();
    }

    static long[] unpacked(byte[] bytes) {
        int size = 0;
        for (byte b : bytes) {
            size += b >= 0 ? 1 : 0;
        }
        long[] numbers = new long[size];
        long before = 0;
        for (int i = 0, at = 0; i < size; i++) {
            long step = 0;
            int shift = 0;
            for (; bytes[at] < 0; shift += 7) {
                step |= (long) (bytes[at++] & 0x7f) << shift;
            }
            before += step | (long) bytes[at++] << shift;
            numbers[i] = before;
        }
        return numbers;
    }
}
