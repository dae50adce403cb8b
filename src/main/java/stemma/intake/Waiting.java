package stemma.intake;

import org.jspecify.annotations.Nullable;

/**
 * A file whose turn it is.
 *
 * @param content empty where a file is taken back
 * @param prediction what a preview said about it
 * @param undoes the place of the file that is taken back, in its own run
 * @param collection the one that the file goes to
 */
@SuppressWarnings("ArrayRecordComponent") // compared with nothing, and copied nowhere: a report may have 16 MB
record Waiting(
        int position,
        String name,
        byte[] content,
        @Nullable String prediction,
        @Nullable Integer undoes,
        long collection) {

    Waiting in(long other) {
        return new Waiting(position, name, content, prediction, undoes, other);
    }
}
