package stemma.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.publication.Hand;
import stemma.publication.PublicChange;
import stemma.publication.Publication;
import stemma.publication.Publishable;
import stemma.publication.Standing;
import stemma.publication.Step;
import stemma.revision.Revision;

/**
 * Where a text stands, what may be done next and by whom, and why not.
 *
 * @param live what readers see while newer words are kept inside
 */
record PublicationPanel(
        String title,
        @Nullable String lang,
        String address,
        String publicAddress,
        Publication publication,
        Standing standing,
        List<Choice> choices,
        List<PublicChange> changes,
        boolean embargoed,
        String live) {

    /** A step, and why it cannot be taken now; null where it can. */
    record Choice(Step step, @Nullable String refusal) {}

    static PublicationPanel of(
            Publishable text, String title, @Nullable String lang, List<PublicChange> changes, Hand by, Instant now) {
        String path = (text.kind() == Publishable.Kind.ARTICLE ? "/articles/" : "/stories/") + text.slug();
        Publication publication = text.publication();
        return new PublicationPanel(
                title,
                lang,
                "/desk" + path,
                path,
                publication,
                publication.standing(now),
                Arrays.stream(Step.values())
                        .map(step -> new Choice(step, refusal(step, publication, by, now)))
                        .toList(),
                changes,
                publication.embargoed(now),
                live(publication.live()));
    }

    private static String live(@Nullable Revision live) {
        return live == null ? "the words of its lead" : "revision " + live.number();
    }

    private static @Nullable String refusal(Step step, Publication publication, Hand by, Instant now) {
        return step.refusal(publication, now, by.admin()).orElse(null);
    }

    /** Whether a step can be taken now. */
    public boolean may(String step) {
        return refusal(step).isEmpty();
    }

    private Optional<String> refusal(String step) {
        return choices.stream()
                .filter(choice -> choice.step().name().equals(step))
                .findFirst()
                .flatMap(choice -> Optional.ofNullable(choice.refusal()));
    }

    /** Whether there is something to do but to withdraw it. */
    public boolean mayAnything() {
        return choices.stream().anyMatch(choice -> choice.refusal() == null && choice.step() != Step.KILL);
    }

    /** The steps that somebody may look for here and that cannot be taken now, those of one reason together. */
    public List<Reason> reasons() {
        Set<Step> missed = missed();
        Map<String, List<String>> steps = new LinkedHashMap<>();
        choices.stream()
                .filter(choice -> choice.refusal() != null && missed.contains(choice.step()))
                .forEach(choice -> steps.computeIfAbsent(
                                Objects.requireNonNull(choice.refusal()), why -> new ArrayList<>())
                        .add(choice.step().label()));
        return steps.entrySet().stream()
                .map(entry -> new Reason(entry.getValue(), entry.getKey()))
                .toList();
    }

    private Set<Step> missed() {
        return switch (standing) {
            case PUBLIC -> Set.of(Step.DRAFT, Step.SCHEDULE, Step.EMBARGO, Step.SPIKE);
            case KILLED -> Set.of(Step.BRING_BACK);
            case SPIKED -> Set.of(Step.PUBLISH, Step.SCHEDULE, Step.REVIEW);
            case DRAFT, REVIEW, SCHEDULED ->
                embargoed ? Set.of(Step.KILL, Step.PUBLISH, Step.LIFT_EMBARGO) : Set.of(Step.KILL, Step.PUBLISH);
        };
    }

    /** Steps that cannot be taken, and why. */
    record Reason(List<String> steps, String why) {}
}
