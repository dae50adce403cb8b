package stemma.parsing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One text file as received, byte for byte. */
@SuppressWarnings("ArrayRecordComponent") // compared by content below, and copied nowhere: a report may have 16 MB
public record ReceivedFile(String name, byte[] bytes) implements Received {

    /** Lines, by their numbers, that are read as one. */
    public record Paragraph(List<Integer> lines, String text) {

        public Paragraph {
            lines = List.copyOf(lines);
        }
    }

    public ReceivedFile {
        FileNames.problem(name).ifPresent(problem -> {
            throw new IllegalArgumentException(name + ": " + problem);
        });
    }

    /** What the source calls this report: the file's name without folders and extension. */
    public String sourceKey() {
        return FileNames.stem(name);
    }

    /** The same, as far as a name tells: a report out of a larger file goes by its own. */
    public static String sourceKeyOf(String name) {
        return ItemName.of(name).alone() ? FileNames.stem(name) : name;
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

    /** The lines of the text that stand together with this one; none where it is blank, or data of the file. */
    public Optional<Paragraph> paragraph(int number) {
        return layout().read().stream()
                .filter(line -> line.parts.stream().anyMatch(part -> part.number() == number))
                .findFirst()
                .map(line -> new Paragraph(line.parts.stream().map(Part::number).toList(), line.text));
    }

    /** Whether a line can be taken for something else than the rest of its paragraph. */
    public boolean isCutByLines() {
        return format() != Format.HTML;
    }

    Layout layout() {
        return layout(Map.of());
    }

    /** @param classes what some of the lines were ruled to be: lines of different classes are no paragraph */
    Layout layout(Map<Integer, LineClass> classes) {
        return switch (format()) {
            case TEXT -> PlainLayout.of(decoding().text(), Markup.PLAIN, classes);
            case MARKDOWN -> PlainLayout.of(decoding().text(), Markup.MARKDOWN, classes);
            case HTML -> HtmlLayout.of(decoding().text());
            case RECORD -> DataLayout.of(DataItem.ofJson(bytes, line()), ItemName.of(name), classes);
            case ENTRY -> DataLayout.of(DataItem.ofXml(decoding().text()), ItemName.of(name), classes);
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
