package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the application makes of the labelled news: the same engine, with its texts in the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledNewsIndexTests {

    private Database database;
    private SameEvent sameEvent;

    @BeforeAll
    void start() throws IOException {
        database = new Database();
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.empty();
        sameEvent = database.sameEvent(Newsroom.SHIPPED);
    }

    @Test
    void staysAboveTheFloors() {
        List<Agreement> placed = new ArrayList<>();
        for (int order : LabelledNews.ORDERS) {
            Mixed news = LabelledNews.mixed(order);
            int[] stories = Benchmark.stories(oneByOne(news), Newsroom.SHIPPED).stream()
                    .mapToInt(Long::intValue)
                    .toArray();
            placed.add(news.agreement(stories));
            System.out.printf("order %d: pair F1/B-cubed F1 %s%n", order, placed.get(placed.size() - 1));
            assertThat(news.seeds(stories)).isEqualTo(Mixed.Seeds.ONE_STORY_OF_THEIR_OWN);
        }
        Floor.PLACED.holds(placed);
    }

    @Test
    void findsTheEarlierReportsOfAnEventAmongTheCandidates() {
        int mates = 0;
        int found = 0;
        for (int order : LabelledNews.ORDERS) {
            Mixed news = LabelledNews.mixed(order);
            List<List<Similar>> similar = oneByOne(news);
            for (int article = 0; article < news.size(); article++) {
                String event = news.event(article);
                mates += (int) IntStream.range(0, article)
                        .filter(other -> news.event(other).equals(event))
                        .count();
                found += (int) similar.get(article).stream()
                        .filter(other -> news.event((int) other.article()).equals(event))
                        .count();
            }
        }
        System.out.printf(Locale.ROOT, "%d of %d, %.3f%n", found, mates, found / (double) mates);
        assertThat(found / (double) mates).isGreaterThanOrEqualTo(Floor.CANDIDATES);
    }

    @Test
    void comesToTheSameInLoads() {
        Mixed news = LabelledNews.mixed(1);
        List<List<Similar>> oneByOne = oneByOne(news);
        database.empty();
        List<List<Similar>> inLoads = new ArrayList<>();
        for (int from = 0; from < news.size(); from += 40) {
            inLoads.addAll(sameEvent.similar(IntStream.range(from, Math.min(news.size(), from + 40))
                    .mapToObj(i -> new Newcomer(i, sameEvent.prepare(news.text(i))))
                    .toList()));
        }
        assertThat(Benchmark.stories(inLoads, Newsroom.SHIPPED))
                .isEqualTo(Benchmark.stories(oneByOne, Newsroom.SHIPPED));
    }

    @Test
    void notesTheCopiesAndNothingElse() {
        List<Corpus.Labelled> articles = LabelledNews.articles();
        for (int i = 0; i < articles.size(); i++) {
            sameEvent.similar(i, articles.get(i).text());
        }
        List<Long> all = LongStream.range(0, articles.size()).boxed().toList();
        assertThat(sameEvent.copied(all).stream()
                        .map(copied -> List.of(copied.source(), copied.article()))
                        .collect(Collectors.toSet()))
                .isEqualTo(LabelledNews.copies());
    }

    private List<List<Similar>> oneByOne(Mixed news) {
        database.empty();
        return IntStream.range(0, news.size())
                .mapToObj(i -> sameEvent.similar(i, news.text(i)))
                .toList();
    }
}
