package stemma.matching;

import com.carrotsearch.hppc.LongArrayList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one component, in their order: in memory as long as there is room, and what comes after that in a file that
 * goes when it is closed, so that a task needs a few bytes of memory for each of them, however many hang together.
 */
final class Members implements Texts, AutoCloseable {

    /** For how many bytes of texts. */
    static final int ROOM = 32 * 1024 * 1024;

    private final int room;
    private final LongArrayList numbers = new LongArrayList();
    private final List<byte[]> kept = new ArrayList<>();
    private final LongArrayList places = new LongArrayList();
    private @Nullable FileChannel file;
    private long taken;
    private long written;

    Members(int room) {
        this.room = room;
    }

    /** Reports come in the order of their numbers. */
    void add(long number, String id, Text text) {
        numbers.add(number);
        byte[] packed = packed(
                id,
                Objects.requireNonNullElse(text.headline(), ""),
                text.body(),
                Objects.toString(text.published(), ""));
        taken += packed.length;
        if (taken <= room) {
            kept.add(packed);
        } else {
            places.add(written);
            write(ByteBuffer.wrap(packed));
        }
    }

    private static byte[] packed(String... parts) {
        byte[][] bytes = Arrays.stream(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        ByteBuffer packed = ByteBuffer.allocate(Arrays.stream(bytes)
                .mapToInt(part -> Integer.BYTES + part.length)
                .sum());
        Arrays.stream(bytes).forEach(part -> packed.putInt(part.length).put(part));
        return packed.array();
    }

    private void write(ByteBuffer packed) {
        try {
            if (file == null) {
                file = FileChannel.open(
                        Files.createTempFile("stemma-component-", ".texts"),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
            }
            while (packed.hasRemaining()) {
                written += file.write(packed, written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int size() {
        return numbers.size();
    }

    long number(int member) {
        return numbers.get(member);
    }

    long[] numbers() {
        return numbers.toArray();
    }

    /** Which member has this number; less than nothing if none has. */
    int member(long number) {
        return Arrays.binarySearch(numbers.buffer, 0, numbers.size(), number);
    }

    String id(int member) {
        return part(packed(member));
    }

    @Override
    public Text text(int member) {
        ByteBuffer packed = packed(member);
        part(packed);
        return new Text(part(packed), part(packed), date(part(packed)));
    }

    private static @Nullable LocalDate date(String published) {
        return published.isEmpty() ? null : LocalDate.parse(published);
    }

    private static String part(ByteBuffer packed) {
        byte[] part = new byte[packed.getInt()];
        packed.get(part);
        return new String(part, StandardCharsets.UTF_8);
    }

    private ByteBuffer packed(int member) {
        if (member < kept.size()) {
            return ByteBuffer.wrap(kept.get(member));
        }
        int place = member - kept.size();
        long end = place + 1 < places.size() ? places.get(place + 1) : written;
        ByteBuffer packed = ByteBuffer.allocate((int) (end - places.get(place)));
        try {
            while (file != null && packed.hasRemaining()) {
                if (file.read(packed, places.get(place) + packed.position()) < 0) {
                    throw new IOException("the texts of a component have become shorter");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.flip();
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
