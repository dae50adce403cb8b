package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SecondReaderTests {

    private static final SecondReader.Settings SETTINGS = new SecondReader.Settings(0.2, 0.5, 0.5, 0.6);
    private static final String GERMAN =
            "Die Fähre brannte in der Nacht vor der Küste, sagte die Küstenwache am Sonntag.";

    /** Holds what names a ferry to mean one thing, and all else another. */
    private static final class Sailor implements Meaning {

        private final List<String> read = Collections.synchronizedList(new ArrayList<>());

        @Override
        public float[] of(String words) {
            read.add(words);
            return words.contains("ferry") ? new float[] {1, 0} : new float[] {0, 1};
        }
    }

    private final Sailor sailor = new Sailor();
    private final SecondReader reader = new SecondReader(sailor, SETTINGS);

    private Twice twice(long number, String body) {
        return reader.twice(number, () -> new Text(null, body, null));
    }

    private static String english(String what) {
        return "The " + what + " was seen from the shore, and the guard said that it was late for the season.";
    }

    private static Similar similar(long article, double score) {
        return new Similar(article, new Evidence(score, List.of(), List.of(), List.of()));
    }

    @Test
    void liftsWhatMeansTheSameAndLowersWhatDoesNot() {
        Twice asked = twice(1, english("ferry"));

        assertThat(asked.score(0.3, twice(2, english("burning ferry")))).isEqualTo(0.3 + 0.5 * (1 - 0.6));
        assertThat(asked.score(0.4, twice(3, english("whale")))).isEqualTo(0.4 - 0.5 * 0.6, within(1e-9));
    }

    @Test
    void staysBetweenNothingAndOne() {
        Twice asked = twice(1, english("ferry"));

        assertThat(asked.score(0.2, twice(3, english("whale")))).isZero();
    }

    @Test
    void leavesAloneWhatIsNotInDoubt() {
        Twice asked = twice(1, english("ferry"));

        assertThat(asked.score(0.19, twice(2, english("ferry")))).isEqualTo(0.19);
        assertThat(asked.score(0.5, twice(3, english("whale")))).isEqualTo(0.5);
        assertThat(sailor.read).isEmpty();
    }

    @Test
    void leavesAloneWhatIsNotEnglishOnBothSides() {
        Twice english = twice(1, english("ferry"));
        Twice german = twice(2, GERMAN);

        assertThat(english.score(0.3, german)).isEqualTo(0.3);
        assertThat(german.score(0.3, english)).isEqualTo(0.3);
        assertThat(sailor.read).doesNotContain(GERMAN);
    }

    @Test
    void readsATextOnceAndItsBeginningAlone() {
        String isLong = english("ferry").repeat(100);
        Twice asked = twice(1, isLong);

        asked.score(0.3, twice(2, english("whale")));
        asked.score(0.4, twice(2, english("whale")));

        assertThat(sailor.read).containsExactlyInAnyOrder(isLong.substring(0, SecondReader.LONGEST), english("whale"));
    }

    @Test
    void looksAgainAtTheBestTenThatAreInDoubt() {
        List<Similar> similar = LongStream.range(0, 30)
                .mapToObj(other -> similar(other, 0.6 - 0.01 * other))
                .toList();

        List<Similar> again =
                reader.again(twice(100, english("ferry")), similar, other -> twice(other, english("ferry " + other)));

        assertThat(again)
                .filteredOn(
                        one -> one.score() != similar.get((int) one.article()).score())
                .extracting(Similar::article)
                .containsExactlyInAnyOrder(11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L);
        assertThat(sailor.read).hasSize(1 + SecondReader.MOST);
    }

    @Test
    void putsWhatMeansTheSameFirst() {
        List<Similar> again = reader.again(
                twice(1, english("ferry")),
                List.of(similar(2, 0.4), similar(3, 0.35), similar(4, 0.1)),
                other -> twice(other, other == 2 ? english("whale") : english("ferry")));

        assertThat(again).extracting(Similar::article).containsExactly(3L, 2L, 4L);
    }

    @Test
    void tellsWhatItAddedSoThatThePartsStillAddUp() {
        WordedFeatures worded = Features.worded(Reports.seeds().get(0), DocumentFrequencies.shipped());
        Features other = Features.of(Reports.written("icpa-opening-2023"), DocumentFrequencies.shipped());

        Evidence evidence = Similar.of(2, worded, other)
                .again(twice(1, english("ferry")), twice(2, english("ferry")))
                .evidence();

        assertThat(evidence.parts().stream().mapToDouble(Evidence.Part::share).sum())
                .isCloseTo(evidence.score(), within(1e-9));
        assertThat(evidence.likenesses()).contains("the meaning: 100 % alike");
    }

    @Test
    void isNobodyInTheUsualProgram() {
        List<Similar> similar = List.of(similar(2, 0.4), similar(3, 0.3));

        assertThat(SecondReader.nobody().again(Twice.never(), similar, other -> Twice.never()))
                .isSameAs(similar);
        assertThat(Twice.never().score(0.3, Twice.never())).isEqualTo(0.3);
    }
}
