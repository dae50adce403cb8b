package stemma.correction;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Archive;
import stemma.correction.CarriedSentence.State;
import stemma.publication.Correction;
import stemma.publication.PublicChange;
import stemma.publication.Publishable;
import stemma.publication.Release;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.revision.Revision.Kind;
import stemma.revision.Revision.Made;
import stemma.revision.Saving;
import stemma.story.Newsdesk;

/** What editors decide about the texts that make a corrected claim: each call is one transaction. */
@Component
@Transactional
public class Carrying {

    private static final int LONGEST = 10_000;

    /** A text, and the correction of another one that it is about. */
    public record Target(Publishable.Kind kind, String slug, Origin origin) {}

    /** A corrected text, and the revision with which readers were told. */
    public record Origin(Publishable.Kind kind, String slug, long revision) {}

    private final Corrections corrections;
    private final CarriedSentences sentences;
    private final OtherTexts texts;
    private final Archive archive;
    private final Newsdesk newsdesk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Carrying(
            Corrections corrections,
            CarriedSentences sentences,
            OtherTexts texts,
            Archive archive,
            Newsdesk newsdesk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.corrections = corrections;
        this.sentences = sentences;
        this.texts = texts;
        this.archive = archive;
        this.newsdesk = newsdesk;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the same correction in another text, in one revision with one notice; without one where no reader has seen it.
     *
     * @param words what the sentences shall say, by their ids; a sentence whose words stay is left as it is
     */
    public Saving carry(Target target, Map<Long, String> words, Correction notice, String editor) {
        Publishable text = text(target);
        if (text.publication().held()) {
            throw new CarryRefused("Newer words are kept inside there. Publish them or correct it in its form.");
        }
        Content wished = text.head().content();
        for (CarriedSentence sentence : open(target, text)) {
            String now = checked(sentence, words.getOrDefault(sentence.id(), sentence.words()), wished);
            boolean stays = now.equals(sentence.words());
            sentences.decide(sentence, stays ? State.LEFT : State.CARRIED, editor, clock.instant());
            wished = stays ? wished : Parts.replaced(wished, sentence.words(), now);
        }
        return saved(text, save(text, wished, made(target, editor), release(text, notice)));
    }

    private Publishable text(Target target) {
        return texts.bySlug(target.kind(), target.slug());
    }

    private long change(Target target) {
        Origin origin = target.origin();
        PublicChange change = corrections.change(texts.bySlug(origin.kind(), origin.slug()), origin.revision());
        return change.id();
    }

    private List<CarriedSentence> open(Target target, Publishable text) {
        List<CarriedSentence> open = sentences.locked(change(target), text).stream()
                .filter(CarriedSentence::isOpen)
                .toList();
        if (open.isEmpty()) {
            throw new CarryRefused("Somebody has decided about it already.");
        }
        return open;
    }

    private static String checked(CarriedSentence sentence, String typed, Content standing) {
        String words = typed.strip();
        if (words.isEmpty() && !sentence.isTakenOut()) {
            throw new CarryRefused("Write what the sentence shall say.");
        }
        if (words.length() > LONGEST) {
            throw new CarryRefused("A sentence may have " + LONGEST + " characters.");
        }
        if (!Parts.sentences(standing).contains(sentence.words())) {
            throw new CarryRefused("It reads otherwise by now. Look at it in its form.");
        }
        return words;
    }

    private Release release(Publishable text, Correction notice) {
        return text.publication().isPublic(clock.instant()) ? Release.of(notice) : Release.AS_BEFORE;
    }

    private Made made(Target target, String editor) {
        Origin origin = target.origin();
        Revision corrected = texts.bySlug(origin.kind(), origin.slug()).head();
        boolean seen = text(target).publication().isPublic(clock.instant());
        String note = "carried on the correction of “" + corrected.content().title() + "”";
        return new Made(editor, clock.instant(), seen ? Kind.CORRECTION : Kind.EDIT, note);
    }

    private Saving save(Publishable text, Content wished, Made made, Release release) {
        if (wished.equals(text.head().content())) {
            throw new CarryRefused("These words stand there already. If they are right, leave it as it is.");
        }
        long base = text.head().id();
        return text.kind() == Publishable.Kind.ARTICLE
                ? archive.edit(text.slug(), wished, base, made, release)
                : newsdesk.edit(text.slug(), wished, base, made, release);
    }

    private Saving saved(Publishable text, Saving saving) {
        if (!(saving instanceof Saving.Saved saved)) {
            throw new CarryRefused("Somebody has saved it just now. Look again.");
        }
        sentences.carried(text, saved.revision().id());
        return saving;
    }

    /** The text stays as it is. */
    public void leave(Target target, String editor) {
        Publishable text = text(target);
        open(target, text).forEach(sentence -> sentences.decide(sentence, State.LEFT, editor, clock.instant()));
        events.publishEvent(new CorrectionLeft(text.kind(), text.slug(), editor, true, detail(target)));
    }

    private static String detail(Target target) {
        Origin origin = target.origin();
        return origin.kind().word() + "/" + origin.slug() + ", revision " + origin.revision();
    }

    /** Takes back that the text stays as it is. */
    public void reopen(Target target, String editor) {
        Publishable text = text(target);
        List<CarriedSentence> left = sentences.locked(change(target), text).stream()
                .filter(sentence -> sentence.state() == State.LEFT)
                .toList();
        List<String> standing = Parts.sentences(text.head().content());
        left.forEach(one -> sentences.put(one, standing.contains(one.words()) ? State.OPEN : State.REWORDED));
        if (!left.isEmpty()) {
            events.publishEvent(new CorrectionLeft(text.kind(), text.slug(), editor, false, detail(target)));
        }
    }

    /** Takes a carried correction back: the words are as before; what readers were told stays on record. */
    public Saving undo(Target target, String editor) {
        Publishable text = text(target);
        Revision head = text.head();
        boolean stands = sentences.locked(change(target), text).stream()
                .anyMatch(sentence -> Objects.equals(sentence.revision(), head.id()));
        Revision before = head.previous();
        if (!stands || before == null) {
            throw new CarryRefused(
                    "Not undone: it was saved since, or somebody was quicker. Its history has every text.");
        }
        return text.kind() == Publishable.Kind.ARTICLE
                ? archive.restore(text.slug(), before.id(), head.id(), editor)
                : newsdesk.restore(text.slug(), before.id(), head.id(), editor);
    }

    /** What a form sent for sentences, by their ids, such as {@code words-12}. */
    public static Map<Long, String> words(Map<String, String> form) {
        Map<Long, String> words = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.matches("words-\\d{1,18}")) {
                words.put(Long.parseLong(name.substring("words-".length())), value);
            }
        });
        return words;
    }
}
