package stemma.parsing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON within limits, and says where it is broken. */
final class Json {

    private static final int DEEPEST = 64;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Decoding.MAX_BYTES)
                            .maxNameLength(1000)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The fields of an object, in their order; the line is that on which the bytes begin in their file. */
    static Map<String, Object> object(byte[] bytes, int firstLine) {
        try {
            Object value = MAPPER.readValue(bytes, Object.class);
            if (!(value instanceof Map<?, ?> map)) {
                throw new UnreadableReport("Line %,d, column 1: this is JSON but no object: put each report in braces."
                        .formatted(firstLine));
            }
            Map<String, Object> fields = new LinkedHashMap<>();
            map.forEach((name, field) -> fields.put(String.valueOf(name), field));
            return fields;
        } catch (JacksonException e) {
            throw new UnreadableReport(problem(e, firstLine));
        }
    }

    /** Data that a report can do without: what is broken is none. */
    static Optional<Object> lenient(String text) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, Object.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static String problem(JacksonException e, int firstLine) {
        TokenStreamLocation at = e.getLocation();
        int line = at == null || at.getLineNr() < 1 ? firstLine : firstLine + at.getLineNr() - 1;
        String column = at == null || at.getColumnNr() < 1 ? "" : ", column %,d".formatted(at.getColumnNr());
        String detail = Glyphs.shown(String.valueOf(e.getOriginalMessage()).split("\\R", 2)[0])
                .replaceFirst(",? \\(?from `[^`]*`", "");
        return "Line %,d%s: not valid JSON (%s): put it right and send it again."
                .formatted(line, column, detail.length() > 200 ? detail.substring(0, 200) + "…" : detail);
    }
}
