package stemma.parsing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Letters and memos that a sentence gives as its source, named after who wrote them. */
final class Letters {

    private static final String DOCUMENT = "(?<document>letter|memo|memorandum)";
    private static final Pattern FROM = Pattern.compile(
            "(?U)\\b(?:[Aa]ccording to|[Ii]n|[Cc]iting|[Cc]ited|shown? (?:in|by)|revealed (?:in|by)) (?:a|an|the) (?:[\\w'-]{1,40} ){0,3}?"
                    + DOCUMENT + " (?:dated [\\w ]{3,18}? |sent )?(?:from|by|written by|signed by) (?<writer>"
                    + CitedSources.RUN + ")");
    private static final Pattern SAID_IN =
            Pattern.compile("(?U)(?<writer>" + CitedSources.RUN + ")(?:, [^.\"]{3,120}?,)?"
                    + " (?:has |had |also )?(?:said|says|wrote|writes|warned|stated|told \\w{1,40}(?: \\w{1,40})?) in (?:a|an|the|his|her|their) (?:[a-z][\\w-]{0,40} ){0,2}?"
                    + DOCUMENT + "\\b");
    private static final String OF = " from ";
    private static final Set<String> TITLES = Set.of(
            "president",
            "prime",
            "minister",
            "senator",
            "sen",
            "gov",
            "governor",
            "dr",
            "mr",
            "mrs",
            "ms",
            "secretary",
            "attorney",
            "general",
            "chancellor",
            "king",
            "pope",
            "rep",
            "representative",
            "vice",
            "former",
            "chief",
            "executive",
            "justice",
            "judge",
            "professor",
            "prof");

    private Letters() {}

    /** Such as "Letter from Jane Doe". */
    static List<String> in(String sentence) {
        List<String> letters = new ArrayList<>();
        for (Pattern pattern : List.of(FROM, SAID_IN)) {
            Matcher matcher = pattern.matcher(sentence);
            while (matcher.find()) {
                String writer = withoutTitles(matcher.group("writer"));
                if (!writer.isEmpty()) {
                    letters.add(capitalised(matcher.group("document")) + OF + writer);
                }
            }
        }
        return letters;
    }

    static boolean isShortFor(String one, String other) {
        int writer = one.indexOf(OF);
        return writer > 0
                && other.startsWith(one.substring(0, writer) + OF)
                && other.endsWith(" " + one.substring(writer + OF.length()))
                && other.length() > one.length();
    }

    private static String withoutTitles(String writer) {
        List<String> words = Arrays.asList(writer.split(" "));
        int first = 0;
        while (first < words.size() && TITLES.contains(words.get(first).toLowerCase(Locale.ROOT))) {
            first++;
        }
        return words.stream().skip(first).collect(Collectors.joining(" "));
    }

    private static String capitalised(String document) {
        return document.substring(0, 1).toUpperCase(Locale.ROOT) + document.substring(1);
    }
}
