package stemma.parsing;

import java.util.Arrays;

/** One text file as received, byte for byte. */
@SuppressWarnings("ArrayRecordComponent") // compared by content below, and copied nowhere: a report may have 16 MB
public record ReceivedFile(String name, byte[] bytes) implements Received {

    public ReceivedFile {
        FileNames.problem(name).ifPresent(problem -> {
            throw new IllegalArgumentException(name + ": " + problem);
        });
    }

    /** What the source calls this report: the file's name without folders and extension. */
    public String sourceKey() {
        return FileNames.stem(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReceivedFile file && name.equals(file.name) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "ReceivedFile[%s, %d bytes]".formatted(name, bytes.length);
    }
}
