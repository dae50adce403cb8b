package stemma.parsing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

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

    /** The text of the file, and how it was decoded. */
    public Decoding decoding() {
        return switch (format()) {
            case HTML, ENTRY -> Decoding.of(bytes, DeclaredCharset.in(bytes).orElse(null));
            case RECORD -> new Decoding(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, null);
            default -> Decoding.of(bytes);
        };
    }

    /** All lines that the ledger counts, blank ones too. */
    public List<String> lines() {
        return layout().lines();
    }

    Layout layout() {
        return switch (format()) {
            case TEXT -> PlainLayout.of(decoding().text(), Markup.PLAIN);
            case MARKDOWN -> PlainLayout.of(decoding().text(), Markup.MARKDOWN);
            case HTML -> HtmlLayout.of(decoding().text());
            case RECORD -> DataLayout.of(DataItem.ofJson(bytes, line()), ItemName.of(name));
            case ENTRY -> DataLayout.of(DataItem.ofXml(decoding().text()), ItemName.of(name));
        };
    }

    private int line() {
        return ItemName.of(name).number();
    }

    private Format format() {
        return Format.of(name).orElseThrow();
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
