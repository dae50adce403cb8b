package stemma.collation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.collation.RowRuling.Said;

/** Keeps what editors set by hand in comparisons. */
@Component
@Transactional
public class RowRulings {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RowRulings(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Those that stand for sentences of these texts, the oldest first. */
    @Transactional(readOnly = true)
    public List<RowRuling> of(Collection<Long> texts) {
        Map<Long, RowRuling> rulings = new LinkedHashMap<>();
        jdbc.sql("""
                        select ruling.*, beside.text_id as beside_text, beside.words as beside_words, together
                        from row_ruling ruling left join row_ruling_sentence beside on beside.ruling_id = ruling.id
                        where ruling.text_id = any(?) and undone_at is null order by ruling.id""").param(texts.toArray(Long[]::new)).query(row -> {
            long id = row.getLong("id");
            RowRuling known = rulings.get(id);
            List<Said> from = known == null ? new ArrayList<>() : new ArrayList<>(known.from());
            List<Said> to = known == null ? new ArrayList<>() : new ArrayList<>(known.to());
            if (row.getString("beside_words") != null) {
                (row.getBoolean("together") ? to : from)
                        .add(new Said(row.getLong("beside_text"), row.getString("beside_words")));
            }
            rulings.put(
                    id,
                    new RowRuling(
                            id,
                            new Said(row.getLong("text_id"), row.getString("words")),
                            from,
                            to,
                            row.getString("made_by"),
                            row.getTimestamp("made_at").toInstant()));
        });
        return List.copyOf(rulings.values());
    }

    /** @param subject of what text the audit log tells it, such as {@code article/ferry-aground} */
    public long make(Said sentence, List<Said> from, List<Said> to, String editor, String subject) {
        long id = jdbc.sql("insert into row_ruling (text_id, words, made_by, made_at) values (?, ?, ?, ?) returning id")
                .params(sentence.text(), sentence.words(), editor, Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        from.forEach(other -> beside(id, other, false));
        to.forEach(other -> beside(id, other, true));
        events.publishEvent(new RowRuled(subject, editor, true, sentence.words()));
        return id;
    }

    private void beside(long ruling, Said other, boolean together) {
        jdbc.sql("insert into row_ruling_sentence (ruling_id, text_id, words, together) values (?, ?, ?, ?)")
                .params(ruling, other.text(), other.words(), together)
                .update();
    }

    /** Whose sentence it is about, whether it stands or was taken back. */
    @Transactional(readOnly = true)
    public Optional<Long> text(long ruling) {
        return jdbc.sql("select text_id from row_ruling where id = ?")
                .param(ruling)
                .query(Long.class)
                .optional();
    }

    /** Takes it back; false where somebody did so before. */
    public boolean undo(long ruling, String editor, String subject) {
        List<String> words = jdbc.sql(
                        "update row_ruling set undone_by = ?, undone_at = ? where id = ? and undone_at is null returning words")
                .params(editor, Timestamp.from(clock.instant()), ruling)
                .query(String.class)
                .list();
        words.forEach(sentence -> events.publishEvent(new RowRuled(subject, editor, false, sentence)));
        return !words.isEmpty();
    }
}
