package stemma.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Article;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=respelling")
@OnFreshDatabase
class RespellingTests {

    @Autowired
    private Respelling respelling;

    @Autowired
    private WordList words;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void file() {
        newsroom.file(
                "lantern-1",
                Newsroom.content(
                        "Lighthouse keeper of Brennholm retires",
                        "Keeper Ottoline Brask lit the lantern of Brennholm for forty years."));
        newsroom.file(
                "lantern-2",
                Newsroom.content("Маяк у Бреннгольмі", "Наглядачка маяка Оттоліна Браск іде на пенсію в Бреннгольмі."));
        words.readAll();
    }

    private String better(String query) {
        return respelling.better(query, false).orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ottolien Brask | Ottoline Brask",
                "lightouse | lighthouse",
                "Barsk | Brask",
                "фротей Барск | nothing",
                "Барск | Браск",
                "ligthhouse keper | lighthouse keeper",
                "\"Brennhlom retires\" kind:article | \"Brennholm retires\" kind:article",
                "Оттолена Браск | Оттоліна Браск",
                "наглядачкк | наглядачка",
                "lighthouse keeper | nothing",
                "xqzzvw | nothing",
                "lightouse zzyzx | nothing",
                "lightouse lang:de | nothing",
                "kepper -lightouse | keeper -lightouse"
            })
    void offersWhatFindsMore(String query, String better) {
        assertThat(better(query)).isEqualTo(better);
    }

    @Test
    void leavesAloneWhatFindsSomething() {
        assertThat(respelling.better("Brask", true)).isEmpty();
    }

    @Test
    void neverTellsAWordThatNoPublicTextHas() {
        Article article = newsroom.file(
                "secret-1", Newsroom.content("Quibblewick mine to close", "The Quibblewick mine is to close in May."));
        words.readAll();
        assertThat(better("Quiblewick")).isEqualTo("Quibblewick");
        jdbc.sql("update article set state = 'KILLED' where id = ?")
                .param(article.id())
                .update();
        assertThat(better("Quiblewick")).isEqualTo("nothing");
        jdbc.sql("update article set state = 'PUBLISHED', public_from = now() + interval '1 hour' where id = ?")
                .param(article.id())
                .update();
        assertThat(better("Quiblewick")).isEqualTo("nothing");
        jdbc.sql("update article set public_from = now() - interval '1 hour' where id = ?")
                .param(article.id())
                .update();
        assertThat(better("Quiblewick")).isEqualTo("Quibblewick");
    }

    /** “Barings” and “bare” have one stem in English. */
    @Test
    void neverTellsAWordOfAHiddenTextForItsStem() {
        newsroom.file("bare-1", Newsroom.content("Bare trees of Ulvik", "The trees of Ulvik are bare in November."));
        Article hidden =
                newsroom.file("baring-1", Newsroom.content("Barings to close", "The house of Barings is to close."));
        words.readAll();
        assertThat(better("Baringz")).isEqualTo("Barings");
        jdbc.sql("update article set state = 'DRAFT' where id = ?")
                .param(hidden.id())
                .update();
        assertThat(better("Baringz")).isEqualTo("nothing");
    }

    /** Those of hidden texts must not stand in the way of those that may be told. */
    @Test
    void looksBeyondHiddenWords() {
        newsroom.file("open-1", Newsroom.content("Vandermoor wins", "Captain Vandermoor won the race on Sunday."));
        for (String end : "a e i o u s t n d l".split(" ")) {
            Article hidden = newsroom.file(
                    "hidden-" + end,
                    Newsroom.content("Vandermor" + end + " hides", "A Vandermor" + end + " hides here."));
            jdbc.sql("update article set state = 'DRAFT' where id = ?")
                    .param(hidden.id())
                    .update();
        }
        words.readAll();
        assertThat(better("Vandermor")).isEqualTo("Vandermoor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brask outlet:\"Tets Wire\" | Brask outlet:\"Test Wire\"",
                "Brask author:\"Ada Feild\" kind:article | Brask author:\"Ada Field\" kind:article",
                "Ottolien outlet:\"Test Wyre\" | Ottoline outlet:\"Test Wire\"",
                "Brask outlet:\"Pest Fire\" | nothing",
                "Brask outlet:\"Test Wire\" | nothing",
                "Brask outlet:Zzyzx | nothing"
            })
    void offersTheOutletOrAuthorThatIsMeant(String query, String better) {
        assertThat(better(query)).isEqualTo(better);
    }

    @Test
    void offersNoOutletThatReadersMayNotKnow() {
        long hidden = newsroom.tagged("weir", "Tollvik", "Tollvik Herald", "Ada Field")
                .articleId();
        assertThat(better("weir outlet:\"Tolvik Herald\"")).isEqualTo("weir outlet:\"Tollvik Herald\"");
        jdbc.sql("update article set state = 'DRAFT' where id = ?")
                .param(hidden)
                .update();
        assertThat(better("weir outlet:\"Tolvik Herald\"")).isEqualTo("nothing");
    }
}
