package stemma.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stemma.intake.Counts;
import stemma.intake.Imports;
import stemma.intake.Item;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What became of an import, for programs: one JSON object, written as it is read. */
record JsonAnswer(Imports imports, long run) {

    private static final int PAGE = 500;

    /** Nothing is known of the run, if there is one at all. */
    static void nothing(PrintStream out, @Nullable Long run) {
        write(out, run, new Counts(0, 0, 0, 0, 0, 0, 0), json -> {});
    }

    void print(PrintStream out) {
        write(out, run, imports.run(run).counts(), this::items);
    }

    private interface Items {
        void write(JsonGenerator json);
    }

    private static void write(PrintStream out, @Nullable Long run, Counts counts, Items items) {
        JsonMapper mapper = JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writePOJOProperty("run", run);
            json.writeNumberProperty("new", counts.imported());
            json.writeNumberProperty("unchanged", counts.unchanged());
            json.writeNumberProperty("changed", counts.changed());
            json.writeNumberProperty("refused", counts.refused());
            json.writeNumberProperty("total", counts.total());
            json.writeArrayPropertyStart("items");
            items.write(json);
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }

    private void items(JsonGenerator json) {
        List<Item> page = imports.items(run, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(item -> write(json, item));
            page = imports.items(run, page.get(page.size() - 1).position(), PAGE);
        }
    }

    private static void write(JsonGenerator json, Item item) {
        json.writeStartObject();
        json.writeStringProperty("name", item.name());
        json.writeStringProperty(
                "outcome", Objects.requireNonNull(item.verdict()).code());
        json.writeStringProperty("message", String.valueOf(item.reason()));
        json.writeEndObject();
    }
}
