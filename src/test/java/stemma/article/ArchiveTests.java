package stemma.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.register.Entries;
import stemma.register.Entry;
import stemma.register.EntryKind;
import stemma.register.Register;
import stemma.register.Registrar;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.revision.RevisionNotFound;
import stemma.revision.Revisions;
import stemma.revision.Saving;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class ArchiveTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private Revisions revisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accession accession;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Register register;

    @Autowired
    private Registrar registrar;

    @Autowired
    private Entries entries;

    @Autowired
    private Bibliography bibliography;

    @Test
    void makesARevisionOfEverySave() {
        Article article = newsroom.about("minuet", "Wintermoor");

        Saving saving = archive.edit(
                article.slug(),
                article.content().withHeadline("Minuet thrills"),
                article.head().id(),
                "eve",
                "shorter");

        assertThat(saving).isInstanceOf(Saving.Saved.class);
        List<Revision> history =
                revisions.history(articles.bySlug(article.slug()).head().id());
        assertThat(history).extracting(Revision::number).containsExactly(2, 1);
        assertThat(history.get(0)).satisfies(revision -> {
            assertThat(revision.author()).isEqualTo("eve");
            assertThat(revision.note()).isEqualTo("shorter");
            assertThat(revision.kind()).isEqualTo(Revision.Kind.EDIT);
        });
    }

    @Test
    void writesNothingWhenTheWordsStandThereAlready() {
        Article article = newsroom.about("sauna", "Pellworm");

        Saving saving =
                archive.edit(article.slug(), article.content(), article.head().id(), "eve", "");

        assertThat(saving).isInstanceOf(Saving.Same.class);
        assertThat(articles.bySlug(article.slug()).head().number()).isEqualTo(1);
    }

    @Test
    void sendsTheSameFormTwiceWithoutAClash() {
        Article article = newsroom.about("puppetry", "Estrella");
        Content wished = article.content().withHeadline("Puppets on parade");

        archive.edit(article.slug(), wished, article.head().id(), "eve", "");
        Saving again = archive.edit(article.slug(), wished, article.head().id(), "eve", "");

        assertThat(again).isInstanceOf(Saving.Same.class);
    }

    @Test
    void losesNeitherTextWhenTwoEditorsSave() {
        Article article = newsroom.about("curling", "Brannhead");
        long base = article.head().id();
        archive.edit(article.slug(), article.content().withHeadline("By Ann"), base, "ann", "");

        Saving second = archive.edit(article.slug(), article.content().withHeadline("By Eve"), base, "eve", "");

        assertThat(second).isInstanceOf(Saving.Clash.class);
        assertThat(articles.bySlug(article.slug()).title()).isEqualTo("By Ann");
    }

    @Test
    void restoresAnEarlierRevisionAsANewOne() {
        Article article = newsroom.about("fencing", "Orsova");
        long first = article.head().id();
        archive.edit(article.slug(), article.content().withHeadline("Changed"), first, "eve", "");
        long second = articles.bySlug(article.slug()).head().id();

        archive.restore(article.slug(), first, second, "eve");

        Article restored = articles.bySlug(article.slug());
        assertThat(restored.content()).isEqualTo(article.content());
        assertThat(restored.head().number()).isEqualTo(3);
        assertThat(restored.head().kind()).isEqualTo(Revision.Kind.RESTORE);
    }

    @Test
    void restoresNoRevisionOfAnotherArticle() {
        Article one = newsroom.about("falconry", "Steinfurt");
        Article other = newsroom.about("pottery", "Castelnau");

        assertThatThrownBy(() -> archive.restore(
                        one.slug(), other.head().id(), one.head().id(), "eve"))
                .isInstanceOf(RevisionNotFound.class);
    }

    @Test
    void dropsAWarningThatAnEditorHasSettled() {
        Content bare = new Content(
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(Block.paragraph("A windmill burned down in Appeldorn on Sunday, neighbours said.")));
        Article article = newsroom.file("windmill", bare);
        assertThat(article.warnings())
                .extracting(Warning::code)
                .containsExactly(
                        WarningCode.TITLE_MISSING, WarningCode.NO_BYLINE, WarningCode.NO_OUTLET, WarningCode.NO_DATE);

        archive.edit(
                article.slug(),
                bare.withHeadline("Windmill burns down"),
                article.head().id(),
                "eve",
                "");

        assertThat(articles.bySlug(article.slug()).warnings())
                .extracting(Warning::code)
                .containsExactly(WarningCode.NO_BYLINE, WarningCode.NO_OUTLET, WarningCode.NO_DATE);
    }

    @Test
    void callsAnOutletByTheHousesName() {
        assertThat(newsroom.about("archery", "Lindholt").sources()).containsExactly("The New York Times");
    }

    @Test
    void numbersAnAddressThatIsTaken() {
        Content first = Newsroom.content("Heron seen on pond", "A heron stood on the pond at Isen.");
        Content second = Newsroom.content("Heron seen on pond", "Another heron stood on the pond at Ruhl.");

        assertThat(newsroom.file("heron-a", first).slug()).isEqualTo("heron-seen-on-pond");
        assertThat(newsroom.file("heron-b", second).slug()).isEqualTo("heron-seen-on-pond-2");
    }

    @Test
    void letsNobodyChangeAReportOrARevision() {
        assertThatThrownBy(() -> jdbc.sql("update report set content = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from revision").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update audit_entry set actor = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void writesWhoDidWhatInTheAuditLog() {
        Article article = newsroom.about("rowing", "Kaldvik");
        archive.edit(
                article.slug(),
                article.content().withHeadline("Rowers win"),
                article.head().id(),
                "eve",
                "new");

        List<String> log = jdbc.sql("select actor || ': ' || action from audit_entry where subject = ? order by id")
                .param("article/" + article.slug())
                .query(String.class)
                .list();
        assertThat(log).containsExactly("test: import article", "eve: edit article");
    }

    @Test
    void pointsAtTheRecordsOfThoseWhomItsWordsName() {
        Article article = newsroom.file("kestrel", by("Kestrel Post", "Una Kestrel"));
        assertThat(register.name(article.outletId(), null)).isEqualTo("Kestrel Post");

        archive.edit(article.slug(), by("WaPo", "Una Kestrel"), article.head().id(), "eve", "");
        assertThat(outletOf(article)).isEqualTo("The Washington Post");

        archive.restore(
                article.slug(),
                article.head().id(),
                articles.bySlug(article.slug()).head().id(),
                "eve");
        assertThat(outletOf(article)).isEqualTo("Kestrel Post");
    }

    @Test
    void countsTheArticlesOfAnOutletAndOfAnAuthorWithThoseOfTheirOtherRecords() {
        Article one = newsroom.file("osprey-1", by("Osprey Post", "Olga Osprey"));
        Article two = newsroom.file("osprey-2", by("Osprey Online", "O. Osprey"));
        long here = Objects.requireNonNull(one.outletId());
        long there = Objects.requireNonNull(two.outletId());

        registrar.merge(EntryKind.OUTLET, here, there, "eve");

        assertThat(bibliography.counts(EntryKind.OUTLET, entries.families(List.of(here))))
                .containsEntry(here, 2L);
        assertThat(bibliography.page(EntryKind.OUTLET, List.of(here, there), Long.MAX_VALUE, 9))
                .extracting(Article::id)
                .containsExactly(two.id(), one.id());
        Entry author = entries.page(EntryKind.PERSON, "olga osprey", "", 1).get(0);
        assertThat(bibliography.counts(EntryKind.PERSON, entries.families(List.of(author.id()))))
                .containsEntry(author.id(), 1L);
    }

    @Test
    void takesAnOutletThatIsKnownOutOfTheBylines() {
        Article article = newsroom.file("merlin", by(null, "Mia Merlin", "AXIOS", "Jane Unheard"));

        assertThat(article.content().bylines()).containsExactly("Mia Merlin", "Jane Unheard");
        assertThat(article.content().outlet()).isEqualTo("AXIOS");
        assertThat(register.name(article.outletId(), null)).isEqualTo("Axios");
    }

    @Test
    void creditsManyReportsAtOnceAsItCreditsEach() {
        List<Draft> drafts = List.of(
                draft("shrike-1", by("Shrike Post", "Sif Shrike", "Sol Shrike")),
                draft("shrike-2", by("SHRIKE POST")),
                draft("shrike-3", by(null, "sif shrike", "REUTERS")));

        List<Long> ids = Objects.requireNonNull(transaction.execute(status -> {
            accession.open();
            return accession.take(drafts, "test").stream().map(NewArticle::id).toList();
        }));

        List<Article> made = articles.findAllWithHead(ids);
        assertThat(made)
                .extracting(article -> register.name(article.outletId(), null))
                .containsExactly("Shrike Post", "Shrike Post", "Reuters");
        assertThat(made.get(2).content().bylines()).containsExactly("sif shrike");
        assertThat(bibliography.page(EntryKind.PERSON, idsOf("Sif Shrike"), Long.MAX_VALUE, 9))
                .extracting(Article::id)
                .containsExactly(ids.get(2), ids.get(0));
        assertThat(bibliography.page(EntryKind.PERSON, idsOf("Sol Shrike"), Long.MAX_VALUE, 9))
                .extracting(Article::id)
                .containsExactly(ids.get(0));
    }

    private List<Long> idsOf(String author) {
        return entries.page(EntryKind.PERSON, author, "", 1).stream()
                .map(Entry::id)
                .toList();
    }

    private static Draft draft(String key, Content content) {
        return Draft.of(new IncomingReport(
                key,
                key + ".txt",
                key.getBytes(StandardCharsets.UTF_8),
                "UTF-8",
                content,
                List.of(),
                List.of(),
                Set.of()));
    }

    private String outletOf(Article article) {
        return String.valueOf(register.name(articles.bySlug(article.slug()).outletId(), null));
    }

    private static Content by(@Nullable String outlet, String... bylines) {
        Content plain =
                Newsroom.content("Falcons nest on the tower", "Falcons nest on the tower of " + List.of(bylines) + ".");
        return new Content(plain.headline(), null, List.of(bylines), outlet, null, null, plain.body());
    }
}
