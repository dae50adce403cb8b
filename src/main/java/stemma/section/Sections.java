package stemma.section;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.publication.PublicOrder;
import stemma.publication.Publishable.Kind;
import stemma.register.Addressed;
import stemma.register.Addresses;
import stemma.register.Entries;
import stemma.register.Entry;
import stemma.register.Register;
import stemma.story.PublicStories;
import stemma.story.PublicStory;

/**
 * Topics, outlets and authors as readers may know them at this moment: those that a public story has through an article that is
 * public too, or by an editor's word.
 */
@Component
@Transactional(readOnly = true)
public class Sections {

    /** A story is looked for among all, newest first, if this many articles and more name what they have in common. */
    private static final int MANY = 2000;

    static final String PUBLIC_STORY =
            "story.state = 'PUBLISHED' and story.merged_into is null and story.public_from <= :now";

    /** Of an article, by its alias. */
    static final String PUBLIC_ARTICLE = "%1$s.state = 'PUBLISHED' and %1$s.public_from <= :now";

    private static final String NAMED = """
            exists (select from placement join article on article.id = article_id where story_id = story.id and %s)""";

    static final String TOLD = NAMED.formatted(PUBLIC_ARTICLE.formatted("article"));

    private static final String ORDER = " order by story.public_from desc, story.id desc limit :most";

    /** Through the stories, newest first: soon at an end where many of them are in the section. */
    private static final String WALKED = "select story.id from story where " + PUBLIC_STORY
            + " and (story.public_from, story.id) < (:from, :before)"
            + " and (story.id = any(:given::bigint[]) and " + TOLD
            + " or story.id <> all(:withheld::bigint[]) and " + NAMED + ")" + ORDER;

    /** From the articles, where there are few. */
    private static final String GATHERED =
            """
            with own as materialized (
                select story_id as id from article join placement on article_id = article.id
                where %s and story_id <> all(:withheld::bigint[])
                union select unnest(:given::bigint[]))
            select story.id from own join story on story.id = own.id where\s""" + PUBLIC_STORY + " and (story.public_from, story.id) < (:from, :before) and " + TOLD + ORDER;

    /** Of each family as many as are counted at the most. */
    private static final String COUNTED = """
            select root, sum(counted.reports) as reports
            from unnest(:roots::bigint[], :members::bigint[]) family (root, member) cross join lateral (
                select count(*) as reports from (
                    select from article join placement on article_id = article.id join story on story.id = story_id
                    where %%s and %s limit :most) those) counted
            group by root having sum(counted.reports) > 0""".formatted(PUBLIC_STORY);

    /** So many records are looked at together, and for one page. */
    private static final int BATCH = 200;

    private static final int MOST_LOOKED = 2000;

    /** A section, and how many public reports name it, counted no further than {@link #MOST_COUNTED}. */
    public record Listed(Section section, int reports) {}

    /** Sections in the order of their keys, and the key behind which the next page begins; empty on the last. */
    public record Page(List<Listed> sections, Optional<String> next) {

        public Page {
            sections = List.copyOf(sections);
        }
    }

    public static final int MOST_COUNTED = 200;

