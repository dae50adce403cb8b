package stemma.checking;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stemma.register.HouseName;
import stemma.register.HouseName.Status;

/** Names that the house's list has as wrong or as unsure. */
final class NamesOfHouse implements Check {

    @Override
    public Stream<Finding> in(Matter matter) {
        return matter.names().stream().flatMap(name -> Stream.concat(wrong(name, matter), unsure(name, matter)));
    }

    private static Stream<Finding> wrong(HouseName name, Matter matter) {
        Fix fix = new Fix(
                name.name(), name.name(), List.of(Support.house("The house’s name for it is “" + name.name() + "”.")));
        return name.others(Status.WRONG).stream()
                .flatMap(words -> found(CheckRule.WRONG_NAME, words, matter, "A wrong name for “" + name.name() + "”.")
                        .map(found -> new Finding(
                                found.rule(), found.line(), found.from(), found.to(), found.said(), List.of(fix))));
    }

    private static Stream<Finding> unsure(HouseName name, Matter matter) {
        return name.others(Status.UNSURE).stream()
                .flatMap(words -> found(
                        CheckRule.UNSURE_NAME,
                        words,
                        matter,
                        "Perhaps the same as “" + name.name() + "”: nobody is sure yet."));
    }

    private static Stream<Finding> found(CheckRule rule, String words, Matter matter, String said) {
        Pattern pattern = pattern(words);
        return matter.lines()
                .flatMap(line -> pattern.matcher(line.text())
                        .results()
                        .map(found -> new Finding(rule, line, found.start(), found.end(), said)));
    }

    /** As written but for spaces and apostrophes: {@code US} is not {@code us}. */
    static Pattern pattern(String words) {
        String quoted = Pattern.quote(words).replace(" ", "\\E[\\h\\s]+\\Q").replaceAll("['’]", "\\\\E['’]\\\\Q");
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])");
    }
}
