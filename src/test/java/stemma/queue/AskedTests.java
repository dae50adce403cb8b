package stemma.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AskedTests {

    @Test
    void isRememberedByItsAddress() {
        Asked asked = Asked.of(List.of("pair"), "Elmet & Tarn", "3", "week", "fire \"at sea\"", true, "2");

        assertThat(asked.address())
                .isEqualTo(
                        "/desk?kind=pair&outlet=Elmet+%26+Tarn&collection=3&age=week&q=fire+%22at+sea%22&off=true&page=2");
        assertThat(Asked.of(List.of(), "", "", "", "", false, "").address()).isEqualTo("/desk");
    }

    @Test
    void takesNonsenseForNotAskedFor() {
        Asked asked =
                Asked.of(List.of("x'; drop", "pair", "pair"), "\u0000\n", "-1", "yesterday", " ", false, "99999999999");

        assertThat(asked.kind()).containsExactly("pair");
        assertThat(asked.narrows()).isFalse();
        assertThat(asked.page()).isEqualTo(Queue.PAGES);
    }

    @Test
    void cutsWordsThatNobodyTyped() {
        assertThat(Asked.of(List.of(), "", "", "", "a".repeat(100_000), false, "")
                        .q())
                .hasSize(Asked.LONGEST);
    }

    @Test
    void readsHandlesAndNothingElse() {
        assertThat(Handle.of("pair:12:0")).contains(new Handle("pair", 12, 0));
        assertThat(Handle.of("pair:12")).isEmpty();
        assertThat(Handle.of("pair:-1:0")).isEmpty();
        assertThat(Handle.of("pair:99999999999999999999:0")).isEmpty();
    }
}