    private final Register register;
    private final Entries entries;
    private final Addresses addresses;
    private final StoryTopics topics;
    private final PublicStories stories;
    private final PublicOrder order;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sections(
            Register register,
            Entries entries,
            Addresses addresses,
            StoryTopics topics,
            PublicStories stories,
            PublicOrder order,
            JdbcClient jdbc,
            Clock clock) {
        this.register = register;
        this.entries = entries;
        this.addresses = addresses;
        this.topics = topics;
        this.stories = stories;
        this.order = order;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The section at an address, by any spelling of its name: its own address may be another.
     *
     * @throws SectionNotFound if there is none, or readers may not know of it
     */
    public Section at(SectionKind kind, String address) {
        return addresses
                .at(kind.entries(), address)
                .flatMap(found -> among(kind, List.of(found.id())).stream().findFirst())
                .orElseThrow(() -> new SectionNotFound(kind, address));
    }

    /** The section that goes by a name in any known spelling, if readers may know of it. */
    public Optional<Section> called(SectionKind kind, String words) {
        return register.known(kind.entries(), words)
                .flatMap(id -> among(kind, List.of(id)).stream().findFirst());
    }

    /** The section that goes by a name in a public text of a public story, which is in it. */
    public Optional<Section> named(SectionKind kind, String words) {
        return register.known(kind.entries(), words)
                .flatMap(
                        id -> addresses.of(kind.entries(), List.of(id)).stream().findFirst())
                .map(one -> section(kind, one, List.of(one.id())));
    }

    /** The sections of these records that readers may know, in the given order, each once. */
    public List<Section> among(SectionKind kind, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Addressed> known = addresses.of(kind.entries(), ids);
        Map<Long, List<Long>> families =
                entries.families(known.stream().map(Addressed::id).toList());
        return ids.stream()
                .flatMap(id -> known.stream().filter(one -> one.asked() == id))
                .map(one -> section(kind, one, Objects.requireNonNull(families.get(one.id()))))
                .distinct()
                .filter(this::isShown)
                .toList();
    }

    private static Section section(SectionKind kind, Addressed one, List<Long> family) {
        return new Section(kind, one.id(), one.name(), one.address(), family);
    }

    /** The topics of a story that readers may know of, those that most of its reports say first; at least this story is in each. */
    public List<Section> topics(PublicStory story) {
        return topics.shown(story.id()).stream()
                .map(one -> new Section(SectionKind.TOPIC, one.id(), one.name(), one.address(), List.of(one.id())))
                .toList();
    }

    /** Its stories that went public before the given one, the last first. */
    public List<PublicStory> stories(Section section, long before, int most) {
        PublicOrder.After after = order.after(Kind.STORY, before, clock.instant());
        return stories.of(ids(section, after, most));
    }

    private List<Long> ids(Section section, PublicOrder.After after, int most) {
        StoryTopics.Words words = words(section);
        return jdbc.sql((isLarge(section) ? WALKED : GATHERED)
                        .formatted(section.kind().shown("article", ":family")))
                .param("family", section.family().toArray(Long[]::new))
                .param("given", words.given().toArray(Long[]::new))
                .param("withheld", words.withheld().toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("from", Timestamp.from(after.from()))
                .param("before", after.id())
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private StoryTopics.Words words(Section section) {
        return section.kind() == SectionKind.TOPIC ? topics.on(section.family()) : StoryTopics.Words.NONE;
    }

    /**
     * That an article, by its alias in a query, makes its story one of a section, as far as readers may know.
     *
     * @param story where the query has the number of the story
     * @param prefix what the names of its parameters begin with
     */
    public Within within(Section section, String article, String story, String prefix) {
        StoryTopics.Words words = words(section);
        String names = section.kind().known(article, ":" + prefix + "family");
        if (words.given().isEmpty() && words.withheld().isEmpty()) {
            return new Within(names, Map.of(prefix + "family", section.family().toArray(Long[]::new)));
        }
        return new Within(
                "(%2$s = any(:%1$sgiven::bigint[]) or %2$s <> all(:%1$swithheld::bigint[]) and %3$s)"
                        .formatted(prefix, story, names),
                Map.of(
                        prefix + "family",
                        section.family().toArray(Long[]::new),
                        prefix + "given",
                        words.given().toArray(Long[]::new),
                        prefix + "withheld",
                        words.withheld().toArray(Long[]::new)));
    }

    private boolean isLarge(Section section) {
        return jdbc.sql("select count(*) from (select from article where "
                                + section.kind().names("article", ":family") + " limit :many) those")
                        .param("family", section.family().toArray(Long[]::new))
                        .param("many", MANY)
                        .query(Integer.class)
                        .single()
                == MANY;
    }

    /**
     * Those that readers may know. After very many records that they may not, a page may end before it is full.
     *
     * @param after the key behind which the page begins; empty for the first
     */
    public Page page(SectionKind kind, String after, int most) {
        List<Listed> found = new ArrayList<>();
        String behind = after;
        for (int looked = 0; looked < MOST_LOOKED; looked += BATCH) {
            List<Entry> some = entries.page(kind.entries(), "", behind, BATCH);
            Map<Long, Listed> shown = shown(kind, some.stream().map(Entry::id).toList());
            for (Entry entry : some) {
                Listed listed = shown.get(entry.id());
                if (listed != null && found.size() == most) {
                    return new Page(found, Optional.of(behind));
                }
                if (listed != null) {
                    found.add(listed);
                }
                behind = entry.key();
            }
            if (some.size() < BATCH) {
                return new Page(found, Optional.empty());
            }
        }
        return new Page(found, Optional.of(behind));
    }

    /** Those of some standing records that readers may know, by their numbers. */
    private Map<Long, Listed> shown(SectionKind kind, List<Long> ids) {
        Map<Long, List<Long>> families = entries.families(ids);
        Map<Long, Integer> reports = reports(kind, families);
        List<Long> spoken = kind == SectionKind.TOPIC ? topics.spokenOf(families) : List.of();
        Map<Long, Listed> shown = new HashMap<>();
        for (Addressed one : addresses.of(kind.entries(), ids)) {
            Section section = section(kind, one, Objects.requireNonNull(families.get(one.id())));
            int count = reports.getOrDefault(one.id(), 0);
            if (spoken.contains(one.id()) ? isShown(section) : count > 0) {
                shown.put(one.id(), new Listed(section, count));
            }
        }
        return shown;
    }

    private boolean isShown(Section section) {
        return !ids(section, new PublicOrder.After(clock.instant(), Long.MAX_VALUE), 1)
                .isEmpty();
    }

    /** How many reports of public stories name each of these, where any does. */
    private Map<Long, Integer> reports(SectionKind kind, Map<Long, List<Long>> families) {
        List<Long> roots = new ArrayList<>();
        List<Long> members = new ArrayList<>();
        families.forEach((root, family) -> family.forEach(member -> {
            roots.add(root);
            members.add(member);
        }));
        Map<Long, Integer> reports = new HashMap<>();
        jdbc.sql(COUNTED.formatted(kind.shown("article", "array[family.member]")))
                .param("roots", roots.toArray(Long[]::new))
                .param("members", members.toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST_COUNTED)
                .query(row -> {
                    reports.put(row.getLong("root"), Math.min(MOST_COUNTED, row.getInt("reports")));
                });
        return reports;
    }
}
