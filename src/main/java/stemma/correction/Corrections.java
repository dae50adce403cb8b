package stemma.correction;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.ArticleRevised;
import stemma.correction.CarriedSentence.State;
import stemma.publication.PublicChange;
import stemma.publication.PublicChanges;
import stemma.publication.Publishable;
import stemma.publication.ReadersTold;
import stemma.register.Register;
import stemma.revision.Revision;
import stemma.revision.WordDiff;
import stemma.story.Story;
import stemma.story.StoryChanged;

/**
 * Knows which texts make a claim that was corrected in another. It is found out when readers are told of the correction, in the same
 * transaction, and looked at again whenever one of those texts is revised; what comes later is looked at by {@link LateReports}.
 */
@Component
public class Corrections {

    private final CarriedSentences sentences;
    private final OtherTexts texts;
    private final PublicChanges changes;
    private final Lookout lookout;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            CarriedSentences sentences,
            OtherTexts texts,
            PublicChanges changes,
            Lookout lookout,
            Register register,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sentences = sentences;
        this.texts = texts;
        this.changes = changes;
        this.lookout = lookout;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /** The correction that readers were told of with this revision, and who else makes the claim. */
    @Transactional(readOnly = true)
    public FanOut of(Publishable.Kind kind, String slug, long revision) {
        Publishable text = texts.bySlug(kind, slug);
        PublicChange change = change(text, revision);
        List<CarriedSentence> found = sentences.of(change.id());
        return new FanOut(
                text,
                change,
                Lookout.corrected(change).stream()
                        .map(one -> WordDiff.between(one.old(), Objects.requireNonNullElse(one.now(), "")))
                        .toList(),
                sentences.lookedLast(change.id()).orElse(null),
                texts.all(found).stream()
                        .map(other -> carrier(other, found))
                        .sorted(Comparator.comparing(FanOut.Carrier::isElsewhere))
                        .toList());
    }

    /** How many texts a correction that was made with a revision could be carried on to. */
    @Transactional(readOnly = true)
    public long open(long revision) {
        return sentences.openWith(revision);
    }

    PublicChange change(Publishable text, long revision) {
        return changes.corrections(text.kind(), text.id(), revision).stream()
                .findFirst()
                .orElseThrow(() -> new CorrectionNotFound(revision));
    }

    private FanOut.Carrier carrier(Publishable text, List<CarriedSentence> found) {
        boolean isPublic = text.publication().isPublic(clock.instant());
        List<CarriedSentence> own = found.stream()
                .filter(sentence -> sentence.kind() == text.kind() && sentence.text() == text.id())
                .toList();
        String title = text.head().content().title();
        if (text instanceof Article article) {
            String outlet = register.name(article.outletId(), article.content().outlet());
            return new FanOut.Carrier(text, title, article.foreignLanguage(), outlet, isPublic, own);
        }
        String lang = text instanceof Story story ? story.lead().foreignLanguage() : null;
        return new FanOut.Carrier(text, title, lang, null, isPublic, own);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ReadersTold told) {
        Publishable text = texts.bySlug(told.kind(), told.slug());
        if (told.what() == PublicChange.What.CORRECTED && !sentences.isBeingCarried(text)) {
            lookout.lookEverywhere(
                    changes.last(text.kind(), text.id(), Limit.of(1)).get(0), text, false);
        }
    }

    /** Looks for the claim once more, everywhere; gives the numbers of the sentences that were not listed before. */
    @Transactional
    public List<Long> lookAgain(Publishable.Kind kind, String slug, long revision, String editor) {
        Publishable text = texts.bySlug(kind, slug);
        List<Long> fresh = lookout.lookEverywhere(change(text, revision), text, true);
        events.publishEvent(
                new LookedAgain(kind, slug, editor, "revision " + revision + ", " + fresh.size() + " sentences new"));
        return fresh;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ArticleRevised revised) {
        if (sentences.areInArticle(revised.articleId())) {
            refresh(texts.bySlug(Publishable.Kind.ARTICLE, revised.slug()), revised.kind() == Revision.Kind.RESTORE);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StoryChanged changed) {
        if (sentences.areInStory(changed.slug())) {
            refresh(
                    texts.bySlug(Publishable.Kind.STORY, changed.slug()),
                    changed.action().equals("restore story"));
        }
    }

    /** What has other words by now is not open, and what has the old ones again is; a decision falls only where words are restored. */
    private void refresh(Publishable text, boolean restored) {
        List<CarriedSentence> known = sentences.in(text);
        if (known.isEmpty()) {
            return;
        }
        List<String> standing = Parts.sentences(text.head().content());
        List<State> movable = Stream.of(State.OPEN, State.REWORDED, restored ? State.CARRIED : State.OPEN)
                .toList();
        known.stream().filter(one -> movable.contains(one.state())).forEach(one -> {
            boolean stands = standing.contains(one.words());
            if (stands && !one.isOpen()) {
                sentences.put(one, State.OPEN);
            } else if (!stands && one.isOpen()) {
                sentences.put(one, State.REWORDED);
            }
        });
    }
}
