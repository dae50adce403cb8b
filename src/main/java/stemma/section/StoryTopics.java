package stemma.section;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.register.Addressed;
import stemma.register.Addresses;
import stemma.register.EntryKind;

/** Which topics stories have: what their reports say in tags, and editors' words on that. */
@Component
@Transactional(readOnly = true)
public class StoryTopics {

    private static final String SAID =
            """
            select topic_id as id, count(*) as reports from placement join article on article.id = article_id,
                unnest(topic_ids) topic_id
            where story_id = :story and (:all or %s and %s)
            group by topic_id""".formatted(Sections.PUBLIC_ARTICLE.formatted("article"), SectionKind.TOPIC.live("article"));

    /** The standing stories that editors gave a topic, and those that they withheld it from though a report has it. */
    record Words(List<Long> given, List<Long> withheld) {

        static final Words NONE = new Words(List.of(), List.of());
    }

    /**
     * A topic of a story.
     *
     * @param id of its record in the register
     * @param address the last part of that of its page
     * @param reports how many of the story's say it
     * @param editor who gave it to the story or withheld it, if an editor did
     */
    public record StoryTopic(
            long id,
            String name,
            String address,
            int reports,
            @Nullable String editor,
            boolean withheld) {}

    private record Said(long id, int reports) {}

    /** What an editor said of a record, and of how deep a part of the story; the number grows with time. */
    private record Word(long id, boolean given, String editor, int depth, long number) {

        static final Comparator<Word> LAST = Comparator.comparingInt(Word::depth)
                .thenComparing(Comparator.comparingLong(Word::number).reversed());
    }

    private final Addresses addresses;
    private final JdbcClient jdbc;
    private final Clock clock;

    StoryTopics(Addresses addresses, JdbcClient jdbc, Clock clock) {
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of a topic. What was said of a story goes before what was said of one that became part of it. */
    Words on(Collection<Long> family) {
        record Told(long story, boolean given) {}
        List<Told> words = jdbc.sql("""
                        with recursive up as (
                            select id as word, given, story_id as id, 0 as depth from story_topic
                            where topic_id = any(:family) and ended_at is null
                            union all
                            select word, given, merged_into, depth + 1 from up join story using (id) where merged_into is not null)
                        select distinct on (up.id) up.id as story, given
                        from up join story using (id) where merged_into is null order by up.id, depth, word desc""")
                .param("family", family.toArray(Long[]::new))
                .query(Told.class)
                .list();
        return new Words(
                words.stream().filter(Told::given).map(Told::story).toList(),
                words.stream().filter(word -> !word.given()).map(Told::story).toList());
    }

    /** Of a story, as the desk knows them: those of most reports first, those withheld last. */
    public List<StoryTopic> of(long story) {
        return of(story, true);
    }

    /** Those that readers may know of, of most reports first. */
    List<StoryTopic> shown(long story) {
        return of(story, false).stream().filter(topic -> !topic.withheld()).toList();
    }

    private List<StoryTopic> of(long story, boolean all) {
        List<Said> said = jdbc.sql(SAID)
                .param("story", story)
                .param("all", all)
                .param("now", Timestamp.from(clock.instant()))
                .query(Said.class)
                .list();
        List<Word> words = words(story);
        List<Long> ids = Stream.concat(
                        said.stream().map(Said::id), words.stream().map(Word::id))
                .distinct()
                .toList();
        Map<Long, List<Addressed>> records =
                addresses.of(EntryKind.TOPIC, ids).stream().collect(Collectors.groupingBy(Addressed::id));
        return records.values().stream()
                .map(same -> topic(same, said, words))
                .sorted(Comparator.comparing(StoryTopic::withheld)
                        .thenComparing(topic -> topic.editor() == null)
                        .thenComparing(
                                Comparator.comparingInt(StoryTopic::reports).reversed())
                        .thenComparing(StoryTopic::name))
                .toList();
    }

    /** Of records that are one now, the word counts that would if all had been said of the one. */
    private static StoryTopic topic(List<Addressed> same, List<Said> said, List<Word> words) {
        Set<Long> asked = same.stream().map(Addressed::asked).collect(Collectors.toSet());
        int reports = said.stream()
                .filter(one -> asked.contains(one.id()))
                .mapToInt(Said::reports)
                .sum();
        Word word = words.stream()
                .filter(one -> asked.contains(one.id()))
                .min(Word.LAST)
                .orElse(null);
        return new StoryTopic(
                same.get(0).id(),
                same.get(0).name(),
                same.get(0).address(),
                reports,
                word == null ? null : word.editor(),
                word != null && !word.given());
    }

    /** Those of some families of records, by the standing one, of which an editor has said something. */
    List<Long> spokenOf(Map<Long, List<Long>> families) {
        List<Long> members = families.values().stream().flatMap(List::stream).toList();
        List<Long> spoken = jdbc.sql(
                        "select distinct topic_id from story_topic where topic_id = any(?) and ended_at is null")
                .param(members.toArray(Long[]::new))
                .query(Long.class)
                .list();
        return families.entrySet().stream()
                .filter(family -> family.getValue().stream().anyMatch(spoken::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The word that counts, on each topic that there is one on. */
    private List<Word> words(long story) {
        return jdbc.sql("""
                        with recursive down as (
                            select cast(:story as bigint) as id, 0 as depth
                            union all
                            select story.id, depth + 1 from down join story on merged_into = down.id)
                        select distinct on (topic_id) topic_id as id, given, made_by as editor, depth, story_topic.id as number
                        from down join story_topic on story_id = down.id where ended_at is null
                        order by topic_id, depth, story_topic.id desc""").param("story", story).query(Word.class).list();
    }

    /** Whether a story has a topic, as things stand. */
    boolean has(long story, long topic) {
        return of(story).stream().anyMatch(one -> one.id() == topic && !one.withheld());
    }

    /** The standing record of a topic. */
    Addressed topic(long id) {
        return addresses.of(EntryKind.TOPIC, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new SectionNotFound(SectionKind.TOPIC, Objects.toString(id)));
    }
}
