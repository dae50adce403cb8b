package stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What makes work is counted, and who asks for too much is told when to come back. */
@TestPropertySource(properties = {"stemma.press.memory=16MB", "stemma.api.reads=8", "stemma.api.writes=4"})
class ApiLimitTests extends AtTheApi {

    private HttpResponse<String> read(String address, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "X-Forwarded-For";
        headers[1] = address;
        System.arraycopy(more, 0, headers, 2, more.length);
        return get("/api/stories", headers);
    }

    private static String standing(HttpResponse<String> answer) {
        return answer.headers().firstValue("RateLimit").orElse("none");
    }

    @Test
    void tellsHowMuchIsLeftAndRefusesMore() {
        HttpResponse<String> first = read("198.51.100.1");
        assertDescribed("GET", "/api/stories", first);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"reading\";q=8;w=60");
        assertThat(standing(first)).matches("\"reading\";r=7;t=[1-8]");
        HttpResponse<String> last = first;
        for (int i = 0; i < 9 && last.statusCode() == 200; i++) {
            last = read("198.51.100.1");
        }
        assertDescribed("GET", "/api/stories", last);
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(1, 8);
        assertThat(JSON.readTree(last.body()).at("/violated-policies/0").asString())
                .isEqualTo("reading");
        assertThat(read("198.51.100.2").statusCode()).as("another address").isEqualTo(200);
        assertThat(standing(read("198.51.100.1", "Authorization", LOGIN)))
                .as("an account")
                .contains("r=7");
        String token = token("editor", "STORY_WRITE");
        assertThat(standing(read("198.51.100.1", "Authorization", "Bearer " + token)))
                .as("a token")
                .contains("r=7");
        HttpResponse<String> written =
                send("POST", "/api/merges", BodyPublishers.noBody(), "Authorization", "Bearer " + token);
        assertThat(standing(written)).startsWith("\"writing\";r=3");
    }

    @Test
    void countsNothingThatIsKept() {
        for (int i = 0; i < 20; i++) {
            for (String path : new String[] {"/api", "/api/openapi.json"}) {
                HttpResponse<String> kept = get(path, "X-Forwarded-For", "198.51.100.3");
                assertThat(kept.statusCode()).as(path).isEqualTo(200);
                assertThat(standing(kept)).as("nobody's figures are kept").isEqualTo("none");
            }
        }
        HttpResponse<String> made = get("/api", "X-Forwarded-For", "198.51.100.3");
        for (int i = 0; i < 20 && made.statusCode() == 200; i++) {
            made = get("/api?made=" + i, "X-Forwarded-For", "198.51.100.3");
        }
        assertThat(made.statusCode()).as("what is made each time is counted").isEqualTo(429);
    }

    @Test
    void takesANetworkOfIpv6ForOneAsker() {
        assertThat(standing(read("2001:db8:1:2::7"))).contains("r=7");
        assertThat(standing(read("2001:db8:1:2:9:9:9:9"))).contains("r=6");
        assertThat(standing(read("2001:db8:1:3::7"))).contains("r=7");
    }

    @Test
    void makesWhoGuessesTokensWait() {
        int status = 401;
        for (int i = 0; i < 25 && status == 401; i++) {
            status = read("198.51.100.4", "Authorization", "Bearer stemma_" + "y".repeat(41) + (10 + i))
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }
}
