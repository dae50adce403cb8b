package stemma.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.register.Credits;
import stemma.register.EntryKind;
import stemma.register.EntryRefused;
import stemma.register.Named;
import stemma.register.Register;
import stemma.register.Registrar;
import stemma.regrouping.Regrouping;
import stemma.regrouping.Regroupings;
import stemma.section.StoryTopics.StoryTopic;
import stemma.story.Keep;
import stemma.story.PublicStory;
import stemma.story.Stories;
import stemma.story.Story;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@OnFreshDatabase
class SectionsTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Stories stories;

    @Autowired
    private Sections sections;

    @Autowired
    private StoryTopics topics;

    @Autowired
    private TopicDesk desk;

    @Autowired
    private Register register;

    @Autowired
    private Registrar registrar;

    @Autowired
    private Regroupings regroupings;

    @Autowired
    private JdbcClient jdbc;

    private Story told(String subject, String place, String outlet, String author, String... tags) {
        return stories.ofArticle(
                newsroom.tagged(subject, place, outlet, author, tags).articleId());
    }

    private List<String> listed(Section section) {
        return sections.stories(section, Long.MAX_VALUE, 50).stream()
                .map(PublicStory::slug)
                .toList();
    }

    private List<String> listed(SectionKind kind, String address) {
        return listed(sections.at(kind, address));
    }

    private void hide(Story story) {
        jdbc.sql("update article set state = 'DRAFT' where id in (select article_id from placement where story_id = ?)")
                .param(story.id())
                .update();
    }

    @Test
    void listsStoriesByOutletAuthorAndTopicNewestFirst() {
        Story first = told("weathercock", "Aldmoor", "Fen Courier", "Ida Thorne", "Steeples", "Harbours");
        Story second = told("sundial", "Brackley", "The Fen Courier", "Otto Vance", "steeples");

        assertThat(listed(SectionKind.OUTLET, "fen-courier")).containsExactly(second.slug(), first.slug());
        assertThat(listed(SectionKind.AUTHOR, "ida-thorne")).containsExactly(first.slug());
        assertThat(listed(SectionKind.TOPIC, "steeples")).containsExactly(second.slug(), first.slug());
        assertThat(listed(SectionKind.TOPIC, "harbours")).containsExactly(first.slug());
        Section topic = sections.at(SectionKind.TOPIC, "steeples");
        assertThat(sections.stories(topic, second.id(), 50))
                .extracting(PublicStory::slug)
                .containsExactly(first.slug());
        assertThat(sections.stories(topic, Long.MAX_VALUE, 1)).hasSize(1);
    }

    @Test
    void knowsNothingThatOnlyHiddenArticlesName() {
        Story hidden = told("girandole", "Corvey", "Night Gazette", "Hanna Quill", "Bellows");
        assertThat(listed(SectionKind.OUTLET, "night-gazette")).hasSize(1);

        hide(hidden);

        for (SectionKind kind : SectionKind.values()) {
            String address = List.of("bellows", "night-gazette", "hanna-quill").get(kind.ordinal());
            assertThatThrownBy(() -> sections.at(kind, address)).as(address).isInstanceOf(SectionNotFound.class);
            assertThat(sections.page(kind, "", 100).sections())
                    .noneMatch(listed -> listed.section().address().equals(address));
        }
    }

    /** What an editor wrote but keeps inside must not tell readers who wrote it. */
    @Test
    void knowsNothingThatOnlyWordsKeptInsideName() {
        Story story = told("anvil", "Dunmere", "Lamp Post", "Rose Ferrier");
        keepInside(story, "'Another Post'", "Another Post", "Someone Else");

        assertThatThrownBy(() -> sections.at(SectionKind.OUTLET, "another-post"))
                .isInstanceOf(SectionNotFound.class);
        assertThatThrownBy(() -> sections.at(SectionKind.AUTHOR, "someone-else"))
                .isInstanceOf(SectionNotFound.class);
        assertThat(sections.page(SectionKind.OUTLET, "another", 5).sections())
                .noneMatch(listed -> listed.section().name().equals("Another Post"));
    }

    /** A text that names no outlet has that of its report's address, and readers do not know of a report that came in since. */
    @Test
    void knowsNoOutletThatOnlyTheAddressOfAHiddenReportTells() {
        Story story = told("bellows", "Dunwich", "Lamp Post", "Rose Ferrier");
        jdbc.sql("update article set outlet_id = null where id = (select article_id from placement where story_id = ?)")
                .param(story.id())
                .update();
        jdbc.sql("alter table revision disable trigger revision_is_immutable").update();
        jdbc.sql("""
                update revision set outlet = null where id = (select head_id from article join placement on article_id = article.id
                    where story_id = ?)""").param(story.id()).update();
        jdbc.sql("alter table revision enable trigger revision_is_immutable").update();
        keepInside(story, "null", "Secret Paper", "Rose Ferrier");

        assertThatThrownBy(() -> sections.at(SectionKind.OUTLET, "secret-paper"))
                .isInstanceOf(SectionNotFound.class);
    }

    /** Later words that readers do not see, with the records of those whom they name. */
    private void keepInside(Story story, String outletWords, String outlet, String author) {
        Credits credits = register.credits(new Named(outlet, null, List.of(author)));
        jdbc.sql("""
                with later as (insert into revision (previous_id, number, headline, bylines, outlet, body, author, made_at, kind)
                    select id, number + 1, headline, jsonb_build_array(:author::text), %s, body, 'eve', now(), 'EDIT' from revision
                    where id = (select head_id from article join placement on article_id = article.id where story_id = :story)
                    returning id)
                update article set held = true, live_id = head_id, head_id = later.id, outlet_id = :outlet, author_ids = :authors
                from later where article.id = (select article_id from placement where story_id = :story)""".formatted(outletWords))
                .param("author", author)
                .param("story", story.id())
                .param("outlet", credits.outlet())
                .param("authors", credits.authors().toArray(Long[]::new))
                .update();
    }

    /** An editor's word on the story itself goes before one on a part of it, also when the topics have become one. */
    @Test
    void takesTheSameWordInListsAndOnPagesWhereStoriesAndTopicsWereMerged() {
        Story whole = told("compass", "Eyam", "Moor Post", "Tam Reed");
        Story part = told("lantern", "Flint", "Moor Post", "Tam Reed");
        desk.give(part.slug(), "Navigation aids", "eve");
        desk.give(whole.slug(), "Instruments", "eve");
        regroupings.merge(whole.slug(), part.slug(), new Keep(false, false, false), "eve");
        long instruments = id(whole, "Instruments");
        registrar.merge(EntryKind.TOPIC, instruments, id(whole, "Navigation aids"), "eve");

        desk.withhold(whole.slug(), instruments, "eve");

        assertThat(names(whole)).containsExactly("(Instruments)");
        assertThatThrownBy(() -> sections.at(SectionKind.TOPIC, "instruments")).isInstanceOf(SectionNotFound.class);
        desk.give(whole.slug(), "Instruments", "eve");
        assertThat(names(whole)).containsExactly("Instruments");
        assertThat(listed(SectionKind.TOPIC, "navigation-aids")).containsExactly(whole.slug());
    }

    @Test
    void findsTheSameWithManyArticlesAsWithFew() {
        Story one = told("loom", "Eastwick", "Weir Bulletin", "Nils Harrow", "Looms");
        Story other = told("kiln", "Farrow", "Weir Bulletin", "Nils Harrow", "Looms");
        List<List<String>> few = new ArrayList<>();
        List<Section> all = List.of(
                sections.at(SectionKind.OUTLET, "weir-bulletin"),
                sections.at(SectionKind.AUTHOR, "nils-harrow"),
                sections.at(SectionKind.TOPIC, "looms"));
        all.forEach(section -> few.add(listed(section)));
        assertThat(few).allSatisfy(list -> assertThat(list).containsExactly(other.slug(), one.slug()));

        jdbc.sql("""
                insert into article (slug, collection_id, source_key, report_id, head_id, source_id, sources, tags, outlet_id,
                    author_ids, topic_ids, findings, warnings, state, created_at, lock_version)
                select 'weir-' || n, collection_id, 'weir ' || n, report_id, head_id, source_id, sources, tags, outlet_id,
                    author_ids, topic_ids, findings, warnings, 'DRAFT', created_at, 0
                from article, generate_series(1, 2000) n
                where article.id = (select article_id from placement where story_id = ?)""").param(one.id()).update();

        List<List<String>> many = all.stream().map(this::listed).toList();
        jdbc.sql("delete from article where slug like 'weir-%'").update();
        assertThat(many).isEqualTo(few);
    }

    @Test
    void pagesThroughAllOfAKindOnce() {
        for (char c = 'a'; c < 'h'; c++) {
            told("pump" + c, "Garth" + c, "Mill Echo " + c, "Author Mill " + c);
        }
        List<String> found = new ArrayList<>();
        String after = "";
        do {
            Sections.Page page = sections.page(SectionKind.OUTLET, after, 3);
            assertThat(page.sections()).hasSizeBetween(1, 3);
            page.sections().forEach(one -> found.add(one.section().name()));
            after = page.next().orElse("");
        } while (!after.isEmpty());

        assertThat(found).doesNotHaveDuplicates().contains("Mill Echo a", "Mill Echo d", "Mill Echo g");
        assertThat(sections.page(SectionKind.OUTLET, "mill echo a", 1).sections())
                .singleElement()
                .satisfies(one -> assertThat(one.reports()).isEqualTo(1));
    }

    @Test
    void leadsFromEverySpellingAndFromWhatBecamePartToTheOneThatStands() {
        Story one = told("plough", "Hexley", "Hill Star", "Ann Ulm");
        Story other = told("barrow", "Inchley", "Hill Star Weekly", "Ann Ulm");
        long survivor = sections.at(SectionKind.OUTLET, "hill-star").id();
        long absorbed = sections.at(SectionKind.OUTLET, "hill-star-weekly").id();

        long merge = registrar.merge(EntryKind.OUTLET, survivor, absorbed, "eve");

        Section standing = sections.at(SectionKind.OUTLET, "hill-star-weekly");
        assertThat(standing.path()).isEqualTo("/outlets/hill-star");
        assertThat(listed(standing)).containsExactly(other.slug(), one.slug());
        registrar.unmerge(EntryKind.OUTLET, merge, "eve");
        assertThat(listed(SectionKind.OUTLET, "hill-star")).containsExactly(one.slug());
        assertThat(listed(SectionKind.OUTLET, "hill-star-weekly")).containsExactly(other.slug());
    }

    @Test
    void givesEachOfTwoNamesThatDifferInSignsOnlyAnAddressOfItsOwn() {
        told("trough", "Jarrow", "Quarry Sun", "J. K. Ode");
        told("trellis", "Kelso", "Quarry Sun", "J K Ode");
        long first = register.credits(new Named(null, null, List.of("J. K. Ode")))
                .authors()
                .get(0);
        long second = register.credits(new Named(null, null, List.of("J K Ode")))
                .authors()
                .get(0);
        assertThat(first).isNotEqualTo(second);

        List<Section> both = sections.among(SectionKind.AUTHOR, List.of(first, second));

        assertThat(both).extracting(Section::address).containsExactly("j-k-ode", "j-k-ode~" + second);
        assertThat(both)
                .allSatisfy(section -> assertThat(sections.at(SectionKind.AUTHOR, section.address()))
                        .isEqualTo(section));
    }

    @Test
    void takesEditorsAtTheirWordOnTopics() {
        Story story = told("orrery", "Lund", "Pier Post", "Eva Stone", "Clockwork");
        Story other = told("sextant", "Mora", "Pier Post", "Eva Stone");

        desk.give(other.slug(), "clock work", "eve");
        desk.give(story.slug(), "Astronomy", "eve");
        desk.withhold(story.slug(), id(story, "Clockwork"), "eve");

        assertThat(names(story)).containsExactly("Astronomy", "(Clockwork)");
        assertThat(names(other)).containsExactly("clock work");
        assertThat(listed(SectionKind.TOPIC, "astronomy")).containsExactly(story.slug());
        assertThatThrownBy(() -> sections.at(SectionKind.TOPIC, "clockwork")).isInstanceOf(SectionNotFound.class);

        desk.give(story.slug(), "CLOCKWORK", "eve");
        desk.withhold(story.slug(), id(story, "Astronomy"), "eve");

        assertThat(names(story)).containsExactly("Clockwork");
        assertThat(listed(SectionKind.TOPIC, "clockwork")).containsExactly(story.slug());
        assertThatThrownBy(() -> sections.at(SectionKind.TOPIC, "astronomy")).isInstanceOf(SectionNotFound.class);
    }

    @Test
    void bringsTopicsAlongInAMergeAndGivesThemBackInItsUndo() {
        Story survivor = told("windlass", "Nairn", "Cove Post", "Jon Reed", "Ropes");
        Story absorbed = told("capstan", "Oban", "Cove Post", "Jon Reed", "Anchors");
        desk.give(absorbed.slug(), "Shipyards", "eve");
        desk.withhold(absorbed.slug(), id(absorbed, "Anchors"), "eve");

        regroupings.merge(survivor.slug(), absorbed.slug(), new Keep(false, false, false), "eve");

        assertThat(names(survivor)).containsExactly("Shipyards", "Ropes", "(Anchors)");
        assertThat(listed(SectionKind.TOPIC, "shipyards")).containsExactly(survivor.slug());
        long merge =
                jdbc.sql("select max(id) from regrouping").query(Long.class).single();
        Regrouping done = regroupings.byId(merge);
        regroupings.undo(done.id(), "eve");
        assertThat(names(survivor)).containsExactly("Ropes");
        assertThat(names(absorbed)).containsExactly("Shipyards", "(Anchors)");
        assertThat(listed(SectionKind.TOPIC, "shipyards")).containsExactly(absorbed.slug());
    }

    @Test
    void refusesWhatNamesNoTopic() {
        Story story = told("thimble", "Perth", "Dale Post", "Kit Moor");
        for (String words : List.of("", "  ", "–––", "2025", "https://example.org/a", "x".repeat(61))) {
            assertThatThrownBy(() -> desk.give(story.slug(), words, "eve"))
                    .as(words)
                    .isInstanceOf(EntryRefused.class);
        }
        assertThat(names(story)).isEmpty();
    }

    private long id(Story story, String name) {
        return topics.of(story.id()).stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Those withheld in brackets. */
    private List<String> names(Story story) {
        return topics.of(story.id()).stream()
                .map((StoryTopic topic) -> topic.withheld() ? "(" + topic.name() + ")" : topic.name())
                .toList();
    }
}
