package stemma.checking;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sentences that tell as a fact what somebody meant to reach, with nobody named who says so. */
final class Motives implements Check {

    private static final Pattern MOTIVE =
            Pattern.compile("\\bas part of (?:its|his|her|their|an?|the|\\p{Lu}\\p{L}+['’]s) (?:\\p{L}+ ){0,2}"
                    + "(?:efforts?|bids?|attempts?|drive|push|campaign|plan|strategy) to\\b"
                    + "|\\bin (?:an?|another) (?:\\p{L}+ ){0,2}(?:bid|effort|attempt|ploy) to\\b"
                    + "|\\bin (?:apparent )?(?:retaliation|revenge|retribution) (?:for|against)\\b"
                    + "|\\b(?:motivated|driven) by (?:\\p{L}+ ){0,2}(?:desire|fear|fears|greed|hatred|anger|ambition|need|wish)\\b"
                    + "|\\b(?:out of|for fear of|because of (?:his|her|its|their)) (?:spite|fear|greed|hatred|anger|ambition|losing)\\b"
                    + "|\\bin (?:the )?hopes? of\\b|\\bin order to (?:punish|please|appease|silence|distract|weaken|avoid blame)\\b"
                    + "|\\bto (?:curry favou?r|save face|score points|distract (?:attention )?from|appease)\\b");

    @Override
    public Stream<Finding> in(Matter matter) {
        return matter.prose()
                .flatMap(line -> line.sentences().stream()
                        .filter(sentence -> !Attribution.isIn(sentence.text()))
                        .flatMap(sentence -> MOTIVE.matcher(sentence.text())
                                .results()
                                .limit(1)
                                .map(found -> new Finding(
                                        CheckRule.MOTIVE,
                                        line,
                                        sentence.start() + found.start(),
                                        sentence.start() + found.end(),
                                        "Who says that this was the reason? The sentence does not tell."))));
    }
}
