package stemma.section;

import java.util.Arrays;
import java.util.Optional;
import stemma.article.Bibliography;
import stemma.register.EntryKind;

/** What the stories of a section have in common; the path is where its pages stand. */
public enum SectionKind {
    TOPIC(
            EntryKind.TOPIC,
            "topics",
            "(not %1$s.held or %1$s.live_facts is null or (%1$s.live_facts ->> 'live')::bigint <> coalesce(%1$s.live_id, %1$s.head_id) or %1$s.live_facts -> 'tags' = %1$s.tags)"),
    OUTLET(
            EntryKind.OUTLET,
            "outlets",
            "(%1$s.live_id is null or (select live.outlet = head.outlet from revision live, revision head where live.id = %1$s.live_id and head.id = %1$s.head_id))"),
    AUTHOR(
            EntryKind.PERSON,
            "authors",
            "(%1$s.live_id is null or (select live.bylines = head.bylines from revision live, revision head where live.id = %1$s.live_id and head.id = %1$s.head_id))");

    private final EntryKind entries;
    private final String path;
    private final String live;

    SectionKind(EntryKind entries, String path, String live) {
        this.entries = entries;
        this.path = path;
        this.live = live;
    }

    /** The first part of the addresses of its pages, such as {@code topics}. */
    public String path() {
        return path;
    }

    public static Optional<SectionKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    EntryKind entries() {
        return entries;
    }

    /** In SQL, of an article by its alias: what it says of this is not kept inside. */
    String live(String article) {
        return live.formatted(article);
    }

    /** That it names one of some records, whether readers may know that or not. */
    String names(String article, String records) {
        return Bibliography.naming(entries, article, records);
    }

    /** That it names one of them in words that readers see, if they see the article. */
    String known(String article, String records) {
        return names(article, records) + " and " + live(article);
    }

    /** The same, and that readers see the article. */
    String shown(String article, String records) {
        return Sections.PUBLIC_ARTICLE.formatted(article) + " and " + known(article, records);
    }
}
