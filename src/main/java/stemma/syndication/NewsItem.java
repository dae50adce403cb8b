package stemma.syndication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stemma.revision.Block;

/**
 * A story or an article as newsrooms exchange them. It is public, so it never bears an embargo.
 *
 * @param id the same for ever
 * @param told what it says; null once it was withdrawn
 * @param note what editors elsewhere must know: why it was withdrawn, or what was corrected
 */
record NewsItem(
        String id,
        String slug,
        String address,
        Instant first,
        Instant updated,
        @Nullable Told told,
        @Nullable String note,
        List<Related> related) {

    /**
     * The words, and who told them.
     *
     * @param written the day that its source gives
     * @param sources whom it names as its sources
     */
    record Told(
            String title,
            @Nullable String headline,
            @Nullable String dek,
            List<String> bylines,
            @Nullable String outlet,
            @Nullable String dateline,
            @Nullable LocalDate written,
            String language,
            List<String> sources,
            List<String> tags,
            boolean machineMade,
            List<Block> body) {

        Told {
            bylines = List.copyOf(bylines);
            sources = List.copyOf(sources);
            tags = List.copyOf(tags);
            body = List.copyOf(body);
        }

        /** All names in one line; null where there are none. */
        @Nullable
        String by() {
            return bylines.isEmpty() ? null : String.join(", ", bylines);
        }

        private String plain() {
            return body.stream().map(Block::text).collect(Collectors.joining("\n"));
        }

        int characters() {
            String plain = plain();
            return plain.codePointCount(0, plain.length());
        }

        int words() {
            return plain().split("\\s+").length;
        }
    }

    /** Another item, and what it is to this one. */
    record Related(Relation relation, String id, String name) {}

    /** What items are to each other, as IPTC's list of relations has it. */
    enum Relation {
        /** This one took its place. */
        EVOLVED_FROM("evolvedFrom"),
        /** This one was told from it. */
        DERIVED_FROM("derivedFrom"),
        SEE_ALSO("seeAlso");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    NewsItem {
        related = List.copyOf(related);
    }

    /** Grows with each change, as long as no two happen within a thousandth of a second. */
    long version() {
        return Math.max(0, Duration.between(first, updated).toMillis()) + 1;
    }
}
