package stemma.section;

import java.util.Arrays;
import java.util.Optional;
import stemma.register.EntryKind;

/** What the stories of a section have in common; the path is where its pages stand. */
public enum SectionKind {
    TOPIC(
            EntryKind.TOPIC,
            "topics",
            "article.topic_ids && :family",
            "(not article.held or article.live_facts is null or (article.live_facts ->> 'live')::bigint <> coalesce(article.live_id, article.head_id) or article.live_facts -> 'tags' = article.tags)"),
    OUTLET(
            EntryKind.OUTLET,
            "outlets",
            "article.outlet_id = any(:family)",
            "(article.live_id is null or (select live.outlet = head.outlet from revision live, revision head where live.id = article.live_id and head.id = article.head_id))"),
    AUTHOR(
            EntryKind.PERSON,
            "authors",
            "article.author_ids && :family",
            "(article.live_id is null or (select live.bylines = head.bylines from revision live, revision head where live.id = article.live_id and head.id = article.head_id))");

    private final EntryKind entries;
    private final String path;
    private final String names;
    private final String known;

    SectionKind(EntryKind entries, String path, String names, String known) {
        this.entries = entries;
        this.path = path;
        this.names = names;
        this.known = known;
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

    /** Of an article, in SQL: that it names one of a family of records, whether readers may know that or not. */
    String names() {
        return names;
    }

    /** The same, and that readers may know of the article and that it does: it is not in words that are kept inside. */
    String shown() {
        return "article.state = 'PUBLISHED' and article.public_from <= :now and " + known();
    }

    /** The same of one record, by an expression that the query has for its number. */
    String shownOf(String record) {
        return shown().replace("= any(:family)", "= " + record).replace("&& :family", "@> array[" + record + "]");
    }

    /** That what it names is not kept inside. */
    String kept() {
        return known;
    }

    /** That it names one in words that readers see, if they see the article. */
    String known() {
        return names + " and " + known;
    }
}
