package stemma.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTests {

    @ParameterizedTest
    @CsvSource({
        "https://www.BBC.co.uk/news/world?a=1, bbc.co.uk",
        "http://m.harbourcourier.com:8080/x, harbourcourier.com",
        "https://editor:secret@paper.example/, paper.example",
        "https://zeitung.münchen.example/a, zeitung.xn--mnchen-3ya.example",
        "ZN.UA, zn.ua",
        "Gazeta.ru, gazeta.ru"
    })
    void tellsTheHostOfAnAddress(String address, String host) {
        assertThat(Host.in(address)).contains(new Host(host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harbour Courier",
                "St.Petersburg",
                "U.S.",
                "http://localhost/x",
                "http://127.0.0.1/x",
                "https://",
                "a@b.com",
                "https://exa mple.com",
                "3.14"
            })
    void takesNothingElseForOne(String words) {
        assertThat(Host.in(words)).isEmpty();
    }

    @Test
    void climbsToWhatSomebodyRegistered() {
        assertThat(new Host("edition.news.bbc.co.uk").upwards())
                .containsExactly("edition.news.bbc.co.uk", "news.bbc.co.uk", "bbc.co.uk");
        assertThat(new Host("edition.cnn.com").upwards()).containsExactly("edition.cnn.com", "cnn.com");
        assertThat(new Host("edition.cnn.com").label()).isEqualTo("cnn");
    }
}
