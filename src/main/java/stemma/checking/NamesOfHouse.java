package stemma.checking;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stemma.register.HouseName;
import stemma.register.HouseName.Status;

/** Names that the house's list has as wrong or as unsure. */
final class NamesOfHouse implements Check {

    private static final Pattern GIVEN_NAME_BEFORE =
            Pattern.compile("\\b(?!(?:President|Minister|Premier|Chancellor|Secretary"
                    + "|Governor|Mayor|Ambassador|Commissioner|Director|General|Colonel|Captain|Judge|Justice|Prosecutor|Senator|Representative"
                    + "|Professor|Doctor|Leader|King|Queen|Prince|Princess|Pope|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sen|Rep|Gov|The|A|An|And|But|For|In|On"
                    + "|At|By|To|From|With|As|When|While|After|Before|Since|That|If|Of|Both|Then|Later|Earlier|Meanwhile)\\b)"
                    + "\\p{Lu}[\\p{L}\\p{M}'’-]*\\h+$");

    @Override
    public Stream<Finding> in(Matter matter) {
        return matter.names().stream().flatMap(name -> {
            List<Finding> found = name.forms()
                    .flatMap(form -> Stream.concat(wrong(form, matter), unsure(form, matter)))
                    .toList();
            return found.stream().filter(one -> found.stream().noneMatch(other -> isInside(one, other)));
        });
    }

    /** A family name within the full name that was found. */
    private static boolean isInside(Finding one, Finding other) {
        return one.line() == other.line()
                && other.from() <= one.from()
                && one.to() <= other.to()
                && one.to() - one.from() < other.to() - other.from();
    }

    private static Stream<Finding> wrong(HouseName name, Matter matter) {
        Fix fix = new Fix(
                name.name(), name.name(), List.of(Support.house("The house’s name for it is “" + name.name() + "”.")));
        return name.others(Status.WRONG).stream()
                .flatMap(words -> found(
                                CheckRule.WRONG_NAME, name, words, matter, "A wrong name for “" + name.name() + "”.")
                        .map(found -> new Finding(
                                found.rule(), found.line(), found.from(), found.to(), found.said(), List.of(fix))));
    }

    private static Stream<Finding> unsure(HouseName name, Matter matter) {
        return name.others(Status.UNSURE).stream()
                .flatMap(words -> found(
                        CheckRule.UNSURE_NAME,
                        name,
                        words,
                        matter,
                        "Perhaps the same as “" + name.name() + "”: nobody is sure yet."));
    }

    private static Stream<Finding> found(CheckRule rule, HouseName name, String words, Matter matter, String said) {
        Pattern pattern = pattern(words);
        return matter.lines()
                .flatMap(line -> pattern.matcher(line.text())
                        .results()
                        .filter(found -> !name.isFamilyName() || mayStandAlone(line.text(), found.start()))
                        .map(found -> new Finding(rule, line, found.start(), found.end(), said)));
    }

    /** Whether a family name there is without another given name: {@code Ana Lind} is not the list's {@code Eva Lind}. */
    static boolean mayStandAlone(String text, int at) {
        return !GIVEN_NAME_BEFORE.matcher(text.substring(0, at)).find();
    }

    /** As written but for spaces and apostrophes: {@code US} is not {@code us}. */
    static Pattern pattern(String words) {
        String quoted = Pattern.quote(words).replace(" ", "\\E[\\h\\s]+\\Q").replaceAll("['’]", "\\\\E['’]\\\\Q");
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])");
    }
}
