package stemma.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stemma.register.HouseName;
import stemma.register.HouseName.OtherName;
import stemma.register.HouseName.Status;
import stemma.register.HouseNames;

/** Finds names in what somebody searches for: those of the house's list, and abbreviations that public texts explain. */
@Component
class NamesIn {

    /** More names than a person types in one search. */
    private static final int MOST = 5;

    /** Abbreviations in capitals that are other words in small letters. */
    private static final Set<String> WORDS_TOO = Set.of(
            "us", "it", "who", "is", "am", "as", "an", "or", "in", "no", "so", "we", "he", "be", "me", "do", "go", "up",
            "at", "by", "if", "of", "on", "to", "aid", "act", "arm", "era", "ice", "map", "sec", "her", "can", "may",
            "art");

    private static final Pattern SEGMENT = Pattern.compile("-?\"[^\"]*\"?|[^\"]+?(?=\\s-?\"|\"|$)");
    private static final Pattern WORD = Pattern.compile("(?<!\\S)[\\p{L}\\p{N}.’']+(?!\\S)");
    private static final Pattern EITHER = Pattern.compile("(?<!\\S)or(?!\\S)", Pattern.CASE_INSENSITIVE);

    /** The names, and what is left of the words without them. */
    record Found(String rest, List<Name> names) {

        Found {
            names = List.copyOf(names);
        }
    }

    /** A form of a name, and all its names. */
    private record Form(String words, Pattern pattern, List<String> all) {}

    private final HouseNames names;
    private final Explained explained;

    NamesIn(HouseNames names, Explained explained) {
        this.names = names;
        this.explained = explained;
    }

    /** Where one of several words is enough, names are words like others. */
    Found in(String words) {
        if (EITHER.matcher(words).find()) {
            return new Found(words, List.of());
        }
        List<Name> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher segments = SEGMENT.matcher(words);
        List<Form> forms = forms();
        while (segments.find()) {
            String segment = segments.group().strip();
            rest.append(' ').append(segment.startsWith("-\"") ? segment : left(segment, forms, found));
        }
        return new Found(rest.toString().replaceAll("\\s+", " ").strip(), found);
    }

    private String left(String segment, List<Form> forms, List<Name> found) {
        boolean quoted = segment.startsWith("\"");
        String words = segment.replace("\"", " ").strip();
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(words);
            if (found.size() < MOST && (quoted ? matcher.matches() : matcher.find())) {
                found.add(Name.of(form.all()));
                words = quoted ? "" : matcher.replaceAll(" ").strip();
            }
        }
        if (quoted) {
            return words.isEmpty() || explain(words, found) ? "" : segment;
        }
        return abbreviations(words, found);
    }

    /** Words in quotation marks that texts abbreviate. */
    private boolean explain(String words, List<Name> found) {
        List<String> abbreviated = words.indexOf(' ') < 0 ? List.of() : explained.abbreviationsOf(words);
        if (abbreviated.isEmpty() || found.size() == MOST) {
            return false;
        }
        found.add(new Name(List.of(words), abbreviated));
        return true;
    }

    private String abbreviations(String words, List<Name> found) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        Matcher word = WORD.matcher(words);
        while (word.find() && found.size() < MOST) {
            Optional<Name> name = abbreviation(word.group());
            if (name.isPresent()) {
                found.add(name.get());
                left.append(words, from, word.start()).append(' ');
                from = word.end();
            }
        }
        return left.append(words.substring(from)).toString();
    }

    /** In capitals if texts have it so; in small letters if they explain it, or else it may be any word. */
    private Optional<Name> abbreviation(String word) {
        if (Abbreviations.is(word)) {
            return explained.name(Abbreviations.plain(word));
        }
        boolean small = word.length() >= 3 && word.length() <= 8 && !WORDS_TOO.contains(word);
        return small
                ? explained
                        .name(word.toUpperCase(Locale.ROOT))
                        .filter(name -> !name.phrases().isEmpty())
                : Optional.empty();
    }

    /** The longest first. A wrong name finds the right ones, and the other way round: texts with either mean the same. */
    private List<Form> forms() {
        return names.all().stream()
                .flatMap(HouseName::forms)
                .flatMap(NamesIn::forms)
                .sorted(Comparator.comparingInt((Form form) -> form.words().length())
                        .reversed())
                .toList();
    }

    private static Stream<Form> forms(HouseName name) {
        List<String> all = Stream.concat(
                        Stream.of(name.name()),
                        name.others().stream()
                                .filter(other -> other.status() != Status.UNSURE)
                                .map(OtherName::words))
                .distinct()
                .toList();
        return all.stream().map(words -> new Form(words, pattern(words), all));
    }

    private static Pattern pattern(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        int flags = Abbreviations.is(words) && WORDS_TOO.contains(Abbreviations.plain(small))
                ? 0
                : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile("(?<![\\p{L}\\p{N}.\\-])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])", flags);
    }
}
