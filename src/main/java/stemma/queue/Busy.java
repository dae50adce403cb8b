package stemma.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.draft.AtWork;
import stemma.draft.Desktop;
import stemma.draft.Drafts;
import stemma.draft.Presences;

/** What editors work on at this moment. */
@Component
@Transactional(readOnly = true)
class Busy {

    private static final int MOST = 100;
    private static final int MOST_OWN = 10;

    private static final String TITLES = """
            select 'articles' as kind, slug, coalesce(words.headline, words.body->0->>'text') as title
            from article join revision words on words.id = head_id where slug = any(:articles)
            union all
            select 'stories', story.slug, coalesce(words.headline, words.body->0->>'text')
            from story join article lead on lead.id = lead_id
            join revision words on words.id = coalesce(text_id, lead.head_id)
            where story.slug = any(:stories)""";

    /** A text that somebody has open, or that has words of an editor's that wait. */
    record Text(String address, String title, String person, Instant since) {}

    /**
     * What goes on.
     *
     * @param open what others have open
     * @param unsaved what the editor has typed and not saved
     */
    record Now(List<Text> open, List<Text> unsaved) {

        /** Who else has the text open, by the address of its form; empty if nobody. */
        public String at(String address) {
            return open.stream()
                    .filter(text -> text.address().equals(address))
                    .map(Text::person)
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }

    private final Presences presences;
    private final Drafts drafts;
    private final JdbcClient jdbc;

    Busy(Presences presences, Drafts drafts, JdbcClient jdbc) {
        this.presences = presences;
        this.drafts = drafts;
        this.jdbc = jdbc;
    }

    public Now now(String editor) {
        List<AtWork> open = presences.everywhere(MOST).stream()
                .filter(work -> !work.at().editor().equals(editor))
                .toList();
        List<AtWork> unsaved = drafts.waiting(editor, MOST_OWN);
        Map<String, String> titles = titles(open, unsaved);
        return new Now(texts(open, titles), texts(unsaved, titles));
    }

    private Map<String, String> titles(List<AtWork> open, List<AtWork> unsaved) {
        Map<String, String> titles = new HashMap<>();
        List<Desktop> all = Stream.of(open, unsaved)
                .flatMap(Collection::stream)
                .map(AtWork::at)
                .toList();
        if (!all.isEmpty()) {
            jdbc.sql(TITLES)
                    .param("articles", slugs(all, "articles"))
                    .param("stories", slugs(all, "stories"))
                    .query(row -> {
                        titles.put(address(row.getString("kind"), row.getString("slug")), row.getString("title"));
                    });
        }
        return titles;
    }

    private static String[] slugs(List<Desktop> all, String kind) {
        return all.stream()
                .filter(at -> at.kind().equals(kind))
                .map(Desktop::slug)
                .toArray(String[]::new);
    }

    private static String address(String kind, String slug) {
        return "/desk/" + kind + "/" + slug + "/edit";
    }

    /** What is gone, or has another address by now, has no title. */
    private static List<Text> texts(List<AtWork> work, Map<String, String> titles) {
        return work.stream()
                .map(one -> {
                    String address = address(one.at().kind(), one.at().slug());
                    return new Text(
                            address, titles.getOrDefault(address, ""), one.at().editor(), one.since());
                })
                .filter(text -> !text.title().isEmpty())
                .toList();
    }
}
