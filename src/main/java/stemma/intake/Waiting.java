package stemma.intake;

import org.jspecify.annotations.Nullable;

/** A file whose turn it is, with what a preview said about it. */
@SuppressWarnings("ArrayRecordComponent") // compared with nothing, and copied nowhere: a report may have 16 MB
record Waiting(
        int position, String name, byte[] content, @Nullable String prediction) {}
