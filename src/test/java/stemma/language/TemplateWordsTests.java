package stemma.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers' pages say comes from the messages: no template of theirs has a word of its own. */
class TemplateWordsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern MESSAGE = Pattern.compile("(?:#\\{|msg\\(')([a-z0-9_.-]+)");

    /** Sentences and words with a capital; not the names of fields, values and classes. */
    private static final Pattern WORDS = Pattern.compile("(?s).*\\w .*\\p{L}.*|\\p{Lu}\\p{Ll}.*");

    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

    private static final Set<String> SAID_ALOUD =
            Set.of("aria-label", "title", "alt", "placeholder", "aria-description");

    static List<Path> templates() throws IOException {
        try (Stream<Path> reading = Files.walk(TEMPLATES.resolve("reading"));
                Stream<Path> error = Files.walk(TEMPLATES.resolve("error"))) {
            List<Path> all = new ArrayList<>(
                    Stream.concat(reading, error).filter(Files::isRegularFile).toList());
            for (String one : List.of("layout", "time", "error", "account/login", "desk/bar")) {
                all.add(TEMPLATES.resolve(one + ".html"));
            }
            return all;
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasNoWordsOfItsOwn(Path template) throws IOException {
        assertThat(words(Files.readString(template))).isEmpty();
    }

    /** Each word that stands in the template, and would be said in any language. */
    private static List<String> words(String html) {
        List<String> found = new ArrayList<>();
        for (Element element : Jsoup.parse(html, "", Parser.xmlParser()).getAllElements()) {
            boolean replaced =
                    Stream.of("th:text", "th:replace", "sec:authentication").anyMatch(element::hasAttr);
            element.textNodes().stream()
                    .map(TextNode::text)
                    .filter(text -> !replaced && LETTER.matcher(text).find())
                    .forEach(found::add);
            for (Attribute attribute : element.attributes()) {
                found.addAll(words(attribute));
            }
        }
        return found;
    }

    private static List<String> words(Attribute attribute) {
        if (SAID_ALOUD.contains(attribute.getKey())) {
            return List.of(attribute.getValue());
        }
        if (!attribute.getKey().startsWith("th:")) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        LITERAL.matcher(attribute.getValue())
                .results()
                .map(quoted -> quoted.group(1))
                .filter(WORDS.asMatchPredicate())
                .forEach(found::add);
        boolean says = attribute.getKey().equals("th:text")
                || SAID_ALOUD.contains(attribute.getKey().substring(3));
        if (says && attribute.getValue().startsWith("|")) {
            String literal = attribute.getValue().replaceAll("[#$]\\{(?:[^{}]|[#$]?\\{[^{}]*})*}", "");
            if (LETTER.matcher(literal).find()) {
                found.add(literal);
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("templates")
    void asksOnlyForMessagesThatThereAre(Path template) throws IOException {
        Properties messages = new Properties();
        messages.load(Files.newBufferedReader(Path.of("src/main/resources/messages.properties")));
        assertThat(MESSAGE.matcher(Files.readString(template)).results().map(key -> key.group(1)))
                .allSatisfy(key -> assertThat(messages.containsKey(key) || messages.containsKey(key + ".one"))
                        .as(key)
                        .isTrue());
    }

    @Test
    void wouldFindWords() {
        assertThat(words("<p>Hello</p>")).containsExactly("Hello");
        assertThat(words("<p><b th:text=\"#{x}\">Hello</b>, you</p>")).containsExactly(", you");
        assertThat(words("<p aria-label=\"Main\" th:text=\"${n == 1 ? '1 report' : n + ' reports'}\">5</p>"))
                .contains("Main", "1 report");
        assertThat(words("<p th:text=\"|Report ${a.b}|\">x</p>")).hasSize(1);
        assertThat(words("<p th:replace=\"~{layout :: page(title='Log in', section='login')}\"></p>"))
                .containsExactly("Log in");
        assertThat(words("<p th:text=\"|#{story.report(${member.siglum})}: |\">x</p>"))
                .isEmpty();
    }
}
