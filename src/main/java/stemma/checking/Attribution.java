package stemma.checking;

import java.util.regex.Pattern;

/** Tells whether a sentence says who says so. */
final class Attribution {

    static final String VERBS =
            "(?:said|says|saying|told|tells|added|adds|announced|announces|argued|argues|asserted|claim|claimed|claims|argue|contend|believe"
                    + "|confirmed|confirms|contended|declared|declares|denied|explained|explains|insisted|insists|maintained"
                    + "|noted|notes|reported|reports|stated|states|stressed|suggested|suggests|testified|warned|warns|wrote|writes"
                    + "|acknowledged|admitted|alleged|alleges|accused|accuses|believes|described|cited|cites|citing|called|calls)";

    private static final Pattern ANY = Pattern.compile("\\b" + VERBS
            + "\\b|\\baccording to\\b|\\breportedly\\b|\\ballegedly\\b|\\bin the words of\\b|\\bper\\b|[“\"]|\\bsources\\b"
            + "|\\bapparently\\b|\\bseemingly\\b|\\bofficials? say\\b|\\b(?:critics|experts|analysts|officials|police) say\\b"
            + "|\\bstatement\\b|\\bletter\\b|\\bin what\\b|\\bseen as\\b|\\bthought to\\b|\\bsay(?:s|ing)?\\b");

    private Attribution() {}

    static boolean isIn(String sentence) {
        return ANY.matcher(sentence).find();
    }
}
