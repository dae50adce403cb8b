package stemma.parsing;

import java.util.regex.Pattern;

/** Just enough about sentences to tell one from several. */
final class Sentences {

    private static final Pattern ABBREVIATIONS = Pattern.compile(
            "(?U)\\b(?:(?:\\p{L}\\.){2,8}|\\p{Lu}\\.|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Rep|Gen|Lt|Col|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Inc|Co|Corp|Ltd|Jr|Sr)\\.)(?=\\s)");
    private static final Pattern BOUNDARY = Pattern.compile("[.!?…][\"')\\]]*\\s+[\"'(\\[]?[\\p{Lu}\\p{N}]");

    private Sentences() {}

    static boolean isSingle(String plain) {
        return !BOUNDARY.matcher(ABBREVIATIONS.matcher(plain).replaceAll("x")).find();
    }
}
