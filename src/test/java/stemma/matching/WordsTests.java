package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource({
        "U.S., US",
        "U.K. voters, UK voters",
        "Russia’s, Russia",
        "Russia's, Russia",
        "'150,000', 150000",
        "ｗａｒ, war",
        "prosecutors, prosecutor",
        "centre, center",
        "Centres, centers",
        "self-defence, self defense",
        "organisation, organization",
        "مُحَمَّد, محمد"
    })
    void makesOneTermOfTheFormsOfAWord(String one, String other) {
        assertThat(terms(one)).isEqualTo(terms(other)).isNotEmpty();
    }

    @Test
    void keepsDifferentWordsApart() {
        assertThat(terms("6.59")).isNotEqualTo(terms("659"));
        assertThat(terms("Iran")).isNotEqualTo(terms("Iraq"));
    }

    @Test
    void endsTheSentenceAtAFullStopButNotWithinAName() {
        assertThat(Words.of("He left. She met Mr. Trump and George W. Bush in the U.S. Capitol.").stream()
                        .filter(Word::opensSentence)
                        .map(Word::written))
                .containsExactly("He", "She");
    }

    @Test
    void pairsTheCharactersOfScriptsWithoutSpaces() {
        assertThat(terms("乌克兰 Kyiv")).containsExactly("乌克", "克兰", "kyiv");
        assertThat(terms("火")).containsExactly("火");
    }

    @Test
    void keepsSyllablesOfIndicScriptsTogether() {
        assertThat(terms("यूक्रेन में")).hasSize(2);
    }

    @Test
    void cutsARunThatIsNoWord() {
        assertThat(terms("x".repeat(100_000)))
                .singleElement()
                .satisfies(term -> assertThat(term).hasSizeLessThanOrEqualTo(40));
    }

    @Test
    void findsNamesButNotTheCapitalOfASentence() {
        List<Word> words = Words.of("""
                Officials told Michael Schmid of Eurojust on Monday.
                Schmid agreed. Nobody else did.
                WARNING TO ALL READERS
                NATO replied.""");
        assertThat(Names.in(words))
                .extracting(Word::term)
                .containsExactly("michael", "schmid", "eurojust", "mondai", "schmid", "nato");
    }

    private static List<String> terms(String text) {
        return Words.of(text).stream().map(Word::term).toList();
    }
}
