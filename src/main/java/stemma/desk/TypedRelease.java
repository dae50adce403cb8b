package stemma.desk;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stemma.publication.Correction;
import stemma.publication.Release;

/**
 * What an editor chose readers to get of the words, kept as typed.
 *
 * @param as {@code update}, {@code correction} or {@code inside}; nothing for what was chosen before
 * @param noticeKind {@code CORRECTION}, {@code CLARIFICATION} or {@code EDITORS_NOTE}
 * @param noticePlace {@code TOP} or {@code BOTTOM}
 * @param held whether words were kept inside when the form was opened, as it told the editor
 * @param disclose whether words may go out though their source is not public, where the editor was asked that
 */
record TypedRelease(
        String as,
        String noticeKind,
        String notice,
        String noticePlace,
        @Nullable Boolean showOld,
        @Nullable Boolean held,
        @Nullable Boolean disclose) {

    private static final int LONGEST_NOTICE = 2_000;

    static final TypedRelease NONE = new TypedRelease("", "", "", "", false, null, null);

    /** A form that was sent without some field counts as having it empty. */
    @SuppressWarnings("NullAway") // Spring binds a missing parameter as null
    TypedRelease {
        as = as == null ? "" : as;
        noticeKind = noticeKind == null || noticeKind.isBlank() ? Correction.Kind.CORRECTION.name() : noticeKind;
        notice = notice == null ? "" : notice.strip();
        noticePlace = noticePlace == null || noticePlace.isBlank() ? Correction.Place.TOP.name() : noticePlace;
    }

    /** What is wrong, by field; empty when it can be done. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (corrects() && notice.isEmpty()) {
            problems.put("notice", "Write what readers are to be told about the correction.");
        }
        if (notice.length() > LONGEST_NOTICE) {
            problems.put("notice", "The notice has " + notice.length() + " characters; 2000 is the most.");
        }
        if (corrects() && (kind() == null || place() == null)) {
            problems.put("notice", "Choose what the notice is, and where it stands.");
        }
        return problems;
    }

    boolean corrects() {
        return as.equals("correction");
    }

    /** For a form that tells the editor how it is now. */
    TypedRelease over(boolean heldNow) {
        return new TypedRelease(as, noticeKind, notice, noticePlace, showOld, heldNow, disclose);
    }

    /** Readers get nothing yet; the notice stays as typed. */
    TypedRelease inside() {
        return new TypedRelease("inside", noticeKind, notice, noticePlace, showOld, held, null);
    }

    /** Only where there are no problems. */
    Release release() {
        return wished().knowing(Boolean.TRUE.equals(held));
    }

    /** The same, with what the editor confirmed. */
    Release release(Principal editor) {
        return Boolean.TRUE.equals(disclose)
                ? release().disclosing(Release.Disclosure.by(Hands.of(editor)))
                : release();
    }

    private Release wished() {
        return switch (as) {
            case "update" -> Release.UPDATE;
            case "inside" -> Release.INSIDE;
            case "correction" -> Release.of(correction());
            default -> Release.AS_BEFORE;
        };
    }

    private Correction correction() {
        return new Correction(
                Correction.Kind.valueOf(noticeKind),
                notice,
                Correction.Place.valueOf(noticePlace),
                Boolean.TRUE.equals(showOld));
    }

    private Correction.@Nullable Kind kind() {
        return one(Correction.Kind.values(), noticeKind);
    }

    private Correction.@Nullable Place place() {
        return one(Correction.Place.values(), noticePlace);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }
}
