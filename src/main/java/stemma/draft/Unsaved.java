package stemma.draft;

import java.time.Instant;
import java.util.UUID;

/**
 * A private draft.
 *
 * @param base the id of the revision that its editor began from
 * @param words what was typed, in the form that its keeper gave
 * @param turn counts up as the editor types
 */
public record Unsaved(UUID id, long base, String words, int turn, Instant keptAt) {}
