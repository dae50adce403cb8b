package stemma.correction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.correction.CarriedSentences.Look;
import stemma.correction.Change.Verdict;
import stemma.publication.PublicChange;
import stemma.publication.PublicChanges;
import stemma.publication.Publishable;
import stemma.register.HouseNames;
import stemma.revision.Content;

/** Looks for the sentences of other texts that make a corrected claim, and lists what is not listed yet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Lookout {

    private final CarriedSentences sentences;
    private final OtherTexts texts;
    private final OnRecord onRecord;
    private final PublicChanges changes;
    private final HouseNames names;
    private final Clock clock;

    Lookout(
            CarriedSentences sentences,
            OtherTexts texts,
            OnRecord onRecord,
            PublicChanges changes,
            HouseNames names,
            Clock clock) {
        this.sentences = sentences;
        this.texts = texts;
        this.onRecord = onRecord;
        this.changes = changes;
        this.names = names;
        this.clock = clock;
    }

    static List<Change> corrected(PublicChange change) {
        return Change.between(change.before().content(), change.revision().content());
    }

    /** In all texts that may make the claim; gives the numbers of the open sentences that were not listed before. */
    List<Long> lookEverywhere(PublicChange change, Publishable text, boolean late) {
        List<Change> corrected = corrected(change);
        List<Long> fresh = new ArrayList<>();
        if (!corrected.isEmpty()) {
            Look look = new Look(clock.instant(), late);
            Claims claims = claims(change, corrected);
            List<Publishable> near = texts.ofSameStory(text);
            near.forEach(other -> fresh.addAll(look(change, other, claims.inSameStory(content(other)), look)));
            List<Publishable> far = texts.elsewhere(text, near, corrected);
            far.forEach(other -> fresh.addAll(look(change, other, claims.elsewhere(content(other)), look)));
            sentences.looked(
                    change.id(), Stream.concat(near.stream(), far.stream()).toList(), look.at());
        }
        return fresh;
    }

    /** In the texts of a story that came, or were revised, since they were looked at. A correction that was taken back is not carried on. */
    @Transactional
    public void catchUp(long story) {
        Look look = new Look(clock.instant(), true);
        for (OnRecord.Corrected one : onRecord.of(story)) {
            onRecord.text(one).ifPresent(text -> {
                PublicChange change = changes.findById(one.change()).orElseThrow();
                List<Change> standing = standing(corrected(change), text);
                Set<Long> looked = sentences.looked(change.id());
                Claims claims = claims(change, standing);
                List<Publishable> fresh = texts.ofSameStory(text).stream()
                        .filter(other -> !looked.contains(other.head().id()))
                        .toList();
                fresh.forEach(other ->
                        look(change, other, standing.isEmpty() ? List.of() : claims.inSameStory(content(other)), look));
                sentences.looked(change.id(), fresh, look.at());
            });
        }
    }

    private static List<Change> standing(List<Change> corrected, Publishable text) {
        List<String> now = Parts.sentences(content(text));
        return corrected.stream().filter(change -> !now.contains(change.old())).toList();
    }

    private Claims claims(PublicChange change, List<Change> corrected) {
        Content before = change.before().content();
        return new Claims(
                before,
                corrected,
                Wordings.of(corrected, before, change.revision().content(), names.all()));
    }

    /** That a text has it right is listed where nothing else of the text is. */
    private List<Long> look(PublicChange change, Publishable other, List<Claims.Found> found, Look look) {
        boolean listed = look.late() && sentences.lists(change.id(), other);
        List<Long> open = new ArrayList<>();
        for (Claims.Found one : found) {
            boolean wrong = one.verdict() == Verdict.WRONG;
            if (wrong || !listed) {
                sentences
                        .save(change.id(), other, one, look)
                        .filter(id -> wrong)
                        .ifPresent(open::add);
            }
        }
        return open;
    }

    private static Content content(Publishable text) {
        return text.head().content();
    }
}
