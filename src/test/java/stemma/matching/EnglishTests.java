package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTests {

    @Test
    void knowsEnglishNews() {
        assertThat(Reports.seeds())
                .allSatisfy(seed -> assertThat(English.is(seed.body())).isTrue());
    }

    @Test
    void knowsAShortReport() {
        assertThat(English.is(
                        "A ferry with 200 people on board caught fire off the coast on Sunday, the coast guard said."))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eine Fähre mit 200 Menschen an Bord ist am Sonntag vor der Küste in Brand geraten. Das war in der Nacht.",
                "Een veerboot met 200 mensen aan boord is zondag voor de kust in brand gevlogen, zei de kustwacht. Het was laat.",
                "Un ferry avec 200 personnes à bord a pris feu dimanche au large de la côte, ont dit les secours. On a eu peur.",
                "Un ferry con 200 personas a bordo se incendió el domingo frente a la costa, según la guardia costera.",
                "En ferge med 200 mennesker om bord tok fyr utenfor kysten søndag. Det var for sent, sier kystvakten.",
                "Prom z 200 osobami na pokładzie zapalił się w niedzielę u wybrzeży, podała straż. To był wypadek.",
                "В воскресенье у побережья загорелся паром, на борту которого находились 200 человек.",
                "星期日，一艘载有200人的渡轮在海岸附近起火。",
                "",
                "2024 17:30 +++ 45 % ???"
            })
    void takesNothingElseForEnglish(String text) {
        assertThat(English.is(text)).isFalse();
    }
}
