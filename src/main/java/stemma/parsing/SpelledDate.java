package stemma.parsing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A full date as newsrooms write it; a date that can be read in two ways is none. */
record SpelledDate(LocalDate date, int start, int end) {

    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> RUSSIAN =
            List.of("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
    private static final List<String> UKRAINIAN =
            List.of("січ", "лют", "бер", "кві", "тра", "чер", "лип", "сер", "вер", "жов", "лис", "гру");

    /** Whole names in other languages, each list in the order of the year. */
    private static final List<List<String>> ELSEWHERE = Stream.of(
                    "januar februar märz april mai juni juli august september oktober november dezember",
                    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
                    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
                    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
                    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
                    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
                    "januari februari maart april mei juni juli augustus september oktober november december",
                    "januari februari mars april maj juni juli augusti september oktober november december")
            .map(names -> List.of(names.split(" ")))
            .toList();

    private static final String YEAR = "(?<year>(?:19|20)\\d{2})";
    private static final String MONTH =
            "(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|\\p{IsCyrillic}{3,9}|"
                    + ELSEWHERE.stream().flatMap(List::stream).distinct().collect(Collectors.joining("|")) + ")";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?";
    private static final List<Pattern> FORMS = List.of(
            form("\\b" + MONTH + "\\.? " + DAY + ",? " + YEAR + "\\b"),
            form("\\b" + DAY + " (?:of |de )?" + MONTH + "\\.?,? (?:de |del )?" + YEAR + "\\b"),
            form("\\b" + YEAR + "-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)"),
            form("\\b(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\." + YEAR + "\\b"),
            form("\\b" + YEAR + "\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]"),
            form("\\b(?<month>\\d{1,2})/(?<day>\\d{1,2})/" + YEAR + "\\b"));

    /** The first full date in the text. */
    static Optional<SpelledDate> in(String text) {
        if (!text.contains("19") && !text.contains("20")) {
            return Optional.empty(); // no year
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            if (matcher.find()) {
                return read(matcher);
            }
        }
        return Optional.empty();
    }

    private static Optional<SpelledDate> read(Matcher found) {
        int day = Integer.parseInt(found.group("day"));
        int month = month(found.group("month"));
        if (found.group().indexOf('/') >= 0) {
            if (day <= 12 && month <= 12 && day != month) {
                return Optional.empty();
            }
            if (month > 12) {
                int swapped = day;
                day = month;
                month = swapped;
            }
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(found.group("year")), month, day);
            return Optional.of(new SpelledDate(date, found.start(), found.end()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        String name = written.toLowerCase(Locale.ROOT);
        for (List<String> names : ELSEWHERE) {
            if (names.contains(name)) {
                return names.indexOf(name) + 1;
            }
        }
        String start = written.substring(0, 3).toLowerCase(Locale.ROOT);
        for (List<String> names : List.of(ENGLISH, RUSSIAN, UKRAINIAN)) {
            if (names.contains(start)) {
                return names.indexOf(start) + 1;
            }
        }
        return 0;
    }

    private static Pattern form(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
