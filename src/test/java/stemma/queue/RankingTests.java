package stemma.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RankingTests {

    @Test
    void putsWordsThatReadersSeeWrongBeforeTheSurestPair() {
        assertThat(Ranking.sourceChanged()).isGreaterThan(Ranking.pair(1));
    }

    @Test
    void putsSurerPairsFirst() {
        assertThat(Ranking.pair(.9)).isGreaterThan(Ranking.pair(.5)).isLessThan(Ranking.pair(1));
        assertThat(Ranking.pair(.5)).isGreaterThan(Ranking.pair(.1));
    }

    @Test
    void putsManyMissingWordsBeforeADoubtfulPairAndAfterASureOne() {
        int holes = Ranking.article(14);
        assertThat(holes).isGreaterThan(Ranking.pair(.3)).isLessThan(Ranking.pair(.9));
    }

    @Test
    void putsAMissingBylineLast() {
        assertThat(Ranking.article(1)).isLessThan(Ranking.article(4)).isLessThan(Ranking.pair(0));
    }

    @Test
    void staysWithinAHundredPointsWhateverComes() {
        assertThat(Ranking.pair(-3)).isEqualTo(Ranking.pair(0));
        assertThat(Ranking.pair(7)).isEqualTo(Ranking.pair(1)).isLessThan(100);
        assertThat(Ranking.article(-1)).isEqualTo(Ranking.article(0)).isPositive();
        assertThat(Ranking.article(1_000_000)).isEqualTo(Ranking.article(14)).isLessThan(100);
    }

    @Test
    void saysWhyByWhatAnArticleLacks() {
        assertThat(Ranking.whyArticle(Ranking.article(4))).contains("what readers understand");
        assertThat(Ranking.whyArticle(Ranking.article(3))).contains("completes");
    }
}
