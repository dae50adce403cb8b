package stemma.regrouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import stemma.story.Keep;
import stemma.story.Merge;
import stemma.story.MergeRefused;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import stemma.story.Story;

/**
 * Random sequences of placing, moving, merging, splitting, editing and undoing, against a model of two maps. How many, and from
 * which seed on, is told by {@code -Dsequences} and {@code -DfirstSeed}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=sequences")
@OnFreshDatabase
class RegroupingSequencesTests {

    private static final int SEQUENCES = Integer.getInteger("sequences", 12);
    private static final int FIRST_SEED = Integer.getInteger("firstSeed", 1);
    private static final int STEPS = 200;
    private static final int STORIES = 7;
    private static final int PLACED = 13;
    private static final int ARTICLES = 17;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Regroupings regroupings;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcClient jdbc;

    private final List<Article> articles = new ArrayList<>();

    /** The first thirteen articles are in seven stories, the others are yet to come. */
    @BeforeEach
    void tell() {
        IntStream.range(0, ARTICLES)
                .forEach(n -> articles.add(newsroom.about("subject" + (char) ('a' + n), "Town" + (char) ('a' + n))));
        jdbc.sql("set synchronous_commit = off").update();
        jdbc.sql("create table placement_first as select * from placement where article_id = any(?::bigint[])")
                .param(articles.stream().map(Article::id).toArray(Long[]::new))
                .update();
        jdbc.sql("create table story_first as select * from story").update();
        jdbc.sql("""
                with told as (select article_id, story_id, row_number() over (order by article_id) - 1 as n from placement_first)
                update placement_first set story_id = other.story_id from told join told other on other.n = mod(told.n, ?)
                where placement_first.article_id = told.article_id""").param(STORIES).update();
        jdbc.sql("delete from placement_first where article_id > ?")
                .param(articles.get(PLACED - 1).id())
                .update();
        hideSome();
        jdbc.sql("delete from story_first where id not in (select story_id from placement_first)")
                .update();
    }

    /** Of the first story all, of the second its lead, of the third all for a day; and those that are yet to come. */
    private void hideSome() {
        hide("DRAFT", null, 0, STORIES, 1, 13, 14, 15, 16);
        hide("PUBLISHED", Instant.now().plus(Duration.ofDays(1)).toString(), 2, 2 + STORIES);
        jdbc.sql("""
                update story_first set state = article.state, public_from = article.public_from from article
                where article.id = any(?::bigint[]) and story_first.lead_id = article.id""")
                .param(new Long[] {articles.get(0).id(), articles.get(2).id()})
                .update();
    }

    private void hide(String state, @Nullable String from, int... some) {
        jdbc.sql("update article set state = :state, public_from = :from::timestamptz where id = any(:some::bigint[])")
                .param("state", state)
                .param("from", from, Types.VARCHAR)
                .param(
                        "some",
                        IntStream.of(some).mapToObj(n -> articles.get(n).id()).toArray(Long[]::new))
                .update();
    }

    private void begin() {
        jdbc.sql(
                        "truncate ruling, story_choice, regrouping_move, regrouping_story, regrouping, merge_move, merge, placement, suggestion")
                .update();
        jdbc.sql("update story set merged_into = null").update();
        jdbc.sql("delete from story").update();
        jdbc.sql("insert into story overriding system value select * from story_first")
                .update();
        jdbc.sql("insert into placement select * from placement_first").update();
    }

    @Test
    void comesBackToTheBeginningWhateverWasDoneInBetween() {
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
            begin();
            List<String> before = dump();
            Sequence sequence = new Sequence(seed);
            String where = "seed " + seed;
            for (int step = 1; step <= STEPS; step++) {
                sequence.tryStep(where + ", step " + step);
                assertThat(told())
                        .as(where + ", step " + step + ": " + sequence.last)
                        .isEqualTo(sequence.model.told());
                assertThat(pointers())
                        .as(where + ", step " + step + ": " + sequence.last)
                        .isEqualTo(sequence.model.pointers());
                assertThat(rulings())
                        .as(where + ", step " + step + ": " + sequence.last)
                        .containsAll(sequence.model.ruledApart());
                assertThat(oddities())
                        .as(where + ", step " + step + ": " + sequence.last)
                        .isEmpty();
            }
            sequence.undoAll();
            assertThat(difference(dump(), sequence.model.withEdits(before)))
                    .as(where)
                    .isEmpty();
            assertThat(standingRulings()).as(where).isZero();
            System.out.println("regroupings: " + where + " passed, " + sequence.model.summary());
        }
    }

    private List<String> told() {
        return strings("select article_id || ' in ' || story_id from placement order by article_id");
    }

    /** Merges that stand; what was left without articles and only leads elsewhere is none. */
    private List<String> pointers() {
        return strings("""
                select story.id || ' is part of ' || merged_into from story
                where exists (select from merge where absorbed_id = story.id and undone_at is null) order by story.id""");
    }

    private List<String> oddities() {
        return strings("""
                select 'told in a part: ' || article_id from placement join story on story.id = story_id where merged_into is not null
                union all select 'lead elsewhere: ' || id from story where merged_into is null
                    and not exists (select from placement where article_id = lead_id and story_id = story.id)
                union all select 'ruled apart, told together: ' || ruling.id from ruling
                    join article one on one.collection_id = one_collection and one.source_key = one_source
                    join article other on other.collection_id = other_collection and other.source_key = other_source
                    join placement here on here.article_id = one.id join placement there on there.article_id = other.id
                    where withdrawn_at is null and here.story_id = there.story_id
                union all select 'merge without effect: ' || merge.id from merge join story on story.id = absorbed_id
                    where undone_at is null and merged_into is distinct from survivor_id""");
    }

    /** The stories of the beginning and all placements, apart from locks and the time of the last change. */
    private List<String> dump() {
        return strings("""
                select 'story ' || id || ' ' || slug || ' lead ' || lead_id || ' text ' || coalesce(text_id, 0) || ' part of '
                    || coalesce(merged_into, 0) || ' ' || state || ' ' || coalesce(public_from::text, '-') from story where id in (select id from story_first)
                union all select 'article ' || article_id || ' ' || to_jsonb(placement)::text from placement order by 1""");
    }

    private static List<String> difference(List<String> actual, List<String> expected) {
        return Stream.concat(
                        actual.stream().filter(line -> !expected.contains(line)).map(line -> "is " + line),
                        expected.stream().filter(line -> !actual.contains(line)).map(line -> "should be " + line))
                .toList();
    }

    /** Pairs of articles that are ruled apart. */
    private Set<String> rulings() {
        return new TreeSet<>(strings("""
                select least(one.id, other.id) || ' not with ' || greatest(one.id, other.id) from ruling
                join article one on one.collection_id = one_collection and one.source_key = one_source
                join article other on other.collection_id = other_collection and other.source_key = other_source
                where withdrawn_at is null and not same"""));
    }

    private long standingRulings() {
        return jdbc.sql("select count(*) from ruling where withdrawn_at is null")
                .query(Long.class)
                .single();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    /** One sequence: what was done in the newsroom, and the same in the model. */
    private final class Sequence {

        private final Random random;
        private final RegroupingModel model = new RegroupingModel();
        private String last = "";

        Sequence(int seed) {
            random = new Random(seed);
            jdbc.sql("select article_id, story_id from placement").query(row -> {
                model.place(row.getLong("article_id"), row.getLong("story_id"));
            });
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private Story story(long id) {
            return stories.withWords(List.of(id)).get(0);
        }

        private Article article(long id) {
            return articles.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
        }

        void tryStep(String where) {
            try {
                step();
            } catch (RuntimeException e) {
                throw new AssertionError(where + ": " + last, e);
            }
        }

        private void step() {
            int dice = random.nextInt(100);
            try {
                if (dice < 5) {
                    place();
                } else if (dice < 20) {
                    move();
                } else if (dice < 30) {
                    moveOut();
                } else if (dice < 50) {
                    merge();
                } else if (dice < 60) {
                    split();
                } else if (dice < 70) {
                    edit();
                } else if (dice < 75) {
                    lead();
                } else {
                    undo(any(Stream.concat(model.standing().stream(), Stream.of(0L))
                            .toList()));
                }
            } catch (MergeRefused refused) {
                last = last + " was refused: " + refused.getMessage();
                model.refused();
            }
        }

        private void place() {
            articles.stream()
                    .filter(article -> !model.isPlaced(article.id()))
                    .findFirst()
                    .ifPresent(article -> {
                        long to = any(model.tellingStories());
                        last = "place " + article.id() + " in " + to;
                        jdbc.sql(
                                        "insert into placement select article_id, ?, 'matching', now(), 0.5, '{\"nearest\": []}' from (values (?)) a (article_id)")
                                .params(to, article.id())
                                .update();
                        model.place(article.id(), to);
                        model.came(dump().stream()
                                .filter(line -> line.startsWith("article " + article.id() + " "))
                                .findFirst()
                                .orElseThrow());
                    });
        }

        private void move() {
            long article = any(model.articles());
            long to = any(model.tellingStories());
            last = "move " + article + " to " + to;
            long from = model.story(article);
            Regrouping done =
                    regroupings.move(article(article).slug(), story(to).slug(), "eve");
            if (done.kind() == Regrouping.Kind.MERGE) {
                model.merge(done.id(), from, to);
            } else {
                model.move(done.id(), List.of(article), to);
                model.imply(done.id(), List.of(article), model.told(from));
            }
        }

        private void moveOut() {
            long article = any(model.articles());
            long from = model.story(article);
            last = "take out " + article;
            Regrouping done = regroupings.moveOut(article(article).slug(), "eve");
            model.move(done.id(), List.of(article), done.to().id());
            model.imply(done.id(), List.of(article), model.told(from));
        }

        private void merge() {
            long survivor = any(model.tellingStories());
            long absorbed = any(model.tellingStories());
            Keep keep = new Keep(random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
            last = "merge " + absorbed + " into " + survivor + ", " + keep;
            Merge merge =
                    regroupings.merge(story(survivor).slug(), story(absorbed).slug(), keep, "eve");
            long id = jdbc.sql("select id from regrouping where merge_id = ?")
                    .param(merge.id())
                    .query(Long.class)
                    .single();
            model.merge(id, absorbed, survivor);
        }

        private void split() {
            long from = any(model.tellingStories());
            List<Long> leaving = model.articles().stream()
                    .filter(article -> model.story(article) == from && random.nextBoolean())
                    .toList();
            last = "split " + leaving + " from " + from;
            Regrouping done = regroupings.split(
                    story(from).slug(),
                    leaving.stream().map(id -> article(id).slug()).toList(),
                    "eve");
            model.move(done.id(), leaving, done.to().id());
            model.imply(done.id(), leaving, List.of(lead(from)));
            model.imply(done.id(), List.of(lead(done.to().id())), model.told(from));
        }

        private long lead(long story) {
            return jdbc.sql("select lead_id from story where id = ?")
                    .param(story)
                    .query(Long.class)
                    .single();
        }

        private void edit() {
            Story story = story(any(model.tellingStories()));
            last = "edit " + story.id();
            String words = "Edited " + random.nextInt();
            newsdesk.edit(
                    story.slug(), Newsroom.content(words, words), story.shown().id(), "ann", null);
            Long text = jdbc.sql("select text_id from story where id = ?")
                    .param(story.id())
                    .query(Long.class)
                    .single();
            model.edited(story.id(), text);
        }

        private void lead() {
            long article = any(model.articles());
            last = "lead with " + article;
            newsdesk.lead(story(model.story(article)).slug(), article(article).slug(), "ann");
            model.leads(model.story(article), article);
        }

        private boolean undo(long id) {
            last = "undo " + id + (id == 0 ? "" : ", " + regroupings.byId(id).what());
            if (id == 0) {
                return false;
            }
            regroupings.undo(id, "eve");
            model.undo(id);
            return true;
        }

        /** In any order, as far as nothing has to be undone first; each round must undo something. */
        void undoAll() {
            while (!model.standing().isEmpty()) {
                int before = model.standing().size();
                List<Long> order = new ArrayList<>(model.standing());
                java.util.Collections.shuffle(order, random);
                order.forEach(this::tryToUndo);
                assertThat(model.standing()).as(last).hasSizeLessThan(before);
                assertThat(told()).as(last).isEqualTo(model.told());
            }
        }

        private void tryToUndo(long id) {
            try {
                undo(id);
            } catch (MergeRefused refused) {
                last = last + " was refused: " + refused.getMessage();
            }
        }
    }
}
