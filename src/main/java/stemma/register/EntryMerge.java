package stemma.register;

import java.time.Instant;

/** A standing merge: which record became part of another, by whom and when. */
public record EntryMerge(long id, long absorbedId, String absorbedName, String madeBy, Instant madeAt) {}
