package stemma.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    private static String outlet(String name) {
        return Spelling.key(EntryKind.OUTLET, name);
    }

    private static String person(String name) {
        return Spelling.key(EntryKind.PERSON, name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Harbour Courier | HARBOUR COURIER",
                "Harbour  Courier | Harbour Courier",
                "Interfax-Ukraine | Interfax Ukraine",
                "RFE/RL | rfe rl",
                "People’s Daily | People's Daily",
                "ZN.UA | https://www.zn.ua/ukr/",
                "Українська правда | УКРАЇНСЬКА ПРАВДА",
                "www.harbourcourier.com | HarbourCourier.com"
            })
    void takesSpellingsOfOneOutletForOne(String one, String other) {
        assertThat(outlet(one)).isEqualTo(outlet(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "The Insider, Insider",
        "The Times, Times",
        "Harbour Courier, Harbor Courier",
        "Libération, Liberation",
        "Politico, Politico.eu",
        "politico.com, politico.eu"
    })
    void keepsOtherOutletsApart(String one, String other) {
        assertThat(outlet(one)).isNotEqualTo(outlet(other));
    }

    @ParameterizedTest
    @CsvSource({"Jane  Roe, JANE ROE", "Zoe\u0301 Hill, Zoé Hill", "Nuala O’Brien, Nuala O'Brien"})
    void takesOneAuthorsNameForOneWhateverTheCaseAndTheSigns(String one, String other) {
        assertThat(person(one)).isEqualTo(person(other));
    }

    @ParameterizedTest
    @CsvSource({"Jane Roe, J. Roe", "Zoé Hill, Zoe Hill", "Jane Roe, Jane Q. Roe", "Ann-Marie Low, Ann Marie Low"})
    void takesTwoAuthorsForOneNeverByLikenessAlone(String one, String other) {
        assertThat(person(one)).isNotEqualTo(person(other));
        assertThat(Spelling.likeness(EntryKind.PERSON, one)).isEqualTo(Spelling.likeness(EntryKind.PERSON, other));
        assertThat(Spelling.mayBeOnePerson(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Jane Roe, John Roe", "Jane Roe, Jane Doe", "Jane Ada Roe, Jane Bea Roe", "J. Roe, K. Roe"})
    void seesThatTwoAuthorsCannotBeOne(String one, String other) {
        assertThat(Spelling.mayBeOnePerson(one, other)).isFalse();
    }

    @Test
    void findsSitesAlikeByTheirLetters() {
        assertThat(Spelling.likeness(EntryKind.OUTLET, "The Harbour Courier"))
                .isEqualTo(Spelling.likeness(EntryKind.OUTLET, "news.harbourcourier.co.uk"))
                .isEqualTo("harbourcourier");
        assertThat(Spelling.tellsSite("abc")).isFalse();
    }

    @Test
    void hasNoKeyForWhatIsNoName() {
        assertThat(outlet(" — ")).isEmpty();
        assertThat(person("\u200b ")).isEmpty();
    }
}
