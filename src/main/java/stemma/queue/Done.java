package stemma.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor did from the queue by one press: one act on one entry or several.
 *
 * @param undone whether it was taken back
 */
record Done(long id, String act, boolean undone, List<Part> parts) {

    /** What was done to one entry; the problem says why nothing was. */
    record Part(
            Handle item,
            String title,
            @Nullable String token,
            @Nullable String problem) {}

    public long done() {
        return parts.stream().filter(part -> part.problem() == null).count();
    }

    /** Those to which nothing was done, or of which nothing was taken back. */
    public List<Part> problems() {
        return parts.stream().filter(part -> part.problem() != null).toList();
    }

    /** For people: what was done, and to how many. */
    public String words() {
        long done = done();
        if (done == 0) {
            return undone ? "Nothing could be taken back." : "Nothing was done.";
        }
        String what = done == 1 ? "“" + first() + "”" : done + " entries";
        return undone ? "Taken back: " + what + " " + (done == 1 ? "is" : "are") + " as before." : said() + what + ".";
    }

    private String said() {
        return switch (act) {
            case "same" -> "Ruled the same story: ";
            case "apart" -> "Ruled not the same story: ";
            case "take" -> "The file’s words are taken: ";
            case "keep" -> "Our words stay: ";
            case "renew" -> "The new words of the sources are taken up: ";
            case "hold" -> "Held back, a draft again: ";
            case QueueActs.LATER -> "Put off for 12 hours: ";
            case QueueActs.DISMISS -> "Nothing to do, for everybody: ";
            default -> "Done: ";
        };
    }

    private String first() {
        return parts.stream()
                .filter(part -> part.problem() == null)
                .findFirst()
                .orElseThrow()
                .title();
    }
}
