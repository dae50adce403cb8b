package stemma.queue;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims that were corrected in one text, while others still make them. */
@Component
@Order(2)
class CorrectedClaims implements Kind {

    private static final String KEY = "correction";

    /** A text whose import was taken back, or that became part of another, is not asked about. */
    private static final String OPEN = """
            public_change change where exists (
                select from carried_sentence sentence where sentence.change_id = change.id and sentence.state = 'OPEN'
                and (sentence.text_kind = 'ARTICLE' and exists (select from article where article.id = sentence.text_id)
                    or sentence.text_kind = 'STORY' and exists (
                        select from story where story.id = sentence.text_id and story.merged_into is null)))""";

    /** The article that was corrected; of a story, its lead. */
    private static final String ARTICLE = """
            (case change.text_kind when 'ARTICLE' then change.text_id
                else (select lead_id from story where story.id = change.text_id) end)""";

    private static final Question QUESTION = Question.of(
                    KEY, "Correction to carry on", Ranking.corrected(), "change.id", OPEN)
            .filteredBy(ARTICLE);

    private static final String CARDS = """
            select change.id, change.revision_id, change.notice, change.text_kind = 'STORY' as of_story,
                coalesce(article.slug, story.slug) as slug, coalesce(words.headline, words.body->0->>'text') as title,
                (select count(distinct (sentence.text_kind, sentence.text_id)) from carried_sentence sentence
                    where sentence.change_id = change.id and sentence.state = 'OPEN') as open
            from public_change change join revision words on words.id = change.revision_id
            left join article on change.text_kind = 'ARTICLE' and article.id = change.text_id
            left join story on change.text_kind = 'STORY' and story.id = change.text_id
            where change.id = any(?) and coalesce(article.slug, story.slug) is not null""";

    private final JdbcClient jdbc;

    CorrectedClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public List<Card> cards(List<Entry> entries) {
        return jdbc.sql(CARDS)
                .param(entries.stream().map(Entry::id).toArray(Long[]::new))
                .query((row, n) -> card(
                        row.getLong("id"),
                        "/desk/" + (row.getBoolean("of_story") ? "stories/" : "articles/") + row.getString("slug"),
                        row.getLong("revision_id"),
                        row.getLong("open"),
                        row.getString("title"),
                        row.getString("notice")))
                .list();
    }

    private static Card card(long id, String address, long revision, long open, String title, String notice) {
        return Card.about(
                new Handle(KEY, id, 0),
                open == 1
                        ? "Another text makes the claim that was corrected here. Correct it too?"
                        : open + " other texts make the claim that was corrected here. Correct them too?",
                Ranking.whyCorrected(),
                new Card.Side(title, null, address + "/edit", "corrected", notice, List.of()),
                List.of(),
                new Card.Links(address + "/corrections/" + revision, "Carry it on", address + "/edit", null));
    }

    @Override
    public boolean dismissible() {
        return true;
    }
}
