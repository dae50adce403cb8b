package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stemma.Newsroom;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.pages.NuChecker;

/** What the desk's page of a story says of copies and of sentences that are alike. */
class StoryCopiesTests extends AtTheDesk {

    private static final String OPENING = "Water broke through the lock gate of Ostrel before dawn on Tuesday and"
            + " carried eleven barges into the lower basin, lock keeper Mira Tann said.";
    private static final String SECOND = "Three of the barges were loaded with gravel and sank at once, and the others"
            + " drifted against the railway bridge.";

    @Autowired
    private Archive archive;

    @Test
    void saysHowMuchOfAnArticleStandsInAnotherUntilItIsRewritten() {
        newsroom.file("ostrel-1", Newsroom.content("Lock gate of Ostrel breaks", OPENING, SECOND));
        Article copy = newsroom.file("ostrel-2", Newsroom.content("Barges adrift in Ostrel", OPENING));

        String page = page(copy);
        assertThat(words(page))
                .contains("100 % of its words are in “Lock gate of Ostrel breaks” (Test Wire)")
                .contains("Who has what of whom")
                .contains(
                        "“Lock gate of Ostrel breaks” (Test Wire) has 100 % of “Barges adrift in Ostrel” (Test Wire)");
        assertThat(new NuChecker().complaints(page)).isEmpty();

        archive.edit(
                copy.slug(),
                Newsroom.content(
                        "Barges adrift in Ostrel",
                        "Mira Tann, who keeps the lock in Ostrel, woke on Tuesday when the gate gave in and barges,"
                                + " eleven in all, went down the basin with the flood."),
                copy.head().id(),
                "eve",
                "");
        assertThat(words(page(copy))).doesNotContain("% of its words", "Who has what of whom");
    }

    @Test
    void setsSentencesThatAreAlikeSideBySide() {
        newsroom.file(
                "quarry-1",
                Newsroom.content(
                        "Quarry of Belmar slides",
                        "The north wall of the Belmar quarry slid into the pit on Thursday. Foreman Otto Rill counted"
                                + " nine buried trucks. Work will stop until June."));
        Article other = newsroom.file(
                "quarry-2",
                Newsroom.content(
                        "Belmar quarry wall slides into pit",
                        "Nine trucks lie buried in Belmar, foreman Otto Rill said. On Thursday the quarry's north wall"
                                + " slid into the pit. The mayor asked for calm."));
        assertThat(newsdesk.joinedBy(other.id())).isPresent();

        String page = page(other);
        assertThat(words(page))
                .contains("On Thursday the quarry's north wall slid into the pit."
                        + " The north wall of the Belmar quarry slid into the pit on Thursday.")
                .contains("Nine trucks lie buried in Belmar, foreman Otto Rill said."
                        + " Foreman Otto Rill counted nine buried trucks.")
                .doesNotContain("Who has what of whom");
        assertThat(page.split("The mayor asked for calm", -1)).hasSize(1);
        assertThat(new NuChecker().complaints(page)).isEmpty();
    }

    @Test
    void showsManyArticlesPageByPageAndComparesTheirSentencesWhenAsked() {
        List<Article> told = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            told.add(newsroom.file("mast-" + i, mast(i)));
        }
        String address = "/desk/stories/" + newsdesk.storyOf(told.get(20).slug());
        String card = "Make lead: " + told.get(20).title();
        String page = editor.get(address).body();
        assertThat(words(page)).contains("Its 21 articles").contains("Here are 1 to 20");
        assertThat(page).doesNotContain(card).contains("href=\"" + address + "?page=1\"");
        assertThat(new NuChecker().complaints(page)).isEmpty();

        String link = address + "?sentences=" + told.get(5).slug();
        assertThat(page.split("Show the sentences most alike</a>", -1)).hasSize(16);
        assertThat(page).contains("href=\"" + link + "\"");
        assertThat(editor.get(link).body().split("Show the sentences most alike</a>", -1))
                .hasSize(15);

        assertThat(editor.get(address + "?page=1").body())
                .contains(card)
                .contains("Here are 21 to 21")
                .contains("href=\"" + address + "?page=0\"");
        assertThat(editor.get(address + "?page=999").body()).contains(card);
    }

    private static stemma.revision.Content mast(int i) {
        List<String> people = List.of("Ada Brun", "Bo Crane", "Cy Dahl");
        return Newsroom.content(
                "Radio mast of Ulvik falls, report " + i,
                "The radio mast above Ulvik fell in the storm on Friday and cut off the valley, "
                        + people.get(i % people.size()) + " told page " + i + ".");
    }

    private String page(Article article) {
        return editor.get("/desk/stories/" + newsdesk.storyOf(article.slug())).body();
    }

    /** What is to be read there. */
    private static String words(String page) {
        return page.replaceAll("<[^>]*>", "")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ")
                .replace("( ", "(")
                .replace(" )", ")");
    }
}
