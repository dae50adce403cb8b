package stemma.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PageLanguageTests {

    private static MockHttpServletRequest asking(String accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Language", accepted);
        return request;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uk | UKRAINIAN",
                "uk-UA,uk;q=0.9,ru;q=0.8,en-US;q=0.7 | UKRAINIAN",
                "en-GB,en;q=0.9,uk;q=0.8 | ENGLISH",
                "en;q=0.3, uk;q=0.4 | UKRAINIAN",
                "de-DE,de;q=0.9,uk;q=0.5,en;q=0.4 | UKRAINIAN",
                "de, fr;q=0.5 | ENGLISH",
                "uk;q=0 | ENGLISH",
                "* | ENGLISH",
                "'' | ENGLISH",
                ";;;=, x | ENGLISH",
                "ukr-nonsense-in-a-tag-that-is-too-long-for-any-language | ENGLISH"
            })
    void followsTheBrowser(String accepted, PageLanguage expected) {
        assertThat(PageLanguage.of(asking(accepted))).isEqualTo(expected);
    }

    @Test
    void followsTheReaderBeforeTheBrowser() {
        MockHttpServletRequest request = asking("uk");
        request.addHeader("Cookie", "theme=dark; STEMMA_LANGUAGE=en");
        assertThat(PageLanguage.of(request)).isEqualTo(PageLanguage.ENGLISH);

        MockHttpServletRequest odd = asking("uk");
        odd.addHeader("Cookie", "STEMMA_LANGUAGE=xx");
        assertThat(PageLanguage.of(odd)).isEqualTo(PageLanguage.UKRAINIAN);
    }

    @Test
    void isEnglishWhereNothingIsAskedFor() {
        assertThat(PageLanguage.of(new MockHttpServletRequest("GET", "/"))).isEqualTo(PageLanguage.ENGLISH);
    }
}
