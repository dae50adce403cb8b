package stemma.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.register.EntryKind;
import stemma.register.HouseNameBook;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=completions")
@OnFreshDatabase
class CompletionsTests {

    @Autowired
    private Completions completions;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private HouseNameBook names;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void file() {
        newsroom.file(
                "ferry-1",
                Newsroom.content(
                        "Grimsund ferry’s captain rescued",
                        "The captain of the Grimsund ferry was rescued by Oslovia Coast Guard."));
        newsroom.file(
                "ferry-2", Newsroom.content("Пором у Ґрімсунді", "Капітана порома врятовано в Ґрімсунді на світанку."));
    }

    private List<String> offered(String typed) {
        return completions.of(typed).stream()
                .map(one -> one.kind() + " " + one.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "grim, story Grimsund ferry’s captain rescued",
        "GRIMSUND FER, story Grimsund ferry’s captain rescued",
        "rescu grims, story Grimsund ferry’s captain rescued",
        "поро, story Пором у Ґрімсунді",
        "ґріМ, story Пором у Ґрімсунді",
        "ferry’s c, story Grimsund ferry’s captain rescued",
        "test w, outlet Test Wire"
    })
    void offersByBeginningsOfWords(String typed, String offered) {
        assertThat(offered(typed)).contains(offered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "g", "imsund", "\"grims", "outlet:grims", "a b c d e f grims", "%", "\\", "grims' | x:*"})
    void offersNothingForWhatBeginsNothing(String typed) {
        assertThat(offered(typed)).isEmpty();
    }

    @Test
    void leadsToPages() {
        assertThat(completions.of("grimsund"))
                .filteredOn(one -> one.kind().equals("story"))
                .extracting(Completion::url)
                .allSatisfy(url -> assertThat(url).startsWith("/stories/"));
        assertThat(completions.of("test wire")).extracting(Completion::url).contains("/outlets/test-wire");
    }

    @Test
    void offersNothingThatNoPublicTextHas() {
        names.enter(EntryKind.BODY, "Oslovia Coast Guard", "eve");
        names.enter(EntryKind.BODY, "Oslovia Secret Guard", "eve");
        assertThat(offered("oslov")).containsExactly("name Oslovia Coast Guard");
        long ferry = jdbc.sql("select id from article where source_key = 'ferry-1'")
                .query(Long.class)
                .single();
        jdbc.sql("update article set public_from = now() + interval '1 hour' where id = ?")
                .param(ferry)
                .update();
        assertThat(offered("oslov")).isEmpty();
        assertThat(offered("grimsund")).isEmpty();
        jdbc.sql("update article set public_from = now() - interval '1 hour' where id = ?")
                .param(ferry)
                .update();
        assertThat(offered("oslov")).isNotEmpty();
        assertThat(offered("grimsund")).isNotEmpty();
    }
}
