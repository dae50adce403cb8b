package stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stemma.search.Typed;

class NarrowFormTests {

    private static NarrowForm form(String was, String outlet, String from, String to) {
        NarrowForm filled = NarrowForm.of(Typed.of(was));
        return new NarrowForm(was, outlet, filled.author(), filled.topic(), from, to, filled.lang(), filled.kind());
    }

    @Test
    void fieldsBecomeWords() {
        assertThat(form("", "Owl Post", "2025-03-01", "2025-03-31").query("kites"))
                .isEqualTo("kites outlet:\"Owl Post\" after:2025-03-01 before:2025-04-01");
    }

    @Test
    void isFilledFromTheWords() {
        NarrowForm form = NarrowForm.of(Typed.of("kites before:2025-03-01 after:2024-01-01 kind:story"));
        assertThat(form.to()).isEqualTo("2025-02-28");
        assertThat(form.from()).isEqualTo("2024-01-01");
        assertThat(form.kind()).isEqualTo("story");
        assertThat(form.query("kites before:2025-03-01 after:2024-01-01 kind:story"))
                .isEqualTo("kites before:2025-03-01 after:2024-01-01 kind:story");
    }

    @Test
    void whatWasTypedCountsWhereTheFieldWasLeftAlone() {
        assertThat(form("kites outlet:Echo", "Echo", "", "").query("kites outlet:Lantern"))
                .isEqualTo("kites outlet:Lantern");
        assertThat(form("kites outlet:Echo", "Echo", "", "").query("kites")).isEqualTo("kites");
    }

    @Test
    void aFieldThatWasChangedCountsMore() {
        assertThat(form("kites outlet:Echo", "Owl", "", "").query("kites outlet:Echo"))
                .isEqualTo("kites outlet:Owl");
        assertThat(form("kites outlet:Echo", "", "", "").query("kites outlet:Echo"))
                .isEqualTo("kites");
    }

    @Test
    void whatIsNoDayStaysToBeTold() {
        assertThat(form("", "", "soon", "2025-02-30").query("x")).contains("after:soon", "before:2025-02-30");
    }
}
