package stemma.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number of a sentence with what it counts.
 *
 * @param unit the word behind it, {@code year}, or the month it is a day of
 * @param rough whether it is only about so much
 */
record Figure(Line.Sentence sentence, int start, int end, double value, String unit, boolean rough) {

    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0));
    private static final Map<String, Double> TIMES =
            Map.of("million", 1e6, "billion", 1e9, "trillion", 1e12, "thousand", 1e3);
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> ROUGH = Set.of(
            "about",
            "around",
            "nearly",
            "almost",
            "over",
            "than",
            "least",
            "some",
            "roughly",
            "approximately",
            "up",
            "most",
            "to",
            "under",
            "dozens",
            "hundreds");
    private static final Set<String> PIECES = Set.of(":", "/", "-", "–", "½");
    private static final Set<String> NOTHING =
            Set.of("a.m", "p.m", "am", "pm", "edt", "est", "gmt", "left", "min", "pct");

    /** What is so much more is another thing: a season's wage and the whole contract. */
    private static final double MOST_TIMES = 5;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?");

    static List<Figure> in(Line.Sentence sentence) {
        List<Figure> figures = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            double value = value(tokens.get(i));
            if (!Double.isNaN(value) && stands(tokens, i)) {
                read(sentence, tokens, i, value, figures);
            }
        }
        return figures;
    }

    /** Not a part of a time, a score or a range, and not another currency or measure in brackets. */
    private static boolean stands(List<Token> tokens, int at) {
        String before = at == 0 ? "" : tokens.get(at - 1).key();
        String after = at + 1 < tokens.size() ? tokens.get(at + 1).key() : "";
        boolean piece = PIECES.contains(before) || PIECES.contains(after) || before.equals("between");
        boolean split = after.equals(",")
                && at + 2 < tokens.size()
                && tokens.get(at + 2).isFigure();
        boolean bracketed = tokens.subList(Math.max(0, at - 3), at).stream()
                .anyMatch(token -> token.text().equals("("));
        boolean tail = before.equals(",") && at > 1 && tokens.get(at - 2).isFigure();
        return !piece && !split && !tail && !bracketed;
    }

    private static double value(Token token) {
        if (NUMBER.matcher(token.text()).matches()) {
            return Double.parseDouble(token.text().replace(",", ""));
        }
        return WORDS.getOrDefault(token.key(), Double.NaN);
    }

    private static void read(Line.Sentence sentence, List<Token> tokens, int at, double value, List<Figure> figures) {
        String before = at == 0 ? "" : tokens.get(at - 1).key();
        boolean currency = Set.of("$", "€", "£").contains(before);
        boolean rough = ROUGH.contains(currency && at > 1 ? tokens.get(at - 2).key() : before);
        int next = at + 1;
        double times =
                next < tokens.size() ? TIMES.getOrDefault(tokens.get(next).key(), 1.0) : 1.0;
        next += times > 1 ? 1 : 0;
        String unit = currency ? before : unit(tokens, at, next, before);
        if (!unit.isEmpty()) {
            figures.add(new Figure(
                    sentence,
                    tokens.get(at).start(),
                    tokens.get(Math.max(at, next - 1)).end(),
                    value * times,
                    unit,
                    rough));
        }
    }

    private static String unit(List<Token> tokens, int at, int next, String before) {
        if (MONTHS.contains(before)) {
            return before;
        }
        String after = next < tokens.size() && tokens.get(next).isWord()
                ? tokens.get(next).key()
                : "";
        if (MONTHS.contains(after)) {
            return after;
        }
        if (YEAR.matcher(tokens.get(at).text()).matches()) {
            return "year";
        }
        boolean counts = next < tokens.size() && tokens.get(next).isContent() && !NOTHING.contains(after);
        return counts ? singular(after) : "";
    }

    private static String singular(String word) {
        return word.equals("people") ? "person" : word.replaceFirst("(?<=\\p{L}{3})s$", "");
    }

    boolean isYear() {
        return unit.equals("year");
    }

    boolean sameAs(Figure other) {
        return unit.equals(other.unit) && value == other.value;
    }

    /** Whether both cannot be true of one thing. */
    boolean contradicts(Figure other) {
        return unit.equals(other.unit)
                && value != other.value
                && Math.max(value, other.value) <= MOST_TIMES * Math.min(value, other.value)
                && !((rough || other.rough) && Math.abs(value - other.value) <= 0.2 * Math.max(value, other.value));
    }

    /** Whether one of the words right before or behind, besides what is counted, is the other's too. */
    boolean standsAlike(Figure other) {
        Set<String> around = around();
        around.retainAll(other.around());
        return !around.isEmpty();
    }

    private Set<String> around() {
        List<Token> before = sentence.tokens().stream()
                .filter(token -> token.end() <= start && token.isContent())
                .toList();
        List<Token> after = sentence.tokens().stream()
                .filter(token -> token.start() >= end && token.isContent())
                .toList();
        Set<String> around = new HashSet<>();
        before.subList(Math.max(0, before.size() - 2), before.size()).forEach(token -> around.add(stem(token)));
        after.subList(0, Math.min(3, after.size())).forEach(token -> around.add(stem(token)));
        around.remove(unit);
        around.removeIf(word -> Character.isDigit(word.charAt(0)) || ROUGH.contains(word));
        return around;
    }

    private static String stem(Token token) {
        return singular(token.key()).replaceFirst("(?<=\\p{L}{3})(?:ing|ed)$", "");
    }

    String text() {
        return sentence.text().substring(start, end);
    }
}
