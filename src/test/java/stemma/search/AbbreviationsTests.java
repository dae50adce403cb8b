package stemma.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MSF | He met Médecins Sans Frontières (MSF) in Goma. | Médecins Sans Frontières",
                "WarCAT | the War Crimes Accountability Team (WarCAT), set up in 2022 | War Crimes Accountability Team",
                "BfR | said the Bundesinstitut für Risikobewertung (BfR). | Bundesinstitut für Risikobewertung",
                "OSCE | the Organization for Security and Co-operation in Europe (OSCE) said | Organization for Security and Co-operation in Europe",
                "FARC | the Revolutionary Armed Forces (FARC) left | ",
                "ABC | Nothing of that sort here (ABC). | ",
                "EU | He left. European Union (EU) officials wept. | European Union",
                "NHS | The (NHS) said nothing. | ",
            })
    void tellsWhatTheyStandFor(String abbreviation, String text, String name) {
        assertThat(Abbreviations.fullName(abbreviation, text).orElse(null)).isEqualTo(name);
    }

    @Test
    void knowsOnesFromWords() {
        assertThat(List.of("US", "U.S.", "NATO", "WarCAT", "ÖVP", "США")).allMatch(Abbreviations::is);
        assertThat(List.of("us", "Us", "McDonald", "A", "a.m.", "Nato", "The")).noneMatch(Abbreviations::is);
    }

    @ParameterizedTest
    @CsvSource({
        "centre, center", "Center, centre", "theatre, theater", "organise, organize", "organization, organisation",
                "colour, color",
        "neighbors, neighbours", "defence, defense", "programme, program", "program, programme", "Zelensky, zelenskyy",
                "Zelenskyy, zelensky",
    })
    void knowsOtherSpellings(String word, String other) {
        assertThat(Spellings.of(word)).contains(other);
    }

    @ParameterizedTest
    @CsvSource({
        "winter", "letter", "hour", "door", "science", "sense", "tree", "prize", "wise", "sky", "tasks", "Navalny"
    })
    void leavesOtherWordsAlone(String word) {
        assertThat(Spellings.of(word)).isEmpty();
    }
}
