package stemma.publication;

/**
 * What readers are told about a change.
 *
 * @param showOld whether they may see the old wording in the public history
 */
public record Correction(Kind kind, String words, Place place, boolean showOld) {

    /** What a notice is about. */
    public enum Kind {
        CORRECTION("Correction"),
        CLARIFICATION("Clarification"),
        EDITORS_NOTE("Editor’s note");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where it stands on the page of the text. */
    public enum Place {
        TOP,
        BOTTOM
    }

    public Correction {
        words = words.strip();
        if (words.isEmpty()) {
            throw new PublicationRefused("Write what readers are to be told.");
        }
    }
}
