package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stemma.Newsroom;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.pages.NuChecker;
import stemma.revision.Content;
import stemma.revision.Saving;

/** The history of a text, two of its revisions compared, and one paragraph brought back, over HTTP. */
class HistoryPagesTests extends AtTheDesk {

    private static final String MILL = "The mill at Torvik burned down on Sunday night, the fire brigade said.";
    private static final String MILLER = "Nobody was hurt; the miller and her two sons were away at a fair.";
    private static final String FLOUR = "Eighty tonnes of flour are lost, and bread will be dear in autumn.";

    @Autowired
    private Archive archive;

    private long save(String slug, Content content, String note) {
        Saving saving = archive.edit(slug, content, head(slug).head().id(), "eve", note);
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        return ((Saving.Saved) saving).revision().id();
    }

    private Article head(String slug) {
        return articles.findAllWithHead(java.util.List.of(articles.bySlug(slug).id()))
                .get(0);
    }

    @Test
    void comparesAnyTwoAndAnyWithWhatStandsNow() {
        Article article = newsroom.file("mill-of-torvik", Newsroom.content("Mill burns", MILL, MILLER, FLOUR));
        String slug = article.slug();
        long first = article.head().id();
        long second = save(slug, Newsroom.content("Mill burns", MILLER, FLOUR, MILL), "the fire last");
        save(slug, Newsroom.content("Mill burns down", MILLER, MILL.replace("Sunday", "Monday")), "no flour");
        String history = "/desk/articles/" + slug + "/history";

        assertThat(editor.get(history + "?from=" + first + "&to=" + second).body())
                .contains("From revision 1 to revision 2")
                .contains("Paragraph 1 moved from here: it is paragraph 3 now")
                .contains("Paragraph 1 moved to here: it is paragraph 3 now")
                .contains("Revision 1 with what stands now")
                .doesNotContain("Paragraph 2 removed");
        String now = editor.get(history + "?from=" + second).body();
        assertThat(now)
                .contains("From revision 2 to revision 3, as it stands now")
                .contains("Paragraph 2 removed", "Paragraph 2 changed", "no flour")
                .contains("<ins><span class=\"visually-hidden\">added: </span>Monday</ins>");
        String columns = editor.get(history + "?from=" + first + "&columns=2").body();
        assertThat(columns).contains("In one column", "change-side");
        assertThat(new NuChecker().complaints(now)).isEmpty();
        assertThat(new NuChecker().complaints(columns)).isEmpty();
        assertThat(editor.get(history + "?from=999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void bringsOneParagraphBackAndKeepsLaterEdits() {
        Article article = newsroom.file("mill-of-sund", Newsroom.content("Mill of Sund burns", MILL, MILLER, FLOUR));
        String slug = article.slug();
        long first = article.head().id();
        save(slug, Newsroom.content("Mill of Sund burns", MILL, FLOUR), "the miller out");
        long base = save(slug, Newsroom.content("Sund loses its mill", MILL, FLOUR.replace("dear", "scarce")), "");
        String address = "/desk/articles/" + slug;

        HttpResponse<String> answer = editor.post(
                address + "/restorations",
                "revision",
                String.valueOf(first),
                "paragraph",
                "2",
                "base",
                String.valueOf(base));

        assertThat(answer.statusCode()).isEqualTo(302);
        Article now = head(slug);
        assertThat(now.content().headline()).isEqualTo("Sund loses its mill");
        assertThat(now.content().body())
                .extracting(stemma.revision.Block::text)
                .containsExactly(MILL, MILLER, FLOUR.replace("dear", "scarce"));
        assertThat(now.head().note()).isEqualTo("paragraph 2 as in revision 1");
        assertThat(now.head().kind().word()).isEqualTo("restore");

        assertThat(editor.post(
                                address + "/restorations",
                                "revision",
                                String.valueOf(first),
                                "paragraph",
                                "3",
                                "base",
                                String.valueOf(base))
                        .statusCode())
                .as("somebody saved since the page was opened")
                .isEqualTo(409);
        assertThat(editor.post(
                                address + "/restorations",
                                "revision",
                                String.valueOf(first),
                                "paragraph",
                                "4",
                                "base",
                                "1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsALongHistoryAPageAtATime() {
        Article article = newsroom.file("mill-of-vik", Newsroom.content("Mill of Vik turns", MILL));
        long last = jdbc.sql("select max(id) from revision").query(Long.class).single();
        jdbc.sql("""
                        do $$
                        declare previous bigint := %d;
                        begin
                            for n in 2..1000 loop
                                insert into revision (previous_id, number, kind, author, made_at, note, headline, bylines, body)
                                select id, n, 'EDIT', 'eve', made_at, 'turn ' || n, 'Mill of Vik turns ' || n, bylines, body
                                from revision where id = previous returning id into previous;
                            end loop;
                            update article set head_id = previous, lock_version = lock_version + 1 where id = %d;
                        end $$""".formatted(article.head().id(), article.id())).update();
        assertThat(last).isPositive();
        String history = "/desk/articles/" + article.slug() + "/history";

        String page = editor.get(history).body();
        assertThat(page)
                .contains("1000: edit by eve", "turn 951", "From revision 999 to revision 1000")
                .doesNotContain("turn 950");
        String next = page.replaceFirst("(?s).*href=\"([^\"]*below=\\d+[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(editor.get(next).body()).contains("turn 950", "turn 901").doesNotContain("turn 951", "turn 900<");
        assertThat(editor.get(history + "?below=2").body())
                .contains("1: import")
                .doesNotContain("Older revisions");
        assertThat(Objects.requireNonNull(
                        editor.get(history + "?from=" + article.head().id()).body()))
                .contains("From revision 1 to revision 1000");
    }
}
