package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stemma.register.Named;
import stemma.register.Register;

/** The desk's lists of outlets and authors and their records, over HTTP. */
class RegisterPagesTests extends AtTheDesk {

    private static final Pattern LINK = Pattern.compile("href=\"/desk/outlets/(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    private Register register;

    private long outlet(String name) {
        return Objects.requireNonNull(
                register.credits(new Named(name, null, List.of())).outlet());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", "");
    }

    @Test
    void pagesThroughTheListWithoutRepeatingOrLeavingOut() {
        List<Long> entered = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            entered.add(outlet("Parish News of Saint " + (char) ('A' + i % 26) + "lfric " + i));
        }
        List<Long> seen = new ArrayList<>();
        String address = "/desk/outlets?q=parish";
        for (int pages = 0; !address.isEmpty(); pages++) {
            assertThat(pages).isLessThan(3);
            String page = editor.get(address).body();
            LINK.matcher(page).results().forEach(link -> seen.add(Long.valueOf(link.group(1))));
            Matcher next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(entered);
    }

    @Test
    void leadsFromAnAbsorbedRecordToItsSurvivorAndBackAgain() {
        long survivor = outlet("Thistle Times");
        long absorbed = outlet("Thistle Tribune");

        HttpResponse<String> merged =
                editor.post("/desk/outlets/" + survivor + "/merges", "other", String.valueOf(absorbed));
        assertThat(merged.statusCode()).isEqualTo(302);
        assertThat(location(merged)).isEqualTo("/desk/outlets/" + survivor);
        assertThat(location(editor.get("/desk/outlets/" + absorbed))).isEqualTo("/desk/outlets/" + survivor);
        Matcher undo = Pattern.compile("action=\"(/desk/outlets/merges/\\d+)\"")
                .matcher(editor.get("/desk/outlets/" + survivor).body());
        assertThat(undo.find()).isTrue();

        HttpResponse<String> undone = editor.post(undo.group(1), "_method", "delete");
        assertThat(location(undone)).isEqualTo("/desk/outlets/" + absorbed);
        assertThat(editor.get("/desk/outlets/" + absorbed).statusCode()).isEqualTo(200);
        assertThat(editor.post(undo.group(1), "_method", "delete").statusCode()).isEqualTo(409);
    }

    @Test
    void saysWhatCannotBeDone() {
        long id = outlet("Heather Herald");

        HttpResponse<String> itself = editor.post("/desk/outlets/" + id + "/merges", "other", String.valueOf(id));
        assertThat(itself.statusCode()).isEqualTo(409);
        assertThat(itself.body()).contains("cannot be merged with itself");

        HttpResponse<String> nameless = editor.post("/desk/outlets/" + id, "name", "", "country", "XX", "version", "0");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("id=\"name-error\"", "id=\"country-error\"");

        assertThat(editor.post("/desk/outlets/" + id, "name", "Heather Hour", "version", "0")
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> late = editor.post("/desk/outlets/" + id, "name", "Heather House", "version", "0");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody saved this in between", "Heather Hour", "value=\"Heather House\"");
    }

    @Test
    void answersForRecordsThatAreNotThere() {
        assertThat(editor.get("/desk/outlets/999999").statusCode()).isEqualTo(404);
        assertThat(editor.get("/desk/authors/" + outlet("Bracken Bulletin")).statusCode())
                .as("an outlet is no author")
                .isEqualTo(404);
        assertThat(editor.get("/desk/outlets/x").statusCode()).isEqualTo(404);
        assertThat(editor.post("/desk/outlets/999999/merges", "other", "1").statusCode())
                .isEqualTo(404);
        assertThat(editor.get("/desk/authors?q=nobody").body()).contains("Nothing is called like");
    }

    @Test
    void isForEditorsOnly() {
        assertThat(location(reader.get("/desk/outlets"))).startsWith("/login");
    }
}
