package stemma.parsing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names of persons alone on a line, between the headline and the body or right after the body. */
final class BareBylines implements Rule {

    private static final int MOST_WORDS = 14;

    @Override
    public void read(Page page) {
        int bodyStart = page.bodyStart();
        int lastProse = page.lastProse();
        int tail = page.tail();
        Supplier<String> body = () -> bodyKey(page);
        IntStream.concat(IntStream.range(0, bodyStart), IntStream.range(Math.max(lastProse + 1, bodyStart), tail))
                .filter(page::isFree)
                .filter(i -> page.line(i).isShort(MOST_WORDS))
                .forEach(i -> read(page, i, body));
    }

    private static String bodyKey(Page page) {
        return " "
                + Glyphs.key(page.free()
                        .filter(page::isFreeProse)
                        .mapToObj(i -> page.line(i).plain)
                        .collect(Collectors.joining(" ")))
                + " ";
    }

    private static void read(Page page, int i, Supplier<String> body) {
        String names = page.line(i).text;
        if (page.line(i).isMarked() || names.matches("(?i)(?:and|with|for)\\s.*")) {
            return;
        }
        Optional<Credit> credit = Credit.of(names, Names::isBarePerson);
        // An outlet or a role alone is no byline; neither are words that merely may be part of one.
        if (credit.isPresent()
                && !credit.get().persons().isEmpty()
                && names.startsWith(credit.get().persons().get(0))
                && !speaksOfAny(credit.get().persons(), body.get())) {
            page.claim(i, LineClass.BYLINE, "bare byline", Certainty.PLACE);
            credit.get().addTo(page);
            OutletLines.claimBelowByline(page, i + 1);
        }
    }

    private static boolean speaksOfAny(List<String> persons, String body) {
        return persons.stream().anyMatch(person -> body.contains(" " + surname(person) + " "));
    }

    /** Whom the report speaks of did not write it: such a name alone is a caption. */
    private static String surname(String person) {
        return Glyphs.key(person.substring(person.lastIndexOf(' ') + 1));
    }
}
