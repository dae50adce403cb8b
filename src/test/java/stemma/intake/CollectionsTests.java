package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.CollectionName;
import stemma.article.CollectionRefused;
import stemma.article.ReportCollection;
import stemma.article.ReportCollections;
import stemma.delivery.Delivery;
import stemma.parsing.ReceivedFile;

/** A source's name counts within its collection; each test brings files and collections of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=collections")
@OnFreshDatabase
class CollectionsTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String LOCK = "Lock of Harwe jams\n\nThe lock of Harwe jammed on Monday, its keeper said.\n";
    private static final String GRAIN = "Grain ship docks at Pell\n\nA grain ship docked at Pell on Friday.\n";

    @Autowired
    private Imports imports;

    @Autowired
    private Articles articles;

    @Autowired
    private ReportCollections collections;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsTheSameSourceOfTwoCollectionsApart() {
        run(false, Target.USUAL, file("lock.txt", LOCK));
        run(false, wanted("Pell Press"), file("lock.txt", GRAIN));

        assertThat(article("reports", "lock").title()).isEqualTo("Lock of Harwe jams");
        assertThat(article("Pell Press", "lock").title()).isEqualTo("Grain ship docks at Pell");

        long changed = run(false, wanted("pell press"), file("lock.txt", GRAIN.replace("Friday", "Sunday")));

        assertThat(imports.run(changed).counts().changed()).isEqualTo(1);
        assertThat(imports.run(changed).target().name()).isEqualTo("Pell Press");
        assertThat(article("Pell Press", "lock").content().bodyText()).contains("Sunday");
        assertThat(article("reports", "lock").head().number()).isEqualTo(1);
        assertThat(imports.run(run(false, Target.USUAL, file("lock.txt", LOCK)))
                        .counts()
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void namesTheCollectionOfAnExactCopy() {
        String text = "Weather vane of Oste found\n\nThe lost weather vane of Oste was found on Tuesday.\n";
        run(false, wanted("Oste Daily"), file("vane.txt", text));

        long copy = run(false, Target.USUAL, file("vane.txt", text));

        assertThat(imports.items(copy, 0, 1).get(0).message())
                .contains("the very same bytes as “vane” in the collection “Oste Daily”");
        Article own = article("reports", "vane");
        assertThat(own.slug()).isNotEqualTo(article("Oste Daily", "vane").slug());
        long third = run(false, Target.USUAL, file("vane-again.txt", text));
        assertThat(imports.items(third, 0, 1).get(0).message()).contains("as “vane”,");
    }

    @Test
    void previewMakesNoCollectionAndItsImportDoes() {
        run(false, Target.USUAL, file("ferry.txt", "Ferry to Ilm stops\n\nThe ferry to Ilm stopped on Monday.\n"));
        Delivery[] files = {
            file("ferry.txt", "Ferry to Ilm sails\n\nThe ferry to Ilm sails again, its captain said.\n"),
            file("ferry.txt", "Ferry to Ilm sails\n\nThe ferry to Ilm sails again, its captain said.\n")
        };

        long run = run(true, wanted("Ilm Radio"), files);

        assertThat(imports.run(run).target().isNew()).isTrue();
        assertThat(imports.run(run).target().name()).isEqualTo("Ilm Radio");
        assertThat(imports.items(run, 0, 9)).extracting(Item::verdict).containsExactly(Outcome.NEW, Outcome.UNCHANGED);
        assertThat(collections.named(new CollectionName("Ilm Radio"))).isEmpty();
        assertThat(collections.all()).noneMatch(collection -> collection.name().equals("…"));

        imports.accept(run, "ada");
        assertThat(imports.await(run, LONG)).isTrue();

        assertThat(imports.run(run).target().isNew()).isFalse();
        assertThat(imports.items(run, 0, 9)).extracting(Item::difference).containsOnlyNulls();
        assertThat(article("Ilm Radio", "ferry").title()).isEqualTo("Ferry to Ilm sails");
        assertThat(jdbc.sql("select actor from audit_entry where action = 'make collection' and detail = 'Ilm Radio'")
                        .query(String.class)
                        .list())
                .containsExactly("ada");
    }

    @Test
    void takesARunBackWithinItsCollection() {
        String text = "Beacon of Skarn lit\n\nThe beacon of Skarn was lit on Monday, pilots said.\n";
        run(false, Target.USUAL, file("beacon.txt", text));
        long run = run(false, wanted("Skarn Sun"), file("beacon.txt", text));

        long undo = done(imports.takeBack(run, "ada"));

        assertThat(imports.run(undo).target().name()).isEqualTo("Skarn Sun");
        assertThat(articles.findBySourceKey(id("Skarn Sun"), "beacon")).isEmpty();
        assertThat(articles.findBySourceKey(ReportCollection.DEFAULT, "beacon")).isPresent();
        assertThat(withdrawn()).containsExactly("Skarn Sun");

        done(imports.takeBack(undo, "ada"));

        assertThat(article("Skarn Sun", "beacon").title()).isEqualTo("Beacon of Skarn lit");
        assertThat(withdrawn()).isEmpty();
    }

    @Test
    void givesNoCollectionTheNameOfAnother() {
        ReportCollection tide = collections.open(new CollectionName("Tide Tables"), "ada");
        collections.open(new CollectionName("Moon Tables"), "ada");

        assertThat(collections.open(new CollectionName("TIDE tables"), "eve")).isEqualTo(tide);
        assertThatThrownBy(() -> collections.describe(tide.id(), new CollectionName("moon tables"), "", "ada"))
                .isInstanceOf(CollectionRefused.class)
                .hasMessageContaining("There is a collection “moon tables” already");

        collections.describe(tide.id(), new CollectionName("tide tables"), " from the harbour ", "ada");
        assertThat(collections.collection(tide.id()).name()).isEqualTo("tide tables");
        assertThat(collections.collection(tide.id()).description()).isEqualTo("from the harbour");
    }

    private long run(boolean preview, Target target, Delivery... files) {
        return done(imports.begin(new Errand(Origin.UPLOAD, "a test", "ada", preview, target), List.of(files)));
    }

    private long done(long run) {
        assertThat(imports.await(run, LONG)).isTrue();
        return run;
    }

    private static Target wanted(String name) {
        return Target.toBeMade(new CollectionName(name));
    }

    private static Delivery file(String name, String text) {
        return receiver -> receiver.accept(new ReceivedFile(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private long id(String collection) {
        return collections.named(new CollectionName(collection)).orElseThrow().id();
    }

    private Article article(String collection, String key) {
        return articles.bySlug(
                articles.findBySourceKey(id(collection), key).orElseThrow().slug());
    }

    private List<String> withdrawn() {
        return jdbc.sql("""
                        select collection.name from withdrawal join report on report.id = report_id
                            join collection on collection.id = collection_id where source_key = 'beacon'""").query(String.class).list();
    }
}
