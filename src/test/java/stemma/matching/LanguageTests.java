package stemma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests {

    private static final Background BACKGROUND = DocumentFrequencies.shipped();

    @ParameterizedTest
    @CsvSource({
        "乌克兰总统周一在基辅会见了来访的法国外长双方讨论了停火与重建问题, 法国外长周一访问基辅与乌克兰总统讨论停火和重建问题双方举行会见, 东京股市周五大幅下跌投资者担心利率上升日元兑美元汇率走低",
        "საქართველოს პარლამენტმა სამშაბათს მიიღო ახალი კანონი განათლების შესახებ რომელიც სკოლების დაფინანსებას ზრდის მომავალი წლიდან და მასწავლებლების ხელფასს ათი პროცენტით აწევს, პარლამენტმა სამშაბათს ახალი კანონი განათლების შესახებ მიიღო სკოლების დაფინანსებას და მასწავლებლების ხელფასს მომავალი წლიდან ათი პროცენტით ზრდის საქართველოს მთავრობა, ბათუმის პორტში კვირას ხანძარი გაჩნდა მეხანძრეებმა ცეცხლი სამ საათში ჩააქრეს დაშავებულები არ არიან პოლიცია მიზეზს იძიებს და მოწმეებს ეძებს გემის ეკიპაჟი უსაფრთხოდაა"
    })
    void tellsTheSameEventFromAnotherWithoutKnowingTheLanguage(String report, String same, String other) {
        double ofSame = Likeness.score(features(report), features(same));
        double ofOther = Likeness.score(features(report), features(other));
        assertThat(ofSame).isGreaterThan(Newsroom.SHIPPED.suggest());
        assertThat(ofOther).isLessThan(Newsroom.SHIPPED.suggest() / 2);
    }

    @Test
    void endingsHideNoWordInCyrillic() {
        String report =
                "У Львові в середу зупинилися трамваї: водії вимагають підвищення зарплати, заявила голова профспілки Оксана Гнатюк."
                        + " За її словами, понад двісті працівників депо на вулиці Промисловій не вийшли на зміну. Міська рада обіцяє відповідь до п'ятниці,"
                        + " а мер Юрій Ковалів закликає людей пересісти на автобуси.";
        String same =
                "Понад дві сотні водіїв львівських трамваїв у середу відмовилися працювати. Профспілка на чолі з Оксаною Гнатюк домагається вищих"
                        + " зарплат для працівників промислового депо. Мера Юрія Коваліва вона звинуватила в байдужості; він просить людей їздити автобусами"
                        + " і чекати рішення міської ради в п'ятницю.";
        String other =
                "У Києві в середу відкрили виставку молодих художників, заявила директорка музею Ірина Савчук. За її словами, понад сорок картин"
                        + " привезли з приватних колекцій Одеси. Вхід вільний до неділі, а міністр культури Олег Дяченко закликає людей купувати квитки на концерти.";
        double ofSame = Likeness.score(features(report), features(same));
        double ofOther = Likeness.score(features(report), features(other));
        assertThat(ofSame).isGreaterThan(Newsroom.SHIPPED.suggest());
        assertThat(ofOther).isLessThan(Newsroom.SHIPPED.suggest());
    }

    @ParameterizedTest
    @CsvSource({"und", "que", "les", "ve", "что", "щодо", "również"})
    void functionWordsOfOtherLanguagesWeighLittle(String word) {
        assertThat(BACKGROUND.idf(Words.of(word).get(0).term())).isLessThan(BACKGROUND.idf("minister"));
    }

    private static Features features(String body) {
        return Features.of(new Text(null, body, null), BACKGROUND);
    }
}
