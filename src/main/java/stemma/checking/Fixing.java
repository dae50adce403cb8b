package stemma.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Archive;
import stemma.checking.Line.Field;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.revision.Saving;
import stemma.story.Newsdesk;

/** Puts chosen fixes into a text as one revision. */
@Component
public class Fixing {

    private static final int LONGEST_NOTE = 480;

    private final Checks checks;
    private final Archive archive;
    private final Newsdesk newsdesk;

    Fixing(Checks checks, Archive archive, Newsdesk newsdesk) {
        this.checks = checks;
        this.archive = archive;
        this.newsdesk = newsdesk;
    }

    private record Chosen(Finding finding, Fix fix) {}

    /**
     * Looks for each place in the text as it stands now: what has changed since is left alone.
     *
     * @param wanted each a finding's id, a colon and the label of one of its fixes
     */
    @Transactional
    public Fixed fix(String kind, String slug, List<String> wanted, String editor) {
        Checked standing = checks.of(kind, slug);
        List<String> ids = wanted.stream().distinct().toList();
        List<Chosen> chosen = new ArrayList<>();
        int found = 0;
        for (String id : ids) {
            List<Chosen> places = chosen(standing, id);
            found += places.isEmpty() ? 0 : 1;
            places.stream().filter(one -> isFree(one, chosen)).forEach(chosen::add);
        }
        if (chosen.isEmpty()) {
            return new Fixed(null, 0, ids.size());
        }
        Content fixed = applied(standing.content(), chosen);
        return new Fixed(
                save(kind, slug, fixed, standing.revision(), editor, note(chosen)), chosen.size(), ids.size() - found);
    }

    private static List<Chosen> chosen(Checked standing, String wanted) {
        return standing.findings().stream()
                .filter(finding -> wanted.startsWith(finding.id() + ":"))
                .flatMap(finding -> finding.fixes().stream()
                        .filter(fix -> wanted.equals(finding.id() + ":" + fix.label()))
                        .limit(1)
                        .map(fix -> new Chosen(finding, fix)))
                .toList();
    }

    private static boolean isFree(Chosen one, List<Chosen> others) {
        return others.stream()
                .filter(other -> other.finding().line() == one.finding().line())
                .noneMatch(other -> one.finding().from() <= other.finding().to()
                        && other.finding().from() <= one.finding().to());
    }

    private Saving save(String kind, String slug, Content fixed, long base, String editor, String note) {
        return kind.equals("stories")
                ? newsdesk.edit(slug, fixed, base, editor, note)
                : archive.edit(slug, fixed, base, editor, note);
    }

    private static Content applied(Content content, List<Chosen> chosen) {
        List<Block> body = IntStream.range(0, content.body().size())
                .mapToObj(i -> fixed(content.body().get(i), of(Field.BODY, i, chosen)))
                .flatMap(Optional::stream)
                .toList();
        return content.withHeadline(line(content.headline(), of(Field.HEADLINE, 0, chosen)))
                .withDek(line(content.dek(), of(Field.DEK, 0, chosen)))
                .withBody(body.isEmpty() ? content.body() : body);
    }

    private static @Nullable String line(@Nullable String text, List<Chosen> chosen) {
        return text == null ? null : fixed(text, chosen).orElse(null);
    }

    private static List<Chosen> of(Field field, int block, List<Chosen> chosen) {
        return chosen.stream()
                .filter(one ->
                        one.finding().line().field() == field && one.finding().block() == block)
                .toList();
    }

    /** From the last place to the first, so that the others stay where they are; nothing if no words are left. */
    private static Optional<Block> fixed(Block block, List<Chosen> chosen) {
        Optional<Block> made = Optional.of(block);
        for (Chosen one : lastFirst(chosen)) {
            made = made.flatMap(text -> text.replaced(
                    one.finding().from(), one.finding().to(), one.fix().replacement()));
        }
        return made;
    }

    private static Optional<String> fixed(String text, List<Chosen> chosen) {
        StringBuilder made = new StringBuilder(text);
        lastFirst(chosen)
                .forEach(one -> made.replace(
                        one.finding().from(), one.finding().to(), one.fix().replacement()));
        return made.toString().isBlank() ? Optional.empty() : Optional.of(made.toString());
    }

    private static List<Chosen> lastFirst(List<Chosen> chosen) {
        return chosen.stream()
                .sorted(Comparator.comparingInt((Chosen one) -> one.finding().from())
                        .reversed())
                .toList();
    }

    private static String note(List<Chosen> chosen) {
        String said = chosen.stream()
                .map(one -> one.finding().rule().title().toLowerCase(java.util.Locale.ROOT) + ": " + said(one))
                .distinct()
                .collect(Collectors.joining("; ", "Checks on copy: ", "."));
        return said.length() <= LONGEST_NOTE ? said : said.substring(0, LONGEST_NOTE) + "…";
    }

    private static String said(Chosen one) {
        String words = one.finding().words();
        String change = words.isEmpty()
                        || words.length() > 60
                        || one.fix().replacement().isEmpty()
                ? one.fix().label()
                : words + " → " + one.fix().label();
        Optional<Support> support = one.fix().support().stream().findFirst();
        return change
                + support.filter(by -> !by.sentence().isEmpty())
                        .map(by ->
                                " (" + (by.slug().isEmpty() ? "as elsewhere in the text" : "as in " + by.slug()) + ")")
                        .orElse("");
    }

    /** The rule that an address or a form names. */
    public static Optional<CheckRule> rule(String key) {
        return java.util.Arrays.stream(CheckRule.values())
                .filter(rule -> Objects.equals(rule.key(), key))
                .findFirst();
    }
}
