package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTests {

    private static final int EVENTS = 90;
    private static final int REPORTS = 8;

    private record Listed(List<Text> all) implements Texts {

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public Text text(int number) {
            return all.get(number);
        }
    }

    /** Each event has words of its own, of which each report tells some, in an order of its own. */
    private static Listed events() {
        Random random = new Random(7);
        List<Text> texts = new ArrayList<>();
        for (int report = 0; report < REPORTS; report++) {
            for (int event = 0; event < EVENTS; event++) {
                List<String> words = new ArrayList<>();
                for (int word = 0; word < 60; word++) {
                    words.add(
                            random.nextInt(10) < 7 ? "event" + event + "word" + word : "common" + random.nextInt(300));
                }
                texts.add(new Text(null, String.join(" ", words) + ".", null));
            }
        }
        return new Listed(texts);
    }

    private static List<String> told(Texts texts, int threads, long room) {
        List<String> told = new ArrayList<>();
        try (Grouping grouping = new Grouping(texts, new PairRulings(), MatchingSettings.USUAL, threads, room)) {
            grouping.place(done -> {});
            told.add(Arrays.toString(grouping.stories()));
            grouping.repair();
            grouping.told(one -> told.add(one.toString()));
        }
        return told;
    }

    @Test
    void tellsEachEventOnce() {
        List<String> told = told(events(), 2, Grouping.ROOM);

        assertThat(IntStream.range(0, EVENTS * REPORTS)
                        .mapToObj(text -> told.get(text + 1))
                        .toList())
                .allSatisfy(one -> assertThat(one).startsWith("Told[story="))
                .satisfies(all -> {
                    for (int text = 0; text < all.size(); text++) {
                        assertThat(all.get(text)).startsWith("Told[story=" + text % EVENTS + ",");
                    }
                });
    }

    @Test
    void comesToTheSameOnAnyNumberOfThreadsAlsoWhereFeaturesAreMadeAnew() {
        long fewOfThem = 20_000;

        List<String> one = told(events(), 1, fewOfThem);

        assertThat(told(events(), 4, fewOfThem)).isEqualTo(one);
    }

    @Test
    void bearsTermsThatEveryTextHas() {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            texts.add(new Text(null, "\u4e0a\u5347 \u4e2d\u4f0a \u519b\u961f " + "item" + i, null));
        }

        assertThat(told(new Listed(texts), 2, Grouping.ROOM)).hasSize(1_501);
    }

    /** The opening of the centre and the leaving of it, which leave in doubt whether they are one event. */
    @Test
    void readsAgainWhatIsInDoubt() {
        Listed texts = new Listed(
                List.of(Reports.written("icpa-opening-2023"), Reports.seeds().get(2)));
        SecondReader.Settings wide = new SecondReader.Settings(0.1, 0.9, 0.5, 0.5);
        SecondReader near = new SecondReader(words -> new float[] {1, 0}, wide);
        SecondReader far =
                new SecondReader(words -> words.contains("July 3") ? new float[] {1, 0} : new float[] {0, 1}, wide);

        assertThat(stories(texts, near)).containsExactly(0, 0);
        assertThat(stories(texts, far)).containsExactly(0, 1);
    }

    private static int[] stories(Texts texts, SecondReader reader) {
        try (Grouping grouping =
                new Grouping(texts, new PairRulings(), MatchingSettings.USUAL, reader, 2, Grouping.ROOM)) {
            grouping.place(done -> {});
            grouping.repair();
            return grouping.stories();
        }
    }
}
