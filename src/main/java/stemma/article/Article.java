package stemma.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import stemma.publication.Publication;
import stemma.publication.Publishable;
import stemma.register.Credits;
import stemma.revision.Content;
import stemma.revision.Language;
import stemma.revision.Revision;
import stemma.revision.Saving;
import stemma.revision.ThreeWay;

/** The page made from one report: its content, as editors have fixed it. */
@Entity
public class Article implements Publishable {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private long collectionId;
    private String sourceKey;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "report_id")
    private Report report;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "head_id")
    private Revision head;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private Revision source;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "incoming_id")
    private @Nullable Revision incoming;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> sources;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> tags;

    private @Nullable String language;
    private @Nullable String url;

    @Embedded
    private Credits credits = Credits.NONE;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<WarningCode> findings;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Warning> warnings;

    // Counted by the database, so that the desk can page by it.
    @SuppressWarnings("UnusedVariable")
    @Column(insertable = false, updatable = false)
    private int warningCount;

    @Embedded
    private Publication publication;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LiveFacts liveFacts;

    private Instant createdAt;

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Article() {}

    @SuppressWarnings("NullAway.Init") // filled by take()
    Article(String slug, long collectionId, String sourceKey, Publication publication, Instant createdAt) {
        this.slug = slug;
        this.collectionId = collectionId;
        this.sourceKey = sourceKey;
        this.publication = publication;
        this.createdAt = createdAt;
    }

    /** Takes up what a report says, brought together with the editors' fixes if there are any. */
    void take(Reading reading, Revision imported, Revision merged) {
        read(reading);
        head = merged;
        settleWith(imported);
    }

    /** Takes up what goes together; for the rest the editors' words stand until an editor decides. */
    void setAside(Reading reading, Revision imported, Revision merged, Revision undisputed) {
        read(reading);
        head = merged;
        source = undisputed;
        incoming = imported;
        check();
    }

    private void read(Reading reading) {
        liveFacts = publication.held() ? liveFacts().from(report.id()) : null;
        report = reading.report();
        sources = reading.sources();
        tags = reading.tags();
        language = reading.language();
        url = reading.url();
        findings = reading.findings();
    }

    LiveFacts liveFacts() {
        return LiveFacts.of(this, liveFacts);
    }

    /** Takes up what was read from its report beside the words. */
    void readAgain(Reading reading) {
        read(reading);
        check();
    }

    /** Whether just these words of its source are taken up already. */
    boolean hasTakenUp(Content said) {
        return source.content().equals(said);
    }

    /** Takes note of the records of those whom its words name. */
    void credit(Credits known) {
        credits = known;
    }

    /** The editors' words and what came in, brought together over what the source said before. */
    public ThreeWay against(Content incoming) {
        return ThreeWay.between(source.content(), content(), incoming);
    }

    Saving save(Content wished, long base, Revision.Made made) {
        Saving saving = Saving.decide(head, base, wished, made);
        if (saving instanceof Saving.Saved saved) {
            head = saved.revision();
            check();
        }
        return saving;
    }

    boolean agreesWithIncoming() {
        return incoming != null && against(incoming.content()).disagreements().isEmpty();
    }

    /** An editor has decided about what the changed source says. */
    void settleIncoming() {
        if (incoming != null) {
            settleWith(incoming);
        }
    }

    /** An editor takes back what was decided about the changed source. */
    void reopen(Revision arrived, Revision before) {
        incoming = arrived;
        source = before;
        check();
    }

    private void settleWith(Revision said) {
        source = said;
        incoming = null;
        check();
    }

    private void check() {
        List<Warning> found = CopyCheck.of(head.content(), edited(), sources, findings);
        warnings = incoming == null ? found : Warning.and(found, WarningCode.SOURCE_CHANGED);
    }

    @Override
    public long id() {
        if (id == null) {
            throw new IllegalStateException("this article is not stored yet");
        }
        return id;
    }

    @Override
    public Kind kind() {
        return Kind.ARTICLE;
    }

    @Override
    public String slug() {
        return slug;
    }

    public long collectionId() {
        return collectionId;
    }

    public String sourceKey() {
        return sourceKey;
    }

    Report report() {
        return report;
    }

    @Override
    public Revision head() {
        return head;
    }

    @Override
    public Publication publication() {
        return publication;
    }

    /** The revision that readers see once it is public: the newest, unless later words are kept inside. */
    public Revision live() {
        return publication.live() == null ? head : publication.live();
    }

    public Content content() {
        return head.content();
    }

    public String title() {
        return content().title();
    }

    /** Whether an editor has changed it since it came in. */
    public boolean edited() {
        return !head.asImported();
    }

    /** What the changed source file says, while an editor has yet to decide where it and a fix disagree. */
    public @Nullable Revision incoming() {
        return incoming;
    }

    /** What the source said, as far as it is taken up or decided about. */
    public Revision source() {
        return source;
    }

    /** Outlets by the house's names, and documents, that the report cites. */
    public List<String> sources() {
        return sources;
    }

    public List<String> tags() {
        return tags;
    }

    /** The language of the report as a BCP 47 tag, if it could be told. */
    public @Nullable String language() {
        return language;
    }

    /** The language of the report, if it is another than that of the pages. */
    public @Nullable String foreignLanguage() {
        return Language.foreign(language);
    }

    /** Where the report says that it was published. */
    public @Nullable String url() {
        return url;
    }

    /** The register's record of its outlet, if it names one or stood on a known site; ask the register what to call it. */
    public @Nullable Long outletId() {
        return credits.outlet();
    }

    public List<Warning> warnings() {
        return warnings;
    }

    List<WarningCode> findings() {
        return findings;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
