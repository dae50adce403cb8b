package stemma.publication;

import org.jspecify.annotations.Nullable;

/**
 * What readers get of words that are saved.
 *
 * @param overHeld whether the editor knew of the words that are kept inside, if there are any: they go out too
 * @param disclosure what the editor confirmed may go out though its source is not public
 */
public record Release(As as, @Nullable Correction correction, boolean overHeld, Disclosure disclosure) {

    /** Words of which texts an editor, when asked, said may go out before those are public; each includes those before it. */
    public enum Disclosure {
        NONE,
        /** Texts that are not public yet, or kept inside. */
        HIDDEN,
        /** Texts under embargo: for admins. */
        EMBARGOED;

        public static Disclosure by(Hand hand) {
            return hand.admin() ? EMBARGOED : HIDDEN;
        }
    }

    /** In which way. */
    public enum As {
        /** As before: they see the newest, unless something is kept inside already. */
        BEFORE,
        UPDATE,
        CORRECTION,
        INSIDE
    }

    public static final Release AS_BEFORE = new Release(As.BEFORE, null, true, Disclosure.NONE);

    public static final Release UPDATE = new Release(As.UPDATE, null, true, Disclosure.NONE);

    public static final Release INSIDE = new Release(As.INSIDE, null, true, Disclosure.NONE);

    public Release {
        if ((as == As.CORRECTION) != (correction != null)) {
            throw new IllegalArgumentException("a correction, and nothing else, comes with a notice");
        }
    }

    public static Release of(Correction correction) {
        return new Release(As.CORRECTION, correction, true, Disclosure.NONE);
    }

    /** The same, by an editor who was shown whether words are kept inside. */
    public Release knowing(boolean held) {
        return new Release(as, correction, held, disclosure);
    }

    /** The same, by an editor who was asked about words that are hidden. */
    public Release disclosing(Disclosure confirmed) {
        return new Release(as, correction, overHeld, confirmed);
    }

    /** The same, as far as readers see nothing of it. */
    public Release inside() {
        if (correction != null) {
            throw new PublicationRefused(
                    "Not all of the words here are known to readers, those of its lead among them,"
                            + " so no correction can go out with them. Keep them inside, look them through, and publish them then.");
        }
        return INSIDE;
    }

    boolean keepsInside(Publication publication) {
        return as == As.INSIDE || (publication.held() && (as == As.BEFORE || unaware(publication)));
    }

    /** Whether it would publish words of others that the editor does not know to be kept inside. */
    private boolean unaware(Publication publication) {
        boolean unaware = publication.held() && !overHeld && as != As.BEFORE;
        if (unaware && correction != null) {
            throw new PublicationRefused(
                    "Since you began, a colleague has saved words that are kept inside."
                            + " A correction would publish them too: look at them first, and send this again if they may go out.");
        }
        return unaware;
    }

    /** Whether there is a notice, by somebody who knows what goes out with it. */
    boolean corrects(Publication publication) {
        return correction != null && !unaware(publication);
    }

    /** Whether readers get what is kept inside, where there is nothing else to save. */
    boolean lets(Publication publication) {
        return as == As.UPDATE && publication.held() && !unaware(publication);
    }
}
