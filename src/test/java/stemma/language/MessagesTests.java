package stemma.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of readers' pages: whole in both languages, and in the right form beside a number. */
class MessagesTests {

    private static final Locale ENGLISH = PageLanguage.ENGLISH.locale();
    private static final Locale UKRAINIAN = PageLanguage.UKRAINIAN.locale();
    private static final Pattern FORM = Pattern.compile("(.+)\\.(one|few|many|other)");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Messages messages = new Messages();

    private static Properties file(String name) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTests.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }

    private static final Properties IN_ENGLISH = file("/messages.properties");
    private static final Properties IN_UKRAINIAN = file("/messages_uk.properties");

    /** The names of the messages that stand there in these forms. */
    private static Set<String> counted(Properties words, String... forms) {
        Set<String> counted = words.stringPropertyNames().stream()
                .map(FORM::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(key -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(counted)
                .allSatisfy(key -> assertThat(List.of("one", "few", "many", "other").stream()
                                .filter(form -> words.containsKey(key + "." + form)))
                        .as(key)
                        .containsExactly(forms));
        return counted;
    }

    private static Set<String> plain(Properties words) {
        return words.stringPropertyNames().stream()
                .filter(key -> !FORM.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothFilesSayTheSameThings() {
        assertThat(plain(IN_UKRAINIAN)).hasSizeGreaterThan(50).isEqualTo(plain(IN_ENGLISH));
        assertThat(counted(IN_UKRAINIAN, "one", "few", "many"))
                .hasSizeGreaterThan(3)
                .isEqualTo(counted(IN_ENGLISH, "one", "other"));
    }

    /** But for marks of time and what is the same in both. */
    @Test
    void allIsTranslated() {
        assertThat(plain(IN_ENGLISH).stream().filter(key -> Objects.equals(IN_ENGLISH.get(key), IN_UKRAINIAN.get(key))))
                .containsExactlyInAnyOrder("date.day", "date.instant", "article.origin.hash");
    }

    @Test
    void eachMessageHasTheSamePlacesInBothLanguages() {
        for (String key : plain(IN_ENGLISH)) {
            assertThat(places(IN_UKRAINIAN, key)).as(key).isEqualTo(places(IN_ENGLISH, key));
        }
        assertThat(IN_UKRAINIAN.values()).allSatisfy(words -> new MessageFormat(words.toString(), UKRAINIAN));
    }

    private static Set<String> places(Properties words, String key) {
        return PLACE.matcher(words.getProperty(key))
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 reports, 0 повідомлень",
        "1, 1 report, 1 повідомлення",
        "2, 2 reports, 2 повідомлення",
        "5, 5 reports, 5 повідомлень",
        "11, 11 reports, 11 повідомлень",
        "14, 14 reports, 14 повідомлень",
        "21, 21 reports, 21 повідомлення",
        "22, 22 reports, 22 повідомлення",
        "25, 25 reports, 25 повідомлень",
        "111, 111 reports, 111 повідомлень",
        "1234, '1,234 reports', 1 234 повідомлення"
    })
    void countsReports(int number, String english, String ukrainian) {
        assertThat(messages.getMessage("reports", new Object[] {number}, ENGLISH))
                .isEqualTo(english);
        assertThat(messages.getMessage("reports", new Object[] {number}, UKRAINIAN))
                .isEqualTo(ukrainian.replace("1 234", "1\u00a0234"));
    }

    /** Words whose three forms all differ: 1 байт, 2 байти, 5 байтів. */
    @ParameterizedTest
    @CsvSource({
        "0,байтів",
        "1,байт",
        "2,байти",
        "5,байтів",
        "11,байтів",
        "12,байтів",
        "21,байт",
        "22,байти",
        "25,байтів"
    })
    void countsBytes(int number, String word) {
        assertThat(messages.getMessage("article.origin.bytes", new Object[] {(long) number}, UKRAINIAN))
                .isEqualTo(number + " " + word);
    }

    @Test
    void otherLanguagesGetEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(UKRAINIAN);
            assertThat(new Messages().getMessage("frame.search", null, Locale.GERMAN))
                    .isEqualTo("Search");
        } finally {
            Locale.setDefault(before);
        }
    }
}
