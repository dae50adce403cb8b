package stemma.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What may be done about the publication of a text: from where, and by whom. */
public enum Step {
    REVIEW("Send to review", Set.of(Standing.DRAFT)),
    DRAFT("Take back to draft", Set.of(Standing.REVIEW, Standing.SCHEDULED)),
    PUBLISH("Publish", Set.of(Standing.DRAFT, Standing.REVIEW, Standing.SCHEDULED)),
    SCHEDULE("Schedule", Set.of(Standing.DRAFT, Standing.REVIEW, Standing.SCHEDULED)),
    EMBARGO("Embargo", Set.of(Standing.DRAFT, Standing.REVIEW, Standing.SCHEDULED)),
    LIFT_EMBARGO("Lift the embargo", Set.of(Standing.DRAFT, Standing.REVIEW, Standing.SCHEDULED)),
    SPIKE("Spike", Set.of(Standing.DRAFT, Standing.REVIEW, Standing.SCHEDULED)),
    UNSPIKE("Bring back from the spike", Set.of(Standing.SPIKED)),
    KILL("Kill", Set.of(Standing.PUBLIC)),
    BRING_BACK("Bring back to readers", Set.of(Standing.KILLED));

    private final String label;
    private final Set<Standing> from;

    Step(String label, Set<Standing> from) {
        this.label = label;
        this.from = from;
    }

    public String label() {
        return label;
    }

    /** Whether readers see at once that it was done. */
    public boolean readersSee() {
        return this == KILL || this == BRING_BACK;
    }

    /** Why it cannot be done now, or not by this person; nothing if it can. */
    public Optional<String> refusal(Publication publication, Instant now, boolean admin) {
        Standing standing = publication.standing(now);
        if (!from.contains(standing)) {
            return Optional.of(standing.refusal(this));
        }
        return switch (this) {
            case BRING_BACK -> adminsOnly(admin, "It was withdrawn from readers. Only an admin can bring it back.");
            case LIFT_EMBARGO ->
                publication.embargoed(now)
                        ? adminsOnly(admin, "Only an admin can lift an embargo before it ends.")
                        : Optional.of("It has no embargo.");
            case PUBLISH ->
                publication.embargoed(now) && standing == Standing.SCHEDULED
                        ? Optional.of("It goes public when its embargo ends. Only an admin can lift that before.")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> adminsOnly(boolean admin, String why) {
        return admin ? Optional.empty() : Optional.of(why);
    }
}
