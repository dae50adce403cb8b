package stemma.provenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.revision.Block;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the sources of the sentences of stories, and reads what the articles said before. */
@Component
class SentenceSources {

    private static final int ARTICLES_READ_BACK = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SentenceSources(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Traced> of(long revision) {
        return jdbc.sql("select * from sentence_source where revision_id = ? order by block, sentence")
                .param(revision)
                .query((row, number) -> traced(row))
                .list();
    }

    private static Traced traced(ResultSet row) throws SQLException {
        return new Traced(row.getInt("block"), row.getInt("sentence"), row.getString("words"), source(row));
    }

    private static @Nullable Source source(ResultSet row) throws SQLException {
        String words = row.getString("source_words");
        return words == null
                ? null
                : new Source(
                        row.getLong("article_id"),
                        row.getLong("article_revision_id"),
                        row.getInt("source_block"),
                        row.getInt("source_sentence"),
                        words);
    }

    void save(long revision, List<Traced> sentences) {
        sentences.forEach(sentence -> save(revision, sentence));
    }

    /** Also over what was found before. */
    void save(long revision, Traced sentence) {
        Source source = sentence.source();
        jdbc.sql("""
                        insert into sentence_source (revision_id, block, sentence, words, state, article_id, article_revision_id,
                            source_block, source_sentence, source_words)
                        values (:revision, :block, :sentence, :words, :state, :article, :articleRevision, :sourceBlock, :sourceSentence, :sourceWords)
                        on conflict (revision_id, block, sentence) do update set state = excluded.state, article_id = excluded.article_id,
                            article_revision_id = excluded.article_revision_id, source_block = excluded.source_block,
                            source_sentence = excluded.source_sentence, source_words = excluded.source_words""")
                .param("revision", revision)
                .param("block", sentence.block())
                .param("sentence", sentence.sentence())
                .param("words", sentence.words())
                .param("state", sentence.state().name())
                .param("article", source == null ? null : source.article(), Types.BIGINT)
                .param("articleRevision", source == null ? null : source.revision(), Types.BIGINT)
                .param("sourceBlock", source == null ? null : source.block(), Types.INTEGER)
                .param("sourceSentence", source == null ? null : source.sentence(), Types.INTEGER)
                .param("sourceWords", source == null ? null : source.words(), Types.VARCHAR)
                .update();
    }

    /** What stood in the articles before their present words, the latest first. */
    List<Source> past(List<Long> articles) {
        return jdbc
                .sql("""
                        with recursive past as (
                            select article.id as article, revision.id, revision.previous_id, revision.body, false as earlier
                            from article join revision on revision.id = article.head_id where article.id = any(?::bigint[])
                            union all
                            select past.article, revision.id, revision.previous_id, revision.body, true
                            from past join revision on revision.id = past.previous_id)
                        select article, id, body from past where earlier order by id desc""")
                .param(articles.stream().limit(ARTICLES_READ_BACK).toArray(Long[]::new))
                .query((row, number) -> sources(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** What stood in one revision of an article. */
    List<Source> said(long article, long revision) {
        return jdbc.sql("select ?::bigint as article, id, body from revision where id = ?")
                .params(article, revision)
                .query((row, number) -> sources(row))
                .optional()
                .orElse(List.of());
    }

    private List<Source> sources(ResultSet row) throws SQLException {
        List<Block> body = json.readValue(row.getString("body"), new TypeReference<List<Block>>() {});
        return Tracing.sources(row.getLong("article"), row.getLong("id"), body);
    }

    /** The standing stories whose present text has a sentence of the article. */
    List<String> storiesWith(long article) {
        return jdbc.sql("""
                        select distinct story.slug from sentence_source source join story on story.text_id = source.revision_id
                        where source.article_id = ? and story.merged_into is null""").param(article).query(String.class).list();
    }
}
