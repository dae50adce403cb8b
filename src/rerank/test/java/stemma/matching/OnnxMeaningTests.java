package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnnxMeaningTests {

    private static final String FIRE = "A ferry with two hundred people on board caught fire off the island on Sunday. "
            + "The coast guard said that all passengers had been rescued.";
    private static final String SAME_FIRE =
            "Everyone was saved from a burning ship at the weekend after flames broke out "
                    + "near the shore, officials reported.";
    private static final String OTHER_FERRY =
            "The ferry company will raise its prices on Sunday. All passengers to the "
                    + "island will pay two euros more, the board said.";

    private final Meaning meaning = new OnnxMeaning();

    /** Whoever opens a connection asks it for the way first. */
    private static final class NoWayOut extends ProxySelector {

        private final List<URI> asked = new ArrayList<>();

        @Override
        public List<Proxy> select(URI uri) {
            asked.add(uri);
            throw new IllegalStateException("there is no network for " + uri);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {}
    }

    private double nearness(String one, String other) {
        return Sense.of(meaning.of(one)).nearness(Sense.of(meaning.of(other)));
    }

    @Test
    void findsOtherWordsForTheSameNearerThanTheSameWordsForAnother() {
        assertThat(nearness(FIRE, SAME_FIRE)).isGreaterThan(nearness(FIRE, OTHER_FERRY) + 0.05);
    }

    @Test
    void needsNoNetwork() {
        @Nullable ProxySelector before = ProxySelector.getDefault();
        NoWayOut noWayOut = new NoWayOut();
        ProxySelector.setDefault(noWayOut);
        try {
            assertThat(new OnnxMeaning().of(FIRE)).hasSize(384);
            assertThat(noWayOut.asked).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void isFoundByTheProgram() {
        assertThat(SecondReader.found().readsTwice()).isTrue();
    }

    @Test
    void comesToTheSameOnSeveralThreads() {
        float[] alone = meaning.of(FIRE);

        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> meaning.of(FIRE)))
                .allSatisfy(vector -> assertThat(vector).containsExactly(alone));
    }

    @Test
    void tellsADirectionAndReadsTheBeginningAlone() {
        float[] vector = meaning.of(FIRE.repeat(20));

        double squares = 0;
        for (float part : vector) {
            squares += part * part;
        }
        assertThat(squares).isCloseTo(1, within(1e-4));
        assertThat(meaning.of(FIRE.repeat(20) + OTHER_FERRY)).containsExactly(vector);
    }

    /** Seeds of one event, and the opening of the same centre two years before, which has much of the same words. */
    @Test
    void keepsTheLookAlikeFartherFromEverySeedThanTheSeedsAreFromEachOther() {
        List<Sense> seeds = Reports.seeds().stream().map(this::sense).toList();
        Sense opening = sense(Reports.written("icpa-opening-2023"));

        double farthest = seeds.stream()
                .flatMap(one -> seeds.stream().map(one::nearness))
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
        assertThat(seeds).allSatisfy(seed -> assertThat(seed.nearness(opening)).isLessThan(farthest));
    }

    private Sense sense(Text text) {
        return Sense.of(meaning.of(text.headline() + "\n" + text.body()));
    }
}
