package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShinglesTests {

    private static final String FERRY = Reports.written("harbour-ferry-fire").body();
    private static final String WARRANT =
            Reports.written("icc-warrant-for-putin-2023").body();

    /** Twenty words, of which any five in a row come only once. */
    private static final String DAM = "one dam of the upper Orba gave way before dawn and mud ran down through"
            + " seven sleeping villages as sirens";

    @Test
    void findsAllOfACopyThatIsSetInAnotherWay() {
        String set = FERRY.replace("\n", " ").replace("’", "'").toUpperCase(java.util.Locale.ROOT);
        assertThat(shingles(set).within(shingles(FERRY))).isEqualTo(1);
        assertThat(shingles(FERRY).within(shingles(set))).isEqualTo(1);
    }

    @Test
    void countsTheWordsThatStandInSharedRuns() {
        assertThat(Words.of(DAM)).hasSize(20);
        String other = "Farmers told us that mud ran down through seven sleeping villages, where nobody had ever heard"
                + " of any such thing, nor of its name";
        assertThat(Words.of(other)).hasSize(24);
        assertThat(shingles(DAM).within(shingles(other))).isEqualTo(7 / 20.0);
        assertThat(shingles(other).within(shingles(DAM))).isEqualTo(7 / 24.0);
    }

    @Test
    void countsNoRunOfFour() {
        String other = "we saw one dam of the lower valley and sirens everywhere while all others in town slept on";
        assertThat(Words.of(DAM + other)).hasSizeGreaterThan(35);
        assertThat(shingles(DAM).within(shingles(other))).isZero();
    }

    @Test
    void findsAnExcerptWhollyAndItsSourceInPart() {
        String both = WARRANT + "\n" + FERRY;
        double part = Words.of(FERRY).size() / (double) Words.of(both).size();
        assertThat(shingles(FERRY).within(shingles(both))).isEqualTo(1);
        assertThat(shingles(both).within(shingles(FERRY))).isCloseTo(part, within(0.001));
    }

    @Test
    void worksWhereWordsHaveNoSpaces() {
        String quake = "昨日清晨北部山区发生强烈地震，多座桥梁倒塌，救援人员正在搜寻失踪村民。";
        String market = "股市今天大幅上涨，投资者认为央行下周将会降息，银行股票涨幅居前。";
        assertThat(shingles(quake).within(shingles(market + quake))).isEqualTo(1);
        assertThat(shingles(quake).within(shingles(market))).isZero();
    }

    @Test
    void makesNothingOfAFewWords() {
        Shingles flash = shingles("The bridge is shut until Monday.");
        assertThat(flash.within(flash)).isZero();
        assertThat(shingles("").within(flash)).isZero();
    }

    @Test
    void findsNoCopyAmongTheSeeds() {
        List<Shingles> seeds = Reports.seeds().stream().map(Shingles::of).toList();
        for (Shingles one : seeds) {
            for (Shingles other : seeds) {
                assertThat(one == other || one.within(other) < 0.25).isTrue();
            }
        }
    }

    private static Shingles shingles(String body) {
        return Shingles.of(new Text(null, body, null));
    }
}
