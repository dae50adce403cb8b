package stemma.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words would go out that were taken from a text which readers may not know by then; somebody who may has to say so once more. */
public class HiddenWords extends PublicationRefused {

    /**
     * A sentence and the article that it was taken from.
     *
     * @param embargo until when that is under embargo; null where it is not public for another reason
     */
    public record Sentence(
            String words,
            String article,
            String title,
            @Nullable Instant embargo) {

        public Sentence {
            words = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        }

        private String told() {
            String why = embargo == null ? "which readers do not see" : "under embargo until " + TIME.format(embargo);
            return "“" + words + "”, from “" + title + "” (" + why + ")";
        }
    }

    private static final int LONGEST = 200;
    private static final int SHOWN = 5;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private final boolean adminsOnly;

    public HiddenWords(List<Sentence> sentences) {
        super(told(sentences));
        adminsOnly = needed(sentences) == Release.Disclosure.EMBARGOED;
    }

    /** What somebody has to have confirmed for these to go out. */
    public static Release.Disclosure needed(List<Sentence> sentences) {
        return sentences.stream().anyMatch(sentence -> sentence.embargo() != null)
                ? Release.Disclosure.EMBARGOED
                : Release.Disclosure.HIDDEN;
    }

    /** The sentences with their sources, for people; of many the first. */
    public static String list(List<Sentence> sentences) {
        String first = sentences.stream().limit(SHOWN).map(Sentence::told).collect(Collectors.joining("; "));
        int more = sentences.size() - SHOWN;
        return more > 0 ? first + "; and " + more + " more" : first;
    }

    private static String told(List<Sentence> sentences) {
        String begin = sentences.size() == 1
                ? "A sentence here was taken from what readers may not know by then: "
                : sentences.size() + " sentences here were taken from what readers may not know by then: ";
        String end = needed(sentences) == Release.Disclosure.EMBARGOED
                ? ". Take them out, or keep the words inside. Only an admin can publish words before their embargo ends."
                : ". Take them out, keep the words inside, or confirm that they may go out.";
        return begin + list(sentences) + end;
    }

    /** Whether only an admin can let them out. */
    public boolean adminsOnly() {
        return adminsOnly;
    }
}
