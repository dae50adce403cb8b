package stemma.article;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.publication.Publication;
import stemma.publication.PublicationSettings;
import stemma.publication.Publisher;
import stemma.publication.Release;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.revision.Restoration;
import stemma.revision.Revision;
import stemma.revision.Revision.Kind;
import stemma.revision.Revision.Made;
import stemma.revision.Revisions;
import stemma.revision.Saving;
import stemma.revision.Slug;
import stemma.revision.ThreeWay;
import stemma.revision.Wish;

/** Files reports, and changes the articles made from them: each call is one transaction. */
@Component
@Transactional
public class Archive {

    private final Reports reports;
    private final Articles articles;
    private final Revisions revisions;
    private final Register register;
    private final Rewording rewording;
    private final Publisher publisher;
    private final PublicationSettings settings;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Archive(
            Reports reports,
            Articles articles,
            Revisions revisions,
            Register register,
            Rewording rewording,
            Publisher publisher,
            PublicationSettings settings,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.articles = articles;
        this.revisions = revisions;
        this.register = register;
        this.rewording = rewording;
        this.publisher = publisher;
        this.settings = settings;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps the report as received and makes or renews its article. What a changed report says and what editors have
     * fixed since are brought together; where both changed the same words, the editors' stand until one decides.
     */
    public Filed file(IncomingReport incoming, String actor) {
        oneAtATime(jdbc);
        IncomingReport received = settled(incoming);
        String sha256 = Report.sha256(received.bytes());
        Optional<Article> known = articles.findBySourceKey(received.collection(), received.sourceKey());
        if (known.isPresent() && known.get().report().sha256().equals(sha256)) {
            return new Filed.Unchanged(known.get().id(), known.get().report().id());
        }
        Report report = reports.findByCollectionIdAndSourceKeyAndSha256(
                        received.collection(), received.sourceKey(), sha256)
                .orElseGet(() -> reports.save(new Report(received, clock.instant())));
        reports.use(report.id());
        Reading reading = Reading.of(report, received, register);
        return known.isPresent()
                ? renew(
                        known.get(),
                        reading,
                        received.content(),
                        imported(received, actor),
                        "the changed " + received.fileName())
                : begin(reading, received, actor);
    }

    /** Takes up what the article's own report says as it is read now, just as if the file had changed. */
    public Filed.TakenUp readAgain(String slug, IncomingReport report, String editor, String why) {
        oneAtATime(jdbc);
        Article article = articles.bySlug(slug);
        IncomingReport read = settled(report);
        Reading reading = Reading.of(article.report(), read, register);
        if (article.hasTakenUp(read.content())) {
            article.readAgain(reading);
            rewording.credit(article);
            articles.touch(article.id());
            return new Filed.TakenUp(article.id(), reading.report().id(), article.edited(), 0);
        }
        return renew(article, reading, read.content(), new Made(editor, clock.instant(), Kind.IMPORT, why), why);
    }

    /** An outlet is nobody who writes, whatever the byline says. */
    private IncomingReport settled(IncomingReport report) {
        Content content = report.content();
        return report.with(Bylines.settled(content, register.outletsAmong(content.bylines())));
    }

    /** Two imports at once would both find a slug free, and a source new. The lock ends with the transaction. */
    static void oneAtATime(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('stemma.archive'))")
                .query()
                .listOfRows();
    }

    private Filed begin(Reading reading, IncomingReport received, String actor) {
        Content content = received.content();
        String slug = Slug.of(content.title(), received.sourceKey())
                .free(articles::existsBySlug)
                .text();
        Publication publication = Publication.of(settings.imports(), clock.instant());
        Article article = new Article(slug, received.collection(), received.sourceKey(), publication, clock.instant());
        Revision first = revisions.save(Revision.first(content, imported(received, actor)));
        article.take(reading, first, first);
        rewording.credit(article);
        articles.save(article);
        events.publishEvent(new ArticleReceived(article.id(), slug, actor, received.story()));
        return new Filed.AsNew(article.id(), reading.report().id());
    }

    /** @param what is brought together with the editors' fixes, for the note on that */
    private Filed.TakenUp renew(Article article, Reading reading, Content received, Made made, String what) {
        Revision imported = revisions.save(article.head().next(received, made));
        ThreeWay merge = article.against(received);
        Content merged = merge.merged();
        Revision head = article.head();
        Revision seen = article.live();
        if (merged.equals(received)) {
            article.take(reading, imported, imported);
        } else if (merge.disagreements().isEmpty()) {
            article.take(reading, imported, merged(article, merged, made.author(), what));
        } else {
            Revision undisputed = revisions.save(article.head().next(merge.undisputed(), made));
            article.setAside(reading, imported, merged(article, merged, made.author(), what), undisputed);
            events.publishEvent(new SourceSettled(article.slug(), made.author(), "set changed source aside"));
        }
        rewording.credit(article);
        if (article.head().number() != head.number()) {
            publisher.saved(article, head, seen, Release.AS_BEFORE, made.author());
            rewording.announce(article, made.author());
        }
        return new Filed.TakenUp(
                article.id(),
                reading.report().id(),
                article.edited(),
                merge.disagreements().size());
    }

