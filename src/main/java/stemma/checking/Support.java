package stemma.checking;

/**
 * What speaks for a fix.
 *
 * @param why such as the house's list of names, or the article that says it so
 * @param slug of that article; empty where the text itself or the house says it
 * @param sentence its sentence in full; empty where there is none
 */
public record Support(String why, String slug, String sentence) {

    static Support house(String why) {
        return new Support(why, "", "");
    }
}
