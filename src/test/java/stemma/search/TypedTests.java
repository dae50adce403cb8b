package stemma.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTests {

    @Test
    void tellsWordsAndConditionsApart() {
        Typed typed = Typed.of("kites OUTLET:“Yarrow Echo” \"a red kite\" -crow before:2025-04-01");
        assertThat(typed.words()).isEqualTo("kites \"a red kite\" -crow");
        assertThat(typed.conditions())
                .containsExactly(new Condition("outlet", "Yarrow Echo"), new Condition("before", "2025-04-01"));
        assertThat(typed.query()).isEqualTo("kites \"a red kite\" -crow outlet:\"Yarrow Echo\" before:2025-04-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "outlet | Owl Post | kites kind:story lang:uk outlet:\"Owl Post\"",
                "kind | article | kites lang:uk kind:article",
                "lang | | kites kind:story",
                "topic | \"x\" y | kites kind:story lang:uk topic:\"x  y\""
            })
    void putsConditionsInAndTakesThemAway(String name, String value, String query) {
        assertThat(Typed.of("kites kind:story lang:uk")
                        .with(name, value == null ? "" : value)
                        .query())
                .isEqualTo(query);
    }

    @Test
    void whatItWritesItReads() {
        Typed typed = Typed.of("").with("outlet", "say \"no\" outlet:x").with("author", "Zoë");
        assertThat(Typed.of(typed.query())).isEqualTo(typed);
        assertThat(Asked.parse(typed.query()).outlets()).containsExactly("say  no  outlet:x");
    }

    @Test
    void theLastOfSeveralCounts() {
        assertThat(Typed.of("lang:en lang:uk x").value("lang")).isEqualTo("uk");
        assertThat(Typed.of("x").value("lang")).isEmpty();
    }
}
