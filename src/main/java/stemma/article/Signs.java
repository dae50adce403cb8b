package stemma.article;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The closed word lists that {@link HoleRule} reads by; lower case throughout. */
final class Signs {

    static final Set<String> STOPS = Set.of(",", ".");

    static final Set<String> MARKS = Set.of(",", ".", ";", ":", "!", "?");

    static final Set<String> AND = Set.of("and", "or");

    static final Set<String> DETERMINERS = Set.of("the", "a", "an", "their", "our", "my", "your");

    /** Words that follow a noun or a name, never its article or title. */
    static final Set<String> AFTER_NOUNS = Set.of(
            "of",
            "but",
            "is",
            "are",
            "was",
            "were",
            "has",
            "had",
            "been",
            "be",
            "from",
            "with",
            "which",
            "who",
            "whom",
            "whose",
            "into",
            "than",
            "in",
            "on",
            "at",
            "by",
            "for",
            "to",
            "before",
            "during",
            "because",
            "when",
            "where",
            "would",
            "could",
            "should",
            "did",
            "does",
            "says",
            "told",
            "occurred",
            "happened",
            "began",
            "became",
            "went",
            "took",
            "gave",
            "he",
            "she",
            "they");

    static final Set<String> NOUN_PREPOSITIONS =
            Set.of("with", "between", "of", "from", "against", "toward", "towards", "among");

    /** The tagger takes these for adverbs when their place is gone. */
    static final Set<String> PLACE_PREPOSITIONS = Set.of("at", "from", "in", "near", "of");

    /** Titles that stand before a name only. */
    static final Set<String> TITLES = Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.");

    /** Verbs that nobody uses without an object. */
    static final Set<String> TRANSITIVE_VERBS = Set.of(
            "achieving",
            "causing",
            "conveying",
            "creating",
            "defying",
            "denouncing",
            "deploying",
            "enabling",
            "encouraging",
            "ensuring",
            "establishing",
            "expressing",
            "facilitating",
            "forging",
            "fostering",
            "having",
            "imposing",
            "including",
            "inflicting",
            "involving",
            "keeping",
            "lacking",
            "maintaining",
            "making",
            "possessing",
            "prompting",
            "providing",
            "pursuing",
            "rejecting",
            "restoring",
            "seeking",
            "severing",
            "strengthening",
            "sustaining",
            "threatening",
            "undermining",
            "urging",
            "using",
            "violating",
            "weakening",
            "ensures",
            "establishes",
            "includes",
            "maintains",
            "provides");

    static final Set<String> BEFORE_NUMBERS =
            Set.of("$", "€", "£", "by", "of", "to", "than", "about", "nearly", "over", "least", "almost", "around");

    static final Set<String> AFTER_NUMBERS = Set.of("percent", "million", "billion", "trillion");

    /** Of every hole, but for one told by a fuller phrase, one of these stands at its side. */
    static final Set<String> ALL = Stream.of(
                    STOPS, AND, DETERMINERS, TITLES, TRANSITIVE_VERBS, BEFORE_NUMBERS, Set.of("("))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Signs() {}
}
