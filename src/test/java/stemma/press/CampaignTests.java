package stemma.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -",
                "'', ''",
                "utm_source=letter&utm_medium=email, -",
                "UTM_Source=letter&fbclid=IwAR0x&_gl, -",
                "before=12, before=12",
                "before=12&utm_campaign=a%26b, before=12",
                "gclid=1&before=12&x=&gclid=2, before=12&x=",
                "utm=1&myfbclid=2, utm=1&myfbclid=2",
                "q=utm_source%3Dletter, q=utm_source%3Dletter",
                "a&&b, a&&b"
            })
    void leavesOutWhatOnlyFollowsReaders(String query, String rest) {
        assertThat(Campaign.without(query)).isEqualTo(rest);
    }
}
