package stemma.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitedSourcesTests {

    private static final String HEADLINE = "Harbor bridge to close for nine months";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bridge is unsafe, according to the New York Times.|New York Times",
                "According to a report in the Financial Times, the bridge is unsafe.|Financial Times",
                "Reuters reports that the bridge is unsafe.|Reuters",
                "On Monday Reuters reported that the bridge is unsafe.|Reuters",
                "Sources told the Guardian that the bridge is unsafe.|The Guardian",
                "She spoke to the BBC on Tuesday.|BBC",
                "The minutes, obtained by The Washington Post, say so.|The Washington Post",
                "The city is broke, Bild wrote, citing engineers.|Bild",
                "The Russian news agency Interfax said so.|Interfax",
                "He told the newspaper Libertatea that the bridge is unsafe.|Libertatea",
                "It was first reported by Germany's Der Spiegel on Monday.|Der Spiegel",
                "According to TASS, the bridge is safe.|TASS",
                "That is so, according to a letter from President Jane Doe.|Letter from Jane Doe",
                "\"We knew,\" Jane Doe, head of the port, wrote in a memo seen by us.|Memo from Jane Doe"
            })
    void areThePressAndDocuments(String sentence, String source) {
        assertThat(sources(sentence)).containsExactly(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge is unsafe, according to Jane Doe.",
                "According to sources, the bridge is unsafe.",
                "Officials told reporters that the bridge is unsafe.",
                "The Justice Department said the bridge is unsafe.",
                "She told Congress, the United Nations and Human Rights Watch.",
                "White House Press Secretary Jane Doe said so.",
                "It was built by the Washington Post company in 1990.",
                "The New York Times building stands across the road.",
                "The engineers reported that Mercury was found.",
                "He sent a letter from home."
            })
    void areNeitherPersonsNorBodies(String sentence) {
        assertThat(sources(sentence)).isEmpty();
    }

    @Test
    void areNamedOnceByTheirFullestName() {
        assertThat(sources(
                        "According to NYT, the bridge is unsafe.",
                        "Sources told the Times that it will close.",
                        "The New York Times reported the cost, and the New York Times was right.",
                        "Jane Doe said in a letter that she knew. \"No,\" Doe said in a letter."))
                .containsExactlyInAnyOrder("The New York Times", "Letter from Jane Doe");
    }

    @Test
    void areAllNamedInAList() {
        assertThat(sources("The cost doubled, according to Reuters, the BBC and Le Monde."))
                .containsExactly("Reuters", "BBC", "Le Monde");
    }

    @Test
    void doNotIncludeTheOutletItself() {
        assertThat(ReadPage.of(HEADLINE, ReadPage.BODY, "She spoke to Harbor News on Monday.", "© 2025 Harbor News")
                        .report()
                        .citedSources())
                .isEmpty();
    }

    @Test
    void mayBeUnknownOnASourceLine() {
        assertThat(ReadPage.of(HEADLINE, "Source: Tydzien, citing Babel", ReadPage.BODY)
                        .report()
                        .citedSources())
                .containsExactly("Tydzien", "Babel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Source: Jane Doe on Telegram", "Source: Ministry of Defence of Ukraine", "Source: Jane Doe"})
    void areNotSpeakersOnASourceLine(String line) {
        ReadPage page = ReadPage.of(HEADLINE, line, ReadPage.BODY);

        assertThat(page.report().citedSources()).isEmpty();
        assertThat(page.classOf(line)).isEqualTo(LineClass.SOURCE_LINE);
    }

    private static List<String> sources(String... sentences) {
        return ReadPage.of(HEADLINE, ReadPage.BODY, String.join("\n", sentences))
                .report()
                .citedSources();
    }
}
