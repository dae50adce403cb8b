package stemma.checking;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Straight and curly marks in one text: those used less are found, block by block. */
final class MixedQuotes implements Check {

    private static final Pattern STRAIGHT = Pattern.compile("\"|(?<=\\p{L})'(?=\\p{L})|(?<=s)'(?=\\s)");
    private static final Pattern CURLY = Pattern.compile("[“”‘’]");
    private static final String OPENERS = " (\u00a0[—–-‘“\n";

    @Override
    public Stream<Finding> in(Matter matter) {
        long straight = count(STRAIGHT, matter);
        long curly = count(CURLY, matter);
        if (straight == 0 || curly == 0) {
            return Stream.empty();
        }
        boolean wantCurly = curly >= straight;
        String why = wantCurly
                ? curly + " marks of this text are curly, " + straight + " straight."
                : straight + " marks of this text are straight, " + curly + " curly.";
        return matter.lines().flatMap(line -> finding(line, wantCurly, why).stream());
    }

    private static long count(Pattern marks, Matter matter) {
        return matter.lines()
                .mapToLong(line -> marks.matcher(line.text()).results().count())
                .sum();
    }

    private static java.util.Optional<Finding> finding(Line line, boolean wantCurly, String why) {
        List<java.util.regex.MatchResult> odd =
                (wantCurly ? STRAIGHT : CURLY).matcher(line.text()).results().toList();
        if (odd.isEmpty()) {
            return java.util.Optional.empty();
        }
        int from = odd.get(0).start();
        int to = odd.get(odd.size() - 1).end();
        String made =
                wantCurly ? curly(line.text(), from, to) : straight(line.text().substring(from, to));
        Fix fix = new Fix(wantCurly ? "Make them curly" : "Make them straight", made, List.of(Support.house(why)));
        String said = odd.size() == 1 ? "One mark is unlike the others." : odd.size() + " marks are unlike the others.";
        return java.util.Optional.of(new Finding(CheckRule.QUOTES_MIXED, line, from, to, said, List.of(fix)));
    }

    private static String straight(String text) {
        return text.replaceAll("[“”]", "\"").replaceAll("[‘’]", "'");
    }

    private static String curly(String line, int from, int to) {
        StringBuilder made = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean opens = i == 0 || OPENERS.indexOf(line.charAt(i - 1)) >= 0;
            switch (line.charAt(i)) {
                case '"' -> made.append(opens ? '“' : '”');
                case '\'' -> made.append(opens ? '‘' : '’');
                default -> made.append(line.charAt(i));
            }
        }
        return made.toString();
    }
}
