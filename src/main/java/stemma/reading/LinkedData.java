package stemma.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.publication.PublicChange;
import tools.jackson.databind.json.JsonMapper;

/** Things as schema.org has them, for JSON-LD. */
final class LinkedData {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private LinkedData() {}

    /** A person, an organisation or a work that is only named. */
    record Named(
            @JsonProperty("@type") String type,
            String name,
            @Nullable String url) {

        static Named person(String name) {
            return new Named("Person", name, null);
        }

        static Named organisation(String name) {
            return new Named("Organization", name, null);
        }

        static Named work(String name) {
            return new Named("CreativeWork", name, null);
        }
    }

    /** A picture. */
    record Image(@JsonProperty("@type") String type, String url) {}

    /** Who answers for the site. */
    record Publisher(
            @JsonProperty("@type") String type,
            String name,
            String url,
            Image logo,
            @Nullable String email) {}

    /** What readers were told is wrong. */
    record CorrectionComment(@JsonProperty("@type") String type, String text, String datePublished) {

        static CorrectionComment of(PublicChange change) {
            return new CorrectionComment(
                    "CorrectionComment",
                    String.valueOf(change.notice()),
                    change.madeAt().toString());
        }
    }

    /** A text that another names. */
    record Source(
            @JsonProperty("@type") String type,
            String url,
            String headline,
            @Nullable Named publisher,
            List<Named> author,
            @Nullable String datePublished) {}

    /** A story or an article. */
    record NewsArticle(
            @JsonProperty("@context") String context,
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String url,
            String mainEntityOfPage,
            String headline,
            String description,
            String inLanguage,
            Instant datePublished,
            Instant dateModified,
            List<Named> author,
            Publisher publisher,
            @Nullable Named sourceOrganization,
            @Nullable String dateCreated,
            @Nullable String digitalSourceType,
            List<Source> isBasedOn,
            List<Named> citation,
            List<CorrectionComment> correction,
            @Nullable Source isPartOf,
            boolean isAccessibleForFree) {}

    /** The site as a whole. */
    record WebSite(
            @JsonProperty("@context") String context,
            @JsonProperty("@type") String type,
            String url,
            String name,
            String description,
            Publisher publisher) {}

    /** As it can stand in a page: none of its characters means anything there. */
    static String written(Record thing) {
        return JSON.writeValueAsString(thing)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
