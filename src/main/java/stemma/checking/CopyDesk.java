package stemma.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.register.EntryEdited;
import stemma.register.EntryKind;
import stemma.register.HouseName;
import stemma.register.HouseNames;
import stemma.revision.Revision;
import stemma.story.Stories;
import stemma.story.Story;

/** Reads what came in or changed, a little at a time and beside everything else, and keeps what the checks find. */
@Component
public class CopyDesk {

    private static final Logger log = LoggerFactory.getLogger(CopyDesk.class);

    /** So many notes are taken at once, and so many times in a row: imports and people need the processor too. */
    private static final int LOAD = 50;

    private static final int LOADS = 4;

    private final Checks checks;
    private final OpenFindings findings;
    private final Articles articles;
    private final Stories stories;
    private final HouseNames names;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CopyDesk(
            Checks checks,
            OpenFindings findings,
            Articles articles,
            Stories stories,
            HouseNames names,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.checks = checks;
        this.findings = findings;
        this.articles = articles;
        this.stories = stories;
        this.names = names;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A text that is to be read. */
    private record Due(String kind, long id) {}

    @Scheduled(initialDelayString = "${stemma.checks.every:PT2S}", fixedDelayString = "${stemma.checks.every:PT2S}")
    void regularly() {
        for (int i = 0; i < LOADS && readSome(); i++) {
            log.debug("Read a load of texts");
        }
    }

    /** Reads all that waits; for those who cannot wait for it. */
    public void readAll() {
        while (readSome()) {
            log.debug("Read a load of texts");
        }
    }

    /** How many notes of texts to be read there are, counted up to a limit. */
    public int waiting(int limit) {
        return jdbc.sql("select count(*) from (select from check_due limit ?) noted")
                .param(limit)
                .query(Integer.class)
                .single();
    }

    private boolean readSome() {
        return Boolean.TRUE.equals(transaction.execute(status -> readLoad()));
    }

    /** Whether there was something; of several programs, and of several threads, one reads. */
    private boolean readLoad() {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('stemma.checks'))")
                .query(Boolean.class)
                .single();
        Set<Due> due = alone ? taken() : Set.of();
        articles(ids(due, "ARTICLE"));
        stories(ids(due, "STORY"));
        return !due.isEmpty();
    }

    private Set<Due> taken() {
        return new HashSet<>(jdbc.sql("""
                        delete from check_due where id in (select id from check_due order by id limit ?)
                        returning text_kind, text_id""")
                .param(LOAD)
                .query((row, n) -> new Due(row.getString("text_kind"), row.getLong("text_id")))
                .list());
    }

    private static List<Long> ids(Set<Due> due, String kind) {
        return due.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Due::id)
                .sorted()
                .toList();
    }

    /** Words that are missing stand among an article's warnings already. */
    private void articles(List<Long> ids) {
        Set<Long> gone = new HashSet<>(ids);
        for (Article article : ids.isEmpty() ? List.<Article>of() : articles.findAllWithHead(ids)) {
            gone.remove(article.id());
            boolean readable = article.foreignLanguage() == null;
            List<Finding> faults = readable ? faults(article.head(), "article " + article.id()) : List.of();
            List<Finding> kept = faults.stream()
                    .filter(fault -> fault.rule() != CheckRule.MISSING_WORD)
                    .toList();
            findings.keepFaults("ARTICLE", article.id(), article.head().id(), kept);
        }
        gone.forEach(id -> findings.keepFaults("ARTICLE", id, 0, List.of()));
    }

    private void stories(List<Long> ids) {
        Set<Long> gone = new HashSet<>(ids);
        for (Story story : ids.isEmpty() ? List.<Story>of() : stories.withWords(ids)) {
            Revision own = story.lead().foreignLanguage() == null ? story.text() : null;
            if (story.mergedInto() == null) {
                gone.remove(story.id());
                List<Finding> faults = own == null ? List.of() : faults(own, "story " + story.id());
                findings.keepFaults("STORY", story.id(), own == null ? 0 : own.id(), faults);
                findings.keepDifferences(story.id(), differences(story));
            }
        }
        gone.forEach(id -> {
            findings.keepFaults("STORY", id, 0, List.of());
            findings.keepDifferences(id, List.of());
        });
    }

    private List<Finding> faults(Revision revision, String text) {
        return tried(text, () -> checks.faults(revision.content()));
    }

    private List<Difference> differences(Story story) {
        return tried("the reports of story " + story.id(), () -> differences(checks.copies(story)));
    }

    /** A text that a rule cannot read must not keep the others from being read. */
    private static <T> List<T> tried(String text, Supplier<List<T>> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | StackOverflowError unreadable) {
            log.warn("The checks cannot read {}; it counts as one without findings", text, unreadable);
            return List.of();
        }
    }

    /** Each once, though both of two articles tell it. */
    private static List<Difference> differences(Map<Article, Copy> copies) {
        Map<Copy, Article> said = new IdentityHashMap<>();
        copies.forEach((article, copy) -> said.put(copy, article));
        Map<Set<Object>, Difference> differences = new LinkedHashMap<>();
        copies.forEach((article, copy) -> {
            List<Copy> others = new ArrayList<>(copies.values());
            others.removeIf(other -> other == copy);
            Figures.differing(copy, others)
                    .forEach(found -> found.others().forEach(other -> {
                        Difference.Side one = side(article, found.figure());
                        Difference.Side against = side(Objects.requireNonNull(said.get(other.copy())), other.figure());
                        differences.putIfAbsent(
                                Set.of(
                                        List.of(one.article(), one.figure()),
                                        List.of(against.article(), against.figure())),
                                new Difference(one, against));
                    }));
        });
        return List.copyOf(differences.values());
    }

    private static Difference.Side side(Article article, Figure figure) {
        return new Difference.Side(
                article.id(),
                article.head().id(),
                figure.text(),
                figure.sentence().text());
    }

    /** A name of the house that is other than it was makes faults, or ends them, in the texts that have it. */
    @EventListener
    void edited(EntryEdited edit) {
        if (edit.kind() != EntryKind.BODY && edit.kind() != EntryKind.PLACE) {
            return;
        }
        jdbc.sql("""
                        insert into check_due (text_kind, text_id)
                        select distinct text_kind, text_id from text_check join text_fault on check_id = text_check.id where rule = ?""").param(CheckRule.WRONG_NAME.key()).update();
        names.all().stream()
                .filter(name -> name.id() == edit.id())
                .flatMap(name -> name.others(HouseName.Status.WRONG).stream())
                .forEach(this::noteTextsWith);
    }

    private void noteTextsWith(String words) {
        jdbc.sql("""
                        insert into check_due (text_kind, text_id)
                        select 'ARTICLE', article.id from revision join article on head_id = revision.id
                            where search @@ phraseto_tsquery('english', :words)
                        union all select 'STORY', story.id from revision join story on text_id = revision.id
                            where search @@ phraseto_tsquery('english', :words)""").param("words", words).update();
    }
}
