package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacingTests {

    private final Placing placing = new Placing(new MatchingSettings(0.5, 0.3));

    @Test
    void joinsTheStoryWhoseThreeBestMembersAreMostSimilar() {
        // Story 10: (0.8 + 0.6 + 0.4) / 3 = 0.6, its worst member left out; story 20: 0.55.
        Verdict verdict = placing.decide(
                List.of(similar(1, 0.8), similar(2, 0.6), similar(3, 0.4), similar(4, 0.1), similar(5, 0.55)),
                Map.of(1L, 10L, 2L, 10L, 3L, 10L, 4L, 10L, 5L, 20L));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Joins.class, joins -> {
            assertThat(joins.story().story()).isEqualTo(10);
            assertThat(joins.story().score()).isCloseTo(0.6, within(1e-9));
            assertThat(joins.story().evidence()).extracting(Similar::article).containsExactly(1L, 2L, 3L);
            assertThat(joins.stories()).extracting(StoryScore::story).containsExactly(10L, 20L);
        });
    }

    @Test
    void isNotDrawnInByOneStrayMember() {
        Verdict verdict = placing.decide(
                List.of(similar(1, 0.7), similar(2, 0.2), similar(3, 0.1)), Map.of(1L, 10L, 2L, 10L, 3L, 10L));
        assertThat(verdict).isInstanceOf(Verdict.Suggests.class);
    }

    @Test
    void joinsAtTheThresholdAndAsksBelowIt() {
        assertThat(placing.decide(List.of(similar(1, 0.5)), Map.of(1L, 10L))).isInstanceOf(Verdict.Joins.class);
        assertThat(placing.decide(List.of(similar(1, 0.49)), Map.of(1L, 10L))).isInstanceOf(Verdict.Suggests.class);
        assertThat(placing.decide(List.of(similar(1, 0.29)), Map.of(1L, 10L))).isInstanceOf(Verdict.StartsNew.class);
    }

    @Test
    void ignoresArticlesThatAreInNoStory() {
        assertThat(placing.decide(List.of(similar(1, 0.9)), Map.of())).isEqualTo(new Verdict.StartsNew(List.of()));
    }

    @Test
    void prefersTheOlderStoryAmongEquals() {
        Verdict verdict = placing.decide(List.of(similar(1, 0.9), similar(2, 0.9)), Map.of(1L, 20L, 2L, 10L));
        assertThat(verdict.stories()).extracting(StoryScore::story).containsExactly(10L, 20L);
    }

    @Test
    void refusesSettingsThatAskMoreThanTheyJoin() {
        assertThatThrownBy(() -> new MatchingSettings(0.3, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MatchingSettings(1.1, 0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Similar similar(long article, double score) {
        return new Similar(article, new Evidence(score, List.of(), List.of(), List.of()));
    }
}
