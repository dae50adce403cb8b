package stemma.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentTests {

    @Test
    void hasATitleOfBearableLengthWhateverCame() {
        String endless = "storm ".repeat(30_000).strip();
        assertThat(of(null, endless).title())
                .hasSizeLessThan(502)
                .startsWith("storm storm")
                .endsWith("storm…");
        assertThat(of(endless, "It rains.").title()).hasSizeLessThan(502).endsWith("storm…");
        assertThat(of(null, "\ud83c\udf2a".repeat(1_000)).title()).isEqualTo("\ud83c\udf2a".repeat(250) + "…");
        assertThat(of("Storm hits Lisbon", "It rains.").title()).isEqualTo("Storm hits Lisbon");
        assertThat(of(null, "It rains. It pours.").title()).isEqualTo("It rains.");
    }

    @Test
    void beginsBetweenWords() {
        Content content = of("Storm", "It rains.")
                .withBody(List.of(Block.paragraph("It rains."), Block.item("It pours."), Block.paragraph("It hails.")));
        assertThat(content.beginning(27)).isEqualTo(content);
        assertThat(content.beginning(26).bodyText()).isEqualTo("It rains.\nIt pours.\nIt");
        assertThat(content.beginning(18).body()).isEqualTo(content.body().subList(0, 2));
        assertThat(content.beginning(17).headline()).isEqualTo("Storm");
        assertThat(content.beginning(17).bodyText()).isEqualTo("It rains.\nIt");
        assertThat(content.beginning(4).bodyText()).isEqualTo("It");
    }

    @Test
    void beginsBetweenCharactersWhereNoWordEnds() {
        String faces = "\uD83D\uDE00".repeat(300);
        assertThat(of("Faces", faces).beginning(301).bodyText()).isEqualTo(faces.substring(0, 300));
        assertThat(of("Faces", "Look: " + faces).beginning(301).bodyText()).hasSize(300);
    }

    private static Content of(@Nullable String headline, String body) {
        return new Content(headline, null, List.of(), null, null, null, List.of(Block.paragraph(body)));
    }
}
