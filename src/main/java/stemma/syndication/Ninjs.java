package stemma.syndication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.syndication.NewsItem.Told;
import tools.jackson.databind.json.JsonMapper;

/** Writes an item in IPTC's ninjs 3.1. That has no property for what an item evolved from: it is an association of that name. */
final class Ninjs {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private record Standard(String name, String version, String schema) {}

    private record Text(@Nullable String role, @Nullable String contentType, String value) {}

    private record Body(String role, String contentType, int charCount, int wordCount, String value) {}

    private record Person(String name, String rel) {}

    private record Source(String name, String role) {}

    private record Name(String name) {}

    private record Kind(String name, String uri) {}

    private record Id(String role, String value) {}

    private record Rendition(String name, String href, String contentType) {}

    private record Association(String name, String rel, String uri, String type) {}

    private record Whole(
            String uri,
            Standard standard,
            String type,
            String representationType,
            String version,
            String firstCreated,
            String versionCreated,
            String pubStatus,
            @Nullable String edNote,
            @Nullable String language,
            String title,
            @Nullable String slugline,
            @Nullable String by,
            @Nullable String located,
            List<Text> headlines,
            List<Text> descriptions,
            List<Body> bodies,
            List<Person> people,
            List<Source> infoSources,
            List<Name> subjects,
            List<Rendition> renditions,
            List<Association> associations,
            List<Id> altIds,
            @Nullable Kind digitalSourceType) {}

    private static final Standard STANDARD =
            new Standard("ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
    private static final Kind MACHINE_MADE = new Kind(
            "Created using Generative AI", "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");

    private Ninjs() {}

    static byte[] of(NewsItem item) {
        Told told = item.told();
        return JSON.writeValueAsBytes(told == null ? withdrawn(item) : usable(item, told));
    }

    private static Whole usable(NewsItem item, Told told) {
        return new Whole(
                item.id(),
                STANDARD,
                "text",
                "full",
                String.valueOf(item.version()),
                item.first().toString(),
                item.updated().toString(),
                "usable",
                item.note(),
                told.language(),
                told.title(),
                item.slug(),
                told.by(),
                told.dateline(),
                texts("main", told.headline()),
                texts("summary", told.dek()),
                List.of(new Body("main", "text/html", told.characters(), told.words(), Html.of(told.body()))),
                told.bylines().stream().map(name -> new Person(name, "author")).toList(),
                Stream.concat(
                                Stream.ofNullable(told.outlet()).map(name -> new Source(name, "outlet")),
                                told.sources().stream().map(name -> new Source(name, "cited")))
                        .toList(),
                told.tags().stream().map(Name::new).toList(),
                List.of(new Rendition("web", item.address(), "text/html")),
                item.related().stream().map(Ninjs::association).toList(),
                List.of(new Id("web", item.address())),
                told.machineMade() ? MACHINE_MADE : null);
    }

    private static Whole withdrawn(NewsItem item) {
        return new Whole(
                item.id(),
                STANDARD,
                "text",
                "partial",
                String.valueOf(item.version()),
                item.first().toString(),
                item.updated().toString(),
                "canceled",
                item.note(),
                null,
                "Withdrawn",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static List<Text> texts(String role, @Nullable String words) {
        return words == null ? List.of() : List.of(new Text(role, "text/plain", words));
    }

    private static Association association(NewsItem.Related other) {
        return new Association(other.name(), other.relation().word(), other.id(), "text");
    }
}
