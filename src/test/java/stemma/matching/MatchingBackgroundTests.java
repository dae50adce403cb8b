package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.OnFreshDatabase;

/** What every report of an archive names weighs less there, on every node, also after a restart. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=background")
@OnFreshDatabase
class MatchingBackgroundTests {

    private static final String TOWN = Words.of("Harrowmere").get(0).term();

    @Autowired
    private MatchingBackground background;

    @Autowired
    private SameEvent sameEvent;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private static Text local(String what, int n) {
        return new Text(
                what + " in Harrowmere",
                "Harrowmere council met about the " + what + " on day " + n
                        + ", and Harrowmere's mayor Tolly Brandt spoke.",
                null);
    }

    private void put(int from, int to) {
        transaction.executeWithoutResult(status ->
                IntStream.range(from, to).forEach(n -> sameEvent.put(1_000_000L + n, local("matter" + n, n))));
    }

    private MatchingBackground otherNode() {
        MatchingBackground other = new MatchingBackground(jdbc, transaction, Clock.systemUTC());
        other.takeOver();
        return other;
    }

    @Test
    void learnsFromTheArchiveOnceItIsWorthwhile() {
        Background shipped = DocumentFrequencies.shipped();
        put(0, MatchingBackground.WORTHWHILE / 2);
        background.regularly();
        assertThat(background.idf(TOWN)).isEqualTo(shipped.idf(TOWN));
        double before = sameEvent.likeness(1_000_000, 1_000_001).orElseThrow();

        put(MatchingBackground.WORTHWHILE / 2, 2 * MatchingBackground.WORTHWHILE);
        background.regularly();

        // Of 1,193 + 200 articles (and the seeds), 200 name it.
        assertThat(background.idf(TOWN)).isEqualTo(Math.log(1_394 / 200.0), within(0.05));
        assertThat(background.idf(Words.of("matter7").get(0).term())).isGreaterThan(shipped.idf(TOWN) - 0.01);
        assertThat(background.edition()).isPositive();
        assertThat(sameEvent.likeness(1_000_000, 1_000_001).orElseThrow()).isLessThan(before);
        assertThat(otherNode().idf(TOWN)).isEqualTo(background.idf(TOWN));

        long edition = background.edition();
        background.regularly();
        assertThat(background.edition()).as("nothing new came").isEqualTo(edition);
    }
}
