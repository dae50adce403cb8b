package stemma.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.OnFreshDatabase;
import stemma.SteppedClock;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class RegisterTests {

    @Autowired
    private Register register;

    @Autowired
    private Registrar registrar;

    @Autowired
    private Entries entries;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    private static Named by(@Nullable String outlet, @Nullable String url, String... bylines) {
        return new Named(outlet, url, List.of(bylines));
    }

    private long outlet(@Nullable String words, @Nullable String url) {
        return Objects.requireNonNull(register.credits(by(words, url)).outlet());
    }

    private String nameOf(@Nullable String words, @Nullable String url) {
        return String.valueOf(register.name(outlet(words, url), null));
    }

    @ParameterizedTest
    @CsvSource({
        "WaPo,, The Washington Post",
        "new york times,, The New York Times",
        "nytimes.com,, The New York Times",
        "www.washingtonpost.com,, The Washington Post",
        ",https://www.bbc.co.uk/news/1, BBC",
        ",https://edition.cnn.com/2025/a, CNN",
        "Reuters,https://www.theguardian.com/x, Reuters"
    })
    void knowsAnOutletByNameOrSite(@Nullable String words, @Nullable String url, String name) {
        assertThat(nameOf(words, url)).isEqualTo(name);
    }

    @Test
    void makesARecordOfAnOutletThatNobodyMet() {
        long id = outlet("The Fjord Sentinel", "https://www.fjordsentinel.example/ferry");

        assertThat(entries.byId(EntryKind.OUTLET, id)).satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("The Fjord Sentinel");
            assertThat(entry.homePage()).isEqualTo("fjordsentinel.example");
            assertThat(entry.checked()).isFalse();
        });
        assertThat(outlet("FJORD SENTINEL", null)).isEqualTo(id);
        assertThat(outlet("fjordsentinel.com", null)).isEqualTo(id);
        assertThat(outlet(null, "https://sport.fjordsentinel.example/")).isEqualTo(id);
    }

    @Test
    void takesASiteForTheHomeOfAnOutletOnlyIfItIsCalledLikeIt() {
        long id = outlet("Skerry Wire", "https://aggregator.example/skerry");

        assertThat(entries.byId(EntryKind.OUTLET, id).homePage()).isNull();
        assertThat(outlet(null, "https://aggregator.example/other")).isNotEqualTo(id);
    }

    @Test
    void callsAnOutletByItsSiteUntilSomebodyKnowsBetter() {
        assertThat(nameOf(null, "https://www.tidepool-news.example/a")).isEqualTo("tidepool-news.example");
    }

    @Test
    void tellsOutletsByShortSitesOnlyWhereTheyAreAtHome() {
        assertThat(nameOf(null, "https://www.abc.es/internacional")).isEqualTo("abc.es");
        assertThat(nameOf(null, "https://abcnews.go.com/x")).isEqualTo("ABC News");
    }

    @Test
    void givesNoOutletToATextWithoutOne() {
        assertThat(register.credits(by(null, null)).outlet()).isNull();
        assertThat(register.credits(by("—", "http://localhost/x")).outlet()).isNull();
        assertThat(register.credits(by("x".repeat(5_000), null)).outlet()).isNull();
    }

    @Test
    void knowsAnAuthorInAnyCaseAndAnAgencyForNone() {
        List<Long> one = register.credits(by("Skerry Post", null, "Jane Skerry", "Reuters", "the BBC", "AFP"))
                .authors();
        List<Long> two =
                register.credits(by(null, null, "JANE  SKERRY", "J. Skerry")).authors();

        assertThat(one).hasSize(2).startsWith(two.get(0)); // "the BBC" is no known spelling of BBC
        assertThat(two).doesNotHaveDuplicates().hasSize(2);
        assertThat(entries.alike(entries.byId(EntryKind.PERSON, two.get(1))))
                .extracting(Entry::name)
                .containsExactly("Jane Skerry");
    }

    @Test
    void asksNothingOfTheDatabaseForNamesThatItHasMet() throws Exception {
        Knowledge knowledge = new Knowledge(directory, Clock.fixed(Instant.EPOCH.plusSeconds(60), ZoneOffset.UTC));
        Recognition recognition = new Recognition(directory, knowledge);
        List<Named> texts = List.of(by("Reuters", null, "Ida Known"), by(null, "https://www.npr.org/x", "Ida Known"));
        recognition.of(texts);
        List<Credits> before = recognition.of(texts);

        TransactionTemplate aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        aside.executeWithoutResult(status -> {
            jdbc.sql("lock table register_entry, register_variant in access exclusive mode")
                    .update();
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> recognition.of(texts)))
                    .isEqualTo(before);
        });
    }

    @Test
    void knowsManyTextsAtOnceAsItKnowsEachAlone() {
        List<Named> texts = List.of(
                by("Petrel Press", null, "Pia Petrel", "Per Petrel", "NPR"),
                by("petrel press", null, "PIA PETREL"),
                by(null, "https://www.reuters.com/x", "Pål Petrel", "Per Petrel"));

        List<Credits> together = register.credits(texts);

        assertThat(texts.stream().map(register::credits).toList()).isEqualTo(together);
        assertThat(together.get(0).authors()).hasSize(2).doesNotHaveDuplicates();
        assertThat(together.get(1).authors())
                .containsExactly(together.get(0).authors().get(0));
        assertThat(together.get(2).authors())
                .hasSize(2)
                .contains(together.get(0).authors().get(1));
        assertThat(together.get(1).outlet()).isEqualTo(together.get(0).outlet());
    }

    @Test
    void remembersNothingThatWasRolledBack() {
        Credits given = transaction.execute(status -> {
            status.setRollbackOnly();
            return register.credits(by("Ghost Gazette", null, "Ghost Writer"));
        });

        Credits now = register.credits(by("Ghost Gazette", null, "Ghost Writer"));
        assertThat(entries.byId(EntryKind.OUTLET, Objects.requireNonNull(now.outlet()))
                        .name())
                .isEqualTo("Ghost Gazette");
        assertThat(now.outlet()).isNotEqualTo(Objects.requireNonNull(given).outlet());
        assertThat(now.authors()).doesNotContainAnyElementsOf(given.authors());
    }

    @Test
    void hearsOfAnEditOfAnotherProgramWithinASecond() {
        SteppedClock time = new SteppedClock(Instant.EPOCH.plusSeconds(60));
        Knowledge elsewhere = new Knowledge(directory, time);
        long id = outlet("Lagoon Ledger", null);
        assertThat(elsewhere.standing(id)).map(Knowledge.Standing::name).contains("Lagoon Ledger");

        registrar.change(EntryKind.OUTLET, id, new Wish("Lagoon Daily", "", "", "", 0), "eve");

        assertThat(register.name(id, null)).isEqualTo("Lagoon Daily");
        time.pass(Duration.ofMillis(999));
        assertThat(elsewhere.standing(id)).map(Knowledge.Standing::name).contains("Lagoon Ledger");
        time.pass(Duration.ofMillis(1));
        assertThat(elsewhere.standing(id)).map(Knowledge.Standing::name).contains("Lagoon Daily");
        assertThat(outlet("Lagoon Ledger", null)).isEqualTo(id);
    }

    @Test
    void citesAnOutletByTheHousesNameOnlyIfSomebodyHasCheckedIt() {
        long id = outlet("Marram Mail", null);
        assertThat(register.outlet("MARRAM MAIL")).isEqualTo("MARRAM MAIL");

        registrar.change(EntryKind.OUTLET, id, new Wish("Marram Mail", "", "", "", 0), "eve");

        assertThat(register.outlet("MARRAM MAIL")).isEqualTo("Marram Mail");
        assertThat(register.outletsAmong(List.of("marram mail", "Mary Mail"))).containsExactly("marram mail");
    }
}
