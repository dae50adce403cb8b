package stemma.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import stemma.press.Print.Caching;

class AssetsTests {

    private final Assets assets = new Assets();

    private String text(String name) {
        return new String(AssetBytes.at(assets.address(name)), StandardCharsets.UTF_8);
    }

    @Test
    void theDesksSheetHasEveryFileAndBeginsWithTheOrderOfTheLayers() throws IOException {
        assertThat(text("desk.css")).startsWith("@layer reset, tokens, base, components, pages;");
        assertThat(text("readers.css")).startsWith("@layer reset, tokens, base, components, pages;");
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/static/css"))) {
            List<Path> all = files.toList();
            assertThat(all)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file -> assertThat(text("desk.css"))
                            .as(file.toString())
                            .contains(Files.readString(file)
                                    .replaceAll("(?s)/\\*.*?\\*/", "")
                                    .replaceAll("\\s*\\n\\s*", "\n")
                                    .strip()));
        }
    }

    @Test
    void hasNoCommentsAndNothingOfTheDeskForReaders() {
        assertThat(text("readers.css")).doesNotContain("/*", ".ledger", "\n\n").contains(".story-lead", "@media print");
    }

    @Test
    void isSmall() {
        assertThat(Encoding.BROTLI.of(AssetBytes.at(assets.address("readers.css"))))
                .hasSizeLessThan(8_000);
        assertThat(AssetBytes.at(assets.address("readers.js"))).hasSizeLessThan(1_500);
        assertThat(Encoding.BROTLI.of(AssetBytes.at(assets.address("search.js"))))
                .hasSizeLessThan(1_500);
    }

    @Test
    void isKeptForGoodUnderItsOwnAddressAlone() throws IOException {
        String address = assets.address("readers.css");
        assertThat(address).matches("/assets/readers-[0-9a-z]{12}\\.css");
        assertThat(assets.isPresent(address)).isTrue();
        assertThat(assets.isPresent("/assets/readers-000000000000.css")).isFalse();
        assertThat(assets.under("/assets/readers-000000000000.css")).isSameAs(assets.under(address));
        assertThat(assets.under("/assets/../application-x.yaml")).isNull();
        assertThat(assets.under("/assets/nothing-abc.css")).isNull();
        assertThatThrownBy(() -> assets.address("nothing.css")).isInstanceOf(IllegalArgumentException.class);

        MockHttpServletResponse response = new MockHttpServletResponse();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        request.addHeader("Accept-Encoding", "gzip, br");
        java.util.Objects.requireNonNull(assets.under(address)).send(request, response, Caching.FOR_GOOD);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(response.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(response.getHeader("Content-Encoding")).isEqualTo("br");
        assertThat(response.getContentType()).startsWith("text/css");
    }
}
