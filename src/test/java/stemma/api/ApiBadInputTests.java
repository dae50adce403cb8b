package stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What nobody should send is answered with the right status, and with words that help. */
class ApiBadInputTests extends AtTheApi {

    private void refused(int status, String path, HttpResponse<String> answer) {
        assertDescribed("GET", path, answer);
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("detail").asString())
                .as(answer.body())
                .isNotBlank();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).doesNotContain("max-age");
    }

    @Test
    void refusesCursorsAndQueriesThatItDidNotGive() {
        for (String bad : new String[] {"%27--", "-1", "1e3", "9".repeat(19), "%00", "1%2C2"}) {
            refused(400, "/api/stories", get("/api/stories?after=" + bad));
            refused(400, "/api/articles", get("/api/articles?after=" + bad));
        }
        refused(400, "/api/stories", get("/api/stories?q=bridge&after=999"));
        refused(400, "/api/stories", get("/api/stories?q=" + "x".repeat(5000)));
        refused(400, "/api/articles", get("/api/articles?q=before:never"));
    }

    @Test
    void givesNoFormThatItDoesNotHave() {
        for (String accept : new String[] {"image/png", "application/xml", "text/html;level=1"}) {
            refused(406, "/api/stories", get("/api/stories", "Accept", accept));
        }
        refused(404, "/api/stories/{slug}", get("/api/stories/nowhere", "Accept", "image/png"));
        assertThat(get("/api/stories", "Accept", "*/*;q=0.1, application/json").statusCode())
                .isEqualTo(200);
    }

    @Test
    void namesTheMethodsOfAnAddress() {
        HttpResponse<String> answer = send("PATCH", "/api/stories", BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
        assertThat(JSON.readTree(answer.body()).get("detail").asString()).contains("GET");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        for (String path :
                new String[] {"/api/", "/api/none", "/api/v2/stories", "/api/stories/a/b/c", "/api/stories//x"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 404);
            assertThat(answer.body()).doesNotContain("at stemma.", "Tomcat", "springframework");
        }
        assertThat(get("/api/none").body()).contains("There is nothing at this address.");
    }
}
