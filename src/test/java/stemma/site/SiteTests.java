package stemma.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SiteTests {

    private static Site site(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("stemma.site", Site.class);
    }

    @Test
    void isFoundWhereItSaysWithOneSlash() {
        assertThat(site(Map.of("stemma.site.address", "https://news.example//")).at("/feed.atom"))
                .isEqualTo("https://news.example/feed.atom");
        assertThat(site(Map.of("stemma.site.address", "https://example.org/news"))
                        .at("/"))
                .isEqualTo("https://example.org/news/");
    }

    @Test
    void isFoundWhereTheRequestSaysIfNothingIsSet() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName("127.0.0.1");
        request.setServerPort(8080);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            Site site = site(Map.of("stemma.site.address", " ", "stemma.site.publisher", ""));
            assertThat(site.at("/feed.atom")).isEqualTo("http://127.0.0.1:8080/feed.atom");
            assertThat(site.name()).isEqualTo("Stemma");
            assertThat(site.publisher()).isEqualTo("Stemma");
            assertThat(site.security()).isNull();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "address, news.example, stemma.site.address is no address of the web",
        "address, ftp://news.example, stemma.site.address is no address of the web",
        "address, https://news.example/?a=b, stemma.site.address is no address of the web",
        "address, https://, stemma.site.address is no address of the web",
        "hub, hub, stemma.site.hub is no address of the web",
        "contact, nobody, stemma.site.contact is no e-mail address",
        "name, ' ', stemma.site.name is empty",
        "security.contact, mailto:a@b.example, contact and stemma.site.security.expires go together",
        "security.expires, 2027-01-01T00:00:00Z, contact and stemma.site.security.expires go together"
    })
    void stopsTheStartWithAWordOnWhatIsWrong(String setting, String value, String complaint) {
        assertThatThrownBy(() -> site(Map.of("stemma.site." + setting, value)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining(complaint);
    }
}
