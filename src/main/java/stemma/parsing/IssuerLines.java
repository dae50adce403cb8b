package stemma.parsing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code From: Department for Transport}: who gives a statement out, named by a label above the text. */
final class IssuerLines implements Rule {

    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:from|issued by|published by|released by|organi[sz]ation|publication|outlet|herausgeber):\\s+(?<name>\\S.{2,80})");
    private static final int DEEPEST = 10;

    @Override
    public void read(Page page) {
        page.free().takeWhile(i -> i < DEEPEST).filter(i -> i > 0).forEach(i -> {
            Matcher label = LABEL.matcher(page.line(i).text);
            if (label.matches() && Names.isNameRun(label.group("name"), 9)) {
                page.claim(i, LineClass.OUTLET, "outlet after its label", Certainty.WORDS, label.group("name"));
            }
        });
    }
}
