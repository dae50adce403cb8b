package stemma.checking;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stemma.checking.Line.Field;
import stemma.parsing.SiteWords;
import stemma.revision.Block;

/** Whole lines that a site puts around its articles, as the reader of reports knows them. */
final class SiteFurniture implements Check {

    /** So short a line that ends like a sentence may be one that somebody wrote. */
    private static final Pattern SAID = Pattern.compile("[“\"]");

    @Override
    public Stream<Finding> in(Matter matter) {
        return matter.lines()
                .filter(line -> line.field() == Field.BODY && line.kind() != Block.Kind.HEADING)
                .filter(line -> !SAID.matcher(line.text()).find() && SiteWords.isFurniture(line.text()))
                .map(line -> new Finding(
                        CheckRule.FURNITURE,
                        line,
                        0,
                        line.text().length(),
                        "This line belongs to a site, not to the report.",
                        List.of(new Fix(
                                "Take it out",
                                "",
                                List.of(Support.house("The whole line reads like a site’s own words."))))));
    }
}
