package stemma.parsing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The name of a source, and which other names of the same text are short for it. */
record SourceName(String name, String key) {

    static SourceName of(String name) {
        return new SourceName(name, Press.withoutArticle(Glyphs.key(name)));
    }

    /** Each source once, by its fullest name, without the outlet itself, in the order they were found. */
    static List<String> distinct(List<String> found, @Nullable String outlet, String text) {
        String own = outlet == null ? "" : Press.withoutArticle(Glyphs.key(outlet));
        List<SourceName> all =
                found.stream().map(name -> of(fuller(name, text))).toList();
        List<SourceName> kept = new ArrayList<>();
        for (SourceName name : all) {
            boolean repeated = kept.stream().anyMatch(other -> other.key.equals(name.key));
            if (!repeated
                    && !name.key.equals(own)
                    && !name.key.equals(initials(own))
                    && all.stream().noneMatch(name::isShortFor)) {
                kept.add(name);
            }
        }
        return kept.stream().map(SourceName::name).toList();
    }

    /** "NYT" is short for "The New York Times"; "the Times" and "Letter from Schmid" for names with the same end. */
    private boolean isShortFor(SourceName other) {
        if (key.equals(other.key)) {
            return false;
        }
        return key.equals(initials(other.key))
                || key.indexOf(' ') < 0 && other.key.endsWith(" " + key)
                || Letters.isShortFor(name, other.name);
    }

    private static String initials(String key) {
        return key.indexOf(' ') < 0
                ? ""
                : Arrays.stream(key.split(" "))
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining());
    }

    /** "The Times" where the same text names one newspaper of that end in full. */
    private static String fuller(String name, String text) {
        String[] words = name.split(" ");
        String last = words[words.length - 1];
        if (words.length != 2 || !words[0].equalsIgnoreCase("the")) {
            return name;
        }
        Matcher full = Pattern.compile("(?U)(?:\\p{Lu}[\\p{L}-]* ){1,3}" + Pattern.quote(last) + "\\b")
                .matcher(text);
        while (full.find()) {
            String candidate = full.group();
            if (!Glyphs.key(candidate).equals(Glyphs.key(name)) && Press.isKnown(candidate)) {
                return candidate;
            }
        }
        return name;
    }
}
