package stemma.checking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stemma.register.HouseName;
import stemma.register.HouseName.Status;

/** One name in two spellings within a text: Centre and Center, US and U.S., or two of the house's names for one thing. */
final class Spellings implements Check {

    private static final int SHORTEST = 5;

    /** A capitalised word where it stands. */
    private record Use(Line line, Line.Sentence sentence, Token token) {

        int from() {
            return sentence.start() + token.start();
        }

        int to() {
            return sentence.start() + token.end();
        }
    }

    @Override
    public Stream<Finding> in(Matter matter) {
        return Stream.concat(byLikeness(matter), byList(matter));
    }

    private static Stream<Finding> byLikeness(Matter matter) {
        Map<String, List<Use>> alike = new LinkedHashMap<>();
        matter.prose()
                .forEach(line -> line.sentences()
                        .forEach(sentence -> sentence.tokens().stream()
                                .filter(token -> isName(token) && (token.start() > 0 || isAcronym(token.text())))
                                .forEach(
                                        token -> alike.computeIfAbsent(likeness(token.text()), key -> new ArrayList<>())
                                                .add(new Use(line, sentence, token)))));
        return alike.values().stream().flatMap(uses -> findings(uses, matter));
    }

    private static boolean isName(Token token) {
        return token.isCapital()
                && (isAcronym(token.text()) || bare(token.text()).length() >= SHORTEST);
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    private static String bare(String word) {
        return word.replaceFirst("['’]s?$", "");
    }

    /** What British and American spellings, diacritics, doubled letters, and i and y have in common. */
    static String likeness(String word) {
        if (isAcronym(word)) {
            return word.replace(".", "");
        }
        String letters = Normalizer.normalize(bare(word), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(java.util.Locale.ROOT);
        return letters.replaceFirst("(?<=[bt])re(s?)$", "er$1")
                .replaceFirst("our(s?)$", "or$1")
                .replaceFirst("ence$", "ense")
                .replaceFirst("(?<=\\p{L}{3})is(?=(?:e|ed|ing|ation)$)", "iz")
                .replace('y', 'i')
                .replaceAll("(\\p{L})\\1+", "$1");
    }

    private static Stream<Finding> findings(List<Use> uses, Matter matter) {
        Map<String, Long> counts = uses.stream()
                .collect(Collectors.groupingBy(
                        use -> bare(use.token().text()), LinkedHashMap::new, Collectors.counting()));
        counts.keySet().removeIf(word -> counts.keySet().stream().anyMatch(other -> isCaps(word, other)));
        if (counts.size() < 2) {
            return Stream.empty();
        }
        String chosen = chosen(counts, matter);
        String why = "This text has “" + chosen + "” " + times(counts.getOrDefault(chosen, 0L)) + ".";
        return uses.stream()
                .filter(use -> counts.containsKey(bare(use.token().text()))
                        && !bare(use.token().text()).equals(chosen))
                .map(use -> finding(use, chosen, why));
    }

    /** A name shouted in capitals is no other spelling. */
    private static boolean isCaps(String word, String other) {
        return !word.equals(other) && !isAcronym(other) && word.equals(other.toUpperCase(java.util.Locale.ROOT));
    }

    private static String times(long count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }

    /** The house's spelling if it has one, else the one used more; of two used alike, the first. */
    private static String chosen(Map<String, Long> counts, Matter matter) {
        Optional<String> house = counts.keySet().stream()
                .filter(word -> matter.names().stream()
                        .anyMatch(name -> List.of(name.name().split(" ", -1)).contains(word)))
                .findFirst();
        return house.orElseGet(() -> counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue())
                .orElseThrow()
                .getKey());
    }

    private static Finding finding(Use use, String chosen, String why) {
        String found = use.token().text();
        String ending = found.substring(bare(found).length());
        boolean last = use.to() == use.sentence().end() && found.endsWith(".") && !chosen.endsWith(".");
        boolean stop = chosen.endsWith(".") && use.line().text().startsWith(".", use.to());
        String made = (stop ? chosen.substring(0, chosen.length() - 1) : chosen) + ending + (last ? "." : "");
        Fix fix = new Fix(chosen, made, List.of(Support.house(why)));
        return new Finding(
                CheckRule.SPELLING_VARIES,
                use.line(),
                use.from(),
                use.to(),
                "Elsewhere this text writes “" + chosen + "”.",
                List.of(fix));
    }

    /** Two names of the house's list for one thing, of as many words, none of them an abbreviation. */
    private static Stream<Finding> byList(Matter matter) {
        return matter.names().stream().flatMap(HouseName::forms).flatMap(name -> ofOne(name, matter));
    }

    private static Stream<Finding> ofOne(HouseName name, Matter matter) {
        Pattern house = NamesOfHouse.pattern(name.name());
        if (matter.prose().noneMatch(line -> house.matcher(line.text()).find())) {
            return Stream.empty();
        }
        int words = name.name().split(" ", -1).length;
        return name.others(Status.SAME).stream()
                .filter(other -> other.split(" ", -1).length == words
                        && !isAcronym(other)
                        && !isAcronym(name.name())
                        && !likeness(other).equals(likeness(name.name())))
                .flatMap(other -> uses(other, name, matter))
                .sorted(Comparator.comparingInt(found -> found.line().block()));
    }

    private static Stream<Finding> uses(String words, HouseName name, Matter matter) {
        Fix fix = new Fix(
                name.name(), name.name(), List.of(Support.house("The house’s name for it is “" + name.name() + "”.")));
        return matter.prose()
                .flatMap(line -> NamesOfHouse.pattern(words)
                        .matcher(line.text())
                        .results()
                        .filter(found -> !name.isFamilyName() || NamesOfHouse.mayStandAlone(line.text(), found.start()))
                        .map(found -> new Finding(
                                CheckRule.SPELLING_VARIES,
                                line,
                                found.start(),
                                found.end(),
                                "Elsewhere this text writes “" + name.name() + "”.",
                                List.of(fix))));
    }
}
