package stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlugTests {

    private static final Slug WEATHER = new Slug("weather");

    @Test
    void keepsTheDigitsOfANumberApartAndTheLettersOfAnAbbreviationTogether() {
        assertThat(Slug.of("Rate rises to 4.25 percent, U.S. bank’s 1,000 clerks told", "x")
                        .text())
                .isEqualTo("rate-rises-to-4-25-percent-us-banks-1-000-clerks-told");
    }

    @Test
    void takesTheFirstNumberThatIsFree() {
        assertThat(WEATHER.free(Set.of("storm")::contains).text()).isEqualTo("weather");
        assertThat(WEATHER.free(Set.of("weather", "weather-2", "weather-4")::contains)
                        .text())
                .isEqualTo("weather-3");
        for (int taken = 1; taken < 200; taken++) {
            assertThat(WEATHER.free(numbered(taken)::contains).text()).isEqualTo("weather-" + (taken + 1));
        }
    }

    @Test
    void takesNoneThatIsTakenWhateverGapsThereAre() {
        Set<String> taken = numbered(300);
        taken.removeAll(List.of("weather-17", "weather-80", "weather-81"));
        assertThat(taken).doesNotContain(WEATHER.free(taken::contains).text());
    }

    @Test
    void asksSeldomHoweverManyAreTaken() {
        List<String> asked = new ArrayList<>();
        Set<String> taken = numbered(100_000);
        Slug free = WEATHER.free(slug -> {
            asked.add(slug);
            return taken.contains(slug);
        });
        assertThat(free.text()).isEqualTo("weather-100001");
        assertThat(asked).hasSizeLessThan(50);
    }

    private static Set<String> numbered(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(WEATHER::numbered).collect(Collectors.toSet());
    }
}
