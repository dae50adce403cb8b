package stemma.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.register.Register;
import stemma.revision.Block;
import stemma.revision.Content;

/** More texts have a word than a search ranks. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=lookback")
@OnFreshDatabase
class LookbackTests {

    private static final int TEXTS = 540;
    private static final int RANKED = 500;

    @Autowired
    private Search search;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Register register;

    @Autowired
    private Queries queries;

    @Autowired
    private Narrowings narrowings;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void file() {
        Random random = new Random(5);
        for (int n = 0; n < TEXTS; n++) {
            String words = Stream.generate(() -> "w" + Integer.toString(random.nextInt(1_000_000), 36))
                    .limit(12)
                    .collect(Collectors.joining(" "));
            String text = "The tern saw " + words + (n == 3 ? " and a bittern." : ".");
            Content content = new Content(
                    "Bird " + n + (n == 4 ? ", a tern" : ""),
                    null,
                    List.of(),
                    n % 2 == 0 ? "Even Post" : "Odd Post",
                    null,
                    null,
                    List.of(Block.paragraph(text)));
            newsroom.received("bird-" + n, content, text);
        }
        jdbc.sql("analyze revision").update();
    }

    @Test
    void looksBackForCommonWordsAsFarAsShouldBeEnough() {
        Lookback lookback = new Lookback(jdbc, 100);

        assertThat(lookback.since(queries.of("bittern"), 5)).isEqualTo(Lookback.ALL);
        assertThat(lookback.since(queries.of("tern"), RANKED)).isEqualTo(Lookback.ALL);
        long since = lookback.since(queries.of("tern"), 5);
        assertThat(jdbc.sql("select count(*) from revision where id > ?")
                        .param(since)
                        .query(Long.class)
                        .single())
                .isBetween(15L, 19L);
        assertThat(new Lookback(jdbc).since(queries.of("tern"), 5)).isEqualTo(Lookback.ALL);
    }

    /** Enough are found, or too few, or none, and then all are looked at. */
    @ParameterizedTest
    @ValueSource(ints = {RANKED + 5, RANKED - 5, 0})
    void findsTheSameHoweverFarItLooksBack(int newest) {
        long from = jdbc.sql("select id from revision order by id desc limit 1 offset ?")
                .param(newest)
                .query(Long.class)
                .single();
        Lookback nearer = new Lookback(jdbc) {
            @Override
            long since(Queries.Query query, int enough) {
                return from;
            }
        };
        Search near = new Search(jdbc, register, queries, narrowings, nearer, clock);

        for (String query :
                List.of("tern", "tern outlet:\"Odd Post\"", "tern -bittern", "bittern", "\"the tern saw\"")) {
            Asked asked = Asked.parse(query);
            assertThat(near.articles(asked, 0, 2 * TEXTS)).as(query).isEqualTo(search.articles(asked, 0, 2 * TEXTS));
            assertThat(near.find(asked, 0)).as(query).isEqualTo(search.find(asked, 0));
        }
        assertThat(near.articles(Asked.parse("tern"), 0, 2 * TEXTS).slugs())
                .hasSize(RANKED + 1)
                .contains("bird-4-a-tern")
                .doesNotContain("bird-3");
        assertThat(near.articles(Asked.parse("bittern"), 0, 20).slugs()).containsExactly("bird-3");
    }
}
