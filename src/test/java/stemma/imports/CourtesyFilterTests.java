package stemma.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import stemma.intake.Courtesy;

class CourtesyFilterTests {

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/stories/a-ferry-burns, true",
        "/desk, true",
        "/admin/imports/3/progress, false",
        "/actuator/health, false"
    })
    void tellsOfThoseWhoRead(String path, boolean due) throws Exception {
        Courtesy courtesy = new Courtesy();
        MockFilterChain chain = new MockFilterChain();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);

        new CourtesyFilter(courtesy).doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(courtesy.isDue()).isEqualTo(due);
        assertThat(chain.getRequest()).as("the request goes on").isSameAs(request);
    }
}