    /** The changed source's words and the editors' fixes as the article's next revision, if that says anything new. */
    private Revision merged(Article article, Content merged, String actor, String what) {
        if (merged.equals(article.content())) {
            return article.head();
        }
        String note = what + ", with the editors’ fixes";
        return revisions.save(article.head().next(merged, new Made(actor, clock.instant(), Kind.MERGE, note)));
    }

    private Made imported(IncomingReport received, String actor) {
        return new Made(actor, clock.instant(), Kind.IMPORT, received.fileName());
    }

    /** Saves an editor's words over the revision that the editor had open, with what others wrote elsewhere since. */
    public Saving edit(String slug, Content wished, long base, String editor, @Nullable String note) {
        return edit(slug, wished, base, new Made(editor, clock.instant(), Kind.EDIT, note), Release.AS_BEFORE);
    }

    /** The same, with more to say of how it was made, and of what readers get of it. */
    public Saving edit(String slug, Content wished, long base, Made made, Release release) {
        Article article = articles.bySlug(slug);
        Wish wish = Wish.of(wished, base, made, article.head(), revisions);
        return wish.told(rewording.save(article, wish.content(), wish.base(), wish.made(), release));
    }

    /** Makes an earlier revision's words the present ones. */
    public Saving restore(String slug, long revisionId, long base, String editor) {
        return restore(slug, Restoration.whole(revisionId), base, editor);
    }

    /** Makes an earlier revision's words, or one paragraph of them, the present ones. */
    public Saving restore(String slug, Restoration wish, long base, String editor) {
        Article article = articles.bySlug(slug);
        Revision earlier = revisions.inHistory(article.head().id(), wish.revision());
        Made made = new Made(editor, clock.instant(), Kind.RESTORE, wish.note(earlier));
        return rewording.save(article, wish.content(earlier, article.content()), base, made, Release.AS_BEFORE);
    }

    /**
     * Decides about what a changed source says where an editor's words disagree with it.
     *
     * @param seen the id of the source's revision that the editor saw
     * @param taken the places among the disagreements, from 0, where the source's words are taken
     * @param base the id of the revision that the editor had open
     */
    public Saving decideIncoming(String slug, long seen, Set<Integer> taken, long base, String editor) {
        Article article = articles.bySlug(slug);
        Revision incoming = article.incoming();
        if (incoming == null || incoming.id() != seen || article.head().id() != base) {
            return new Saving.Clash(article.head());
        }
        Content decided = article.against(incoming.content()).resolved(taken);
        Made made = new Made(editor, clock.instant(), Kind.EDIT, "decided about the changed source");
        Saving saving = rewording.save(article, decided, base, made, Release.AS_BEFORE);
        rewording.settle(article, editor);
        return saving;
    }

    /**
     * Takes back what was decided about a changed source, unless the article or its source has changed since.
     *
     * @param decided the id of the article's head since the decision
     * @param before what the head was before it
     * @param source what the source had said before it came in changed
     */
    public boolean reopen(String slug, long incoming, long decided, long before, long source, String editor) {
        Article article = articles.bySlug(slug);
        if (article.incoming() != null
                || article.head().id() != decided
                || article.source().id() != incoming) {
            return false;
        }
        Revision arrived = article.source();
        if (before != decided) {
            Revision earlier = revisions.inHistory(decided, before);
            String note = "as in revision " + earlier.number() + ", to decide anew about the changed source";
            rewording.save(
                    article,
                    earlier.content(),
                    decided,
                    new Made(editor, clock.instant(), Kind.RESTORE, note),
                    Release.AS_BEFORE);
        }
        article.reopen(arrived, revisions.getReferenceById(source));
        events.publishEvent(new SourceSettled(slug, editor, "reopen changed source"));
        return true;
    }

    /** Where an article's report came from. */
    @Transactional(readOnly = true)
    public Provenance provenance(Article article) {
        return reports.provenance(article.id());
    }

    /** Where that report came from whose words readers see. */
    @Transactional(readOnly = true)
    public Provenance liveProvenance(Article article) {
        Long kept = article.liveFacts().report();
        return kept == null ? reports.provenance(article.id()) : reports.received(kept);
    }

    /** The bytes of an article's report, exactly as received. */
    @Transactional(readOnly = true)
    public byte[] bytes(String slug) {
        return articles.bySlug(slug).report().bytes();
    }

    /** Every version of the report that came in for the article, oldest first. */
    @Transactional(readOnly = true)
    public List<Provenance> versions(Article article) {
        return reports.versions(article.collectionId(), article.sourceKey());
    }

    /** The numbers of those versions whose import was taken back. */
    @Transactional(readOnly = true)
    public List<Long> withdrawn(Article article) {
        return reports.withdrawn(article.collectionId(), article.sourceKey());
    }

    /** The bytes of a version of the article's report, exactly as received; none if it is another article's. */
    @Transactional(readOnly = true)
    public Optional<byte[]> bytes(Article article, long reportId) {
        return reports.findById(reportId)
                .filter(report -> report.collectionId() == article.collectionId()
                        && report.sourceKey().equals(article.sourceKey()))
                .map(Report::bytes);
    }

    /** Another article's report with the very same bytes, in the same collection if there is one. */
    @Transactional(readOnly = true)
    public Optional<ExactCopy> copyOf(long articleId) {
        return Optional.ofNullable(ExactCopy.any(jdbc, List.of(articleId)).get(articleId));
    }
}
