package stemma.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import stemma.draft.Desktop;
import stemma.draft.Drafts;
import stemma.draft.Presences;
import stemma.draft.Unsaved;
import stemma.revision.Revision;
import stemma.revision.Revisions;
import tools.jackson.databind.json.JsonMapper;

/** The page on which an editor types, with what is typed, how readers would see it, and what waits unsaved. */
@Component
class FormPage {

    private final Kinds kinds;
    private final Drafts drafts;
    private final Presences presences;
    private final Revisions revisions;
    private final JsonMapper json;

    FormPage(Kinds kinds, Drafts drafts, Presences presences, Revisions revisions, JsonMapper json) {
        this.kinds = kinds;
        this.drafts = drafts;
        this.presences = presences;
        this.revisions = revisions;
        this.json = json;
    }

    ModelAndView of(Desktop at, Typed typed, Map<String, String> problems) {
        return of(at, typed, TypedRelease.NONE, problems);
    }

    ModelAndView of(Desktop at, Typed typed, TypedRelease release, Map<String, String> problems) {
        return kinds.of(at.kind())
                .form(at.slug())
                .addObject("typed", typed)
                .addObject("release", release)
                .addObject("problems", problems)
                .addObject("address", Kinds.address(at.kind(), at.slug()))
                .addObject("preview", Preview.of(typed))
                .addObject("others", presences.others(at))
                .addObject("drafts", waiting(at, typed));
    }

    /** The drafts that say anything else than what stands, but for the one that the form goes on with. */
    private List<Unsaved> waiting(Desktop at, Typed typed) {
        List<Unsaved> open = drafts.open(at);
        if (open.isEmpty()) {
            return open;
        }
        Typed standing = Typed.of(kinds.of(at.kind()).bySlug(at.slug()).head());
        return open.stream()
                .filter(draft -> !draft.id().equals(typed.draftId()))
                .filter(draft -> !draft.id().equals(typed.openedWith().orElse(null)) || draft.turn() > typed.openedAt())
                .filter(draft -> !typed(draft).says(standing))
                .toList();
    }

    /** What the editor typed in an earlier form, in a new one: two pages that go on with it must not be taken for one. */
    Optional<Typed> goingOn(Desktop at, UUID id) {
        return drafts.byId(at, id)
                .map(this::typed)
                .map(typed -> typed.goingOn().withBase(lifted(typed.base(), drafts.savedBefore(at, id))));
    }

    private Typed typed(Unsaved draft) {
        return json.readValue(draft.words(), Typed.class);
    }

    /** Says whether it was kept: not where the same form has been heard of later. */
    boolean keep(Desktop at, Typed typed) {
        boolean kept = drafts.keep(at, typed.draftId(), typed.base(), json.writeValueAsString(typed), typed.turns());
        if (kept) {
            hasGoneOn(at, typed);
        }
        return kept;
    }

    private void hasGoneOn(Desktop at, Typed typed) {
        typed.openedWith().ifPresent(id -> drafts.goneOnWith(at, id, typed.openedAt()));
    }

    void saved(Desktop at, Typed typed, Revision revision) {
        drafts.saved(at, typed.draftId(), typed.base(), json.writeValueAsString(typed), typed.turns(), revision.id());
        hasGoneOn(at, typed);
    }

    /** What the words of a form follow: what it began from, or what it was saved as before, if that was not heard of. */
    long base(Desktop at, Typed typed) {
        return lifted(typed.base(), drafts.savedAs(at, typed.draftId()));
    }

    private long lifted(long base, Optional<Long> saved) {
        return saved.flatMap(revisions::findById)
                .filter(revision -> revision.kind() != Revision.Kind.MERGE && revision.id() > base)
                .map(Revision::id)
                .orElse(base);
    }

    /** What the typed words would change in those that readers see. */
    LiveComparison comparison(Desktop at, Typed typed) {
        return LiveComparison.of(kinds.of(at.kind()).bySlug(at.slug()), typed.content());
    }
}
