package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.OnFreshDatabase;
import stemma.parsing.ReceivedFile;

/** Reports whose files say to which story they belong are told there, and all else is as in any import. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=given")
@OnFreshDatabase
class GivenStoriesTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    private static final List<String> CONTENT =
            List.of("article", "placement", "story", "matching_text", "matching_term", "matching_copy");

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    /** As the Spark job writes it: the report as it came, and after that the story. */
    private static ReceivedFile line(String file, int number, String id, String words, String story) {
        return new ReceivedFile(
                file + ".jsonl:" + number,
                "{\"id\":\"%s\",\"text\":\"%s\"%s}"
                        .formatted(id, words, story.isEmpty() ? "" : ",\"story\":\"" + story + "\"")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Forty reports of four stories, two of which have the very same words. */
    private static List<ReceivedFile> archive() {
        List<String> words = List.of(
                "Frost has killed the lemon trees of Cerro. Grower Ana Pol lost nine in ten of her trees overnight.",
                "The night train to Brisk stood on a bridge for hours. Conductor Leo Marsh handed out blankets.",
                "A choir of deaf children sang in signs in Halle. Teacher Rosa Engel had practised with them for a year.",
                "A choir of deaf children sang in signs in Halle. Teacher Rosa Engel had practised with them for a year.");
        List<ReceivedFile> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(
                    line("reports", i + 1, "r" + i, words.get(i % 4) + " So ends part %d.".formatted(i), "r" + i % 4));
        }
        return lines;
    }

    private long begun(List<ReceivedFile> files, boolean preview) {
        long run = imports.begin(
                new Errand(Origin.UPLOAD, null, "ada", preview), List.of(receiver -> files.forEach(receiver::accept)));
        assertThat(imports.await(run, LONG)).isTrue();
        return run;
    }

    private long done(List<ReceivedFile> files) {
        return begun(files, false);
    }

    private void takeBack(long run) {
        assertThat(imports.await(imports.takeBack(run, "ada"), LONG)).isTrue();
    }

    /** The ids of the reports of a file in each story, by the first of them. */
    private Map<String, List<String>> stories(String file) {
        Map<String, List<String>> stories = new TreeMap<>();
        jdbc.sql("""
                        select array_agg(split_part(source_key, ':', 2) order by article.id) as ids
                        from placement join article on article.id = article_id
                        where source_key like ? || ':%' group by story_id""").param(file).query(row -> {
            List<String> ids = List.of((String[]) row.getArray("ids").getArray());
            stories.put(ids.get(0), ids);
        });
        return stories;
    }

    private List<String> content() {
        return CONTENT.stream()
                .flatMap(table -> jdbc
                        .sql("select '" + table + " ' || to_jsonb(t)::text from " + table + " t order by 1")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private String message(long run, int position) {
        return String.valueOf(imports.item(run, position).reason());
    }

    @Test
    void takesTheStoriesOverAsTheyAreGiven() {
        List<String> before = content();
        List<ReceivedFile> files = archive();

        long preview = begun(files, true);
        assertThat(imports.given(preview)).isEqualTo(new GivenCount(40, 4));
        assertThat(message(preview, 7)).contains("as the file says (story “r2”)");
        assertThat(content()).isEqualTo(before);
        imports.cancel(preview, "ada");

        long run = done(files);

        assertThat(jdbc.sql("select count(distinct worked_at) from import_item where run_id = ?")
                        .param(run)
                        .query(Long.class)
                        .single())
                .as("in one load")
                .isEqualTo(1);
        Map<String, List<String>> stories = stories("reports");
        assertThat(stories.keySet()).containsExactly("r0", "r1", "r2", "r3");
        assertThat(stories.values()).allSatisfy(ids -> assertThat(ids).hasSize(10));
        assertThat(stories.get("r3")).startsWith("r3", "r7", "r11");
        assertThat(message(run, 4)).contains("begins a story, as the file says (story “r3”)");
        assertThat(message(run, 8)).contains("joins the story").contains("as the file says (story “r3”)");
        assertThat(jdbc.sql("""
                        select count(*) from suggestion join placement here on here.article_id = suggestion.article_id
                        join placement there on there.article_id = other_id
                        join article on article.id = here.article_id
                        where here.story_id <> there.story_id and source_key like 'reports:%'""").query(Long.class).single())
                .as("the two that are told in the same words are asked about")
                .isPositive();

        List<String> after = content();
        long again = done(files);
        assertThat(imports.run(again).counts().unchanged()).isEqualTo(40);
        assertThat(content()).isEqualTo(after);

        takeBack(run);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void placesByWordsWhatComesLaterWithoutAStory() {
        List<ReceivedFile> files = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            files.add(line(
                    "mines",
                    i + 1,
                    "m" + i,
                    i < 3
                            ? "Miners of Torrel found a whale skeleton in the shaft. Geologist Kim Osei dated it."
                            : "Village number %d of the plain voted on its well. Elder Moss%d of part %d spoke."
                                    .formatted(i, i, i),
                    i < 3 ? "whale" : "well-" + i));
        }
        long run = done(files);

        long later = done(List.of(line(
                "late",
                1,
                "late",
                "Geologist Kim Osei dated the whale skeleton that miners of Torrel found in the shaft.",
                "")));

        assertThat(jdbc.sql("""
                        select placed_by || ' ' || count(*) over () from placement join article on article.id = article_id
                        where story_id = (select story_id from placement join article on article.id = article_id
                            where source_key = 'mines:m0')
                        order by article.id desc limit 1""").query(String.class).single()).isEqualTo("matching 4");
        takeBack(later);
        takeBack(run);
    }

    @Test
    void takesRulingsForLawAboveWhatAFileSays() {
        List<ReceivedFile> files = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            files.add(line(
                    "bees",
                    i + 1,
                    "b" + i,
                    "A swarm of bees sat on the tram of Lindau, stop %d.".formatted(i),
                    "bees"));
        }
        ruling("bees:b0", "bees:b5", false);

        long run = done(files);

        Map<String, List<String>> stories = stories("bees");
        assertThat(stories.get("b5")).as("alone").containsExactly("b5");
        assertThat(stories.values().stream().mapToInt(List::size).max()).hasValue(23);
        assertThat(message(run, 6)).contains("the file says story “bees”, but what editors ruled counts more");
        takeBack(run);
        assertThat(stories("bees")).isEmpty();
    }

    @Test
    void putsWhatIsRuledTheSameTogetherWhateverAFileSays() {
        ruling("otter:o1", "heron:h1", true);
        long first = done(
                List.of(line("otter", 1, "o1", "An otter stole the mayor's trout in Bray. Police smiled.", "otter")));
        long second = done(List.of(
                line("heron", 1, "h1", "Herons nest on the gasworks of Bray, a bird warden said.", "heron"),
                line("heron", 2, "h2", "The gasworks of Bray have herons, wardens say.", "heron")));

        assertThat(stories("heron").values())
                .as("beside the otter, as is what the file puts with it")
                .hasSize(1);
        assertThat(message(second, 1)).contains("joins the story “An otter stole the mayor's trout in Bray.”");
        takeBack(second);
        takeBack(first);
    }

    @Test
    void comesToTheSameOneByOneAndGoesOnWithAStoryInALaterFile() {
        long first = done(List.of(
                line("kites", 1, "k1", "Kites fly over the dam of Wray. Children cheer.", "kites"),
                line("kites", 2, "k2", "A tax on windows is repealed in Oldham after long debate.", "kites")));
        assertThat(stories("kites").get("k1")).containsExactly("k1", "k2");
        assertThat(message(first, 1)).contains("begins a story, as the file says (story “kites”)");
        assertThat(message(first, 2)).contains("joins the story “Kites fly over the dam of Wray.”, as the file says");

        List<ReceivedFile> more = new ArrayList<>();
        for (int i = 3; i < 30; i++) {
            more.add(line("kites", i, "k" + i, "Something else again, thing %d.".formatted(i), "kites"));
        }
        long second = done(more);

        assertThat(stories("kites")).hasSize(1);
        takeBack(first);
        assertThat(stories("kites").get("k3"))
                .as("those of the other import stay together")
                .hasSize(27);
        takeBack(second);
        assertThat(stories("kites")).isEmpty();
    }

    @Test
    void leavesAnArticleWhereItIsWhenItsLineGivesAnotherStory() {
        long first = done(List.of(line("drum", 1, "d1", "Drummers march through Olten at dawn.", "one")));

        long second = done(List.of(line("drum", 1, "d1", "Drummers march through Olten at dusk.", "two")));

        assertThat(imports.run(second).counts().changed()).isEqualTo(1);
        assertThat(message(second, 1)).contains("the file gives another story, but an article stays where");
        assertThat(jdbc.sql(
                                "select evidence -> 'given' ->> 'key' from placement join article on article.id = article_id"
                                        + " where source_key = 'drum:d1'")
                        .query(String.class)
                        .single())
                .isEqualTo("one");
        takeBack(second);
        takeBack(first);
    }

    private void ruling(String one, String other, boolean same) {
        jdbc.sql("""
                        insert into ruling (one_collection, one_source, other_collection, other_source, same, ruled_by, ruled_at)
                        values (1, least(:one, :other), 1, greatest(:one, :other), :same, 'eve', now())""")
                .param("one", one)
                .param("other", other)
                .param("same", same)
                .update();
    }
}
