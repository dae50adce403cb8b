package stemma.queue;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.article.ArticleNotFound;
import stemma.story.MergeRefused;
import stemma.story.StoryNotFound;

/** Does what editors decide from the queue, each entry in a transaction of its own, and takes it back as one. */
@Component
class QueueActs {

    static final String LATER = "later";
    static final String DISMISS = "dismiss";

    /** Who comes back after a day would not know any more what an undo undoes. */
    private static final Duration UNDOABLE = Duration.ofHours(12);

    private final Map<String, Kind> kinds;
    private final Pauses pauses;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QueueActs(List<Kind> kinds, Pauses pauses, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Kind::key, Function.identity()));
        this.pauses = pauses;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does an act to entries, one after the other; where one refuses, the others are done all the same. */
    Done act(String act, List<Handle> items, String editor) {
        long id = jdbc.sql("insert into queue_act (editor, act, made_at) values (?, ?, ?) returning id")
                .params(editor, act, Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        List<Done.Part> parts = new ArrayList<>();
        for (Handle item : items) {
            parts.add(part(id, parts.size(), act, item, editor));
        }
        if (parts.stream().allMatch(part -> part.problem() != null)) {
            close(id, editor);
        }
        return new Done(id, act, false, parts);
    }

    private Done.Part part(long deed, int position, String act, Handle item, String editor) {
        String title = title(item);
        String problem = tried(() -> {
            String token = done(act, item, editor);
            keep(deed, position, new Done.Part(item, title, token, null));
        });
        Done.Part part = new Done.Part(item, title, null, problem);
        if (problem != null) {
            keep(deed, position, part);
        }
        return part;
    }

    private String title(Handle item) {
        Kind kind = kinds.get(item.kind());
        List<Card> cards = kind == null ? List.of() : shown(kind, item);
        return cards.isEmpty()
                ? "an entry that is settled by now"
                : cards.get(0).title();
    }

    private List<Card> shown(Kind kind, Handle item) {
        List<Entry> entry = List.of(new Entry(kind.key(), item.id(), 0));
        return Optional.ofNullable(transaction.execute(status -> kind.cards(entry)))
                .orElse(List.of());
    }

    private String done(String act, Handle item, String editor) {
        Kind kind = kind(item.kind());
        switch (act) {
            case LATER:
                return pauses.putOff(item, editor);
            case DISMISS:
                if (!kind.dismissible()) {
                    throw new ActRefused("this asks for a decision");
                }
                return pauses.dismiss(item, editor);
            default:
                List<Card> cards = kind.cards(List.of(new Entry(item.kind(), item.id(), 0)));
                if (cards.stream()
                        .noneMatch(card -> card.acts().stream()
                                .anyMatch(offered -> offered.name().equals(act)))) {
                    throw new ActRefused(
                            cards.isEmpty() ? "somebody has settled it already" : "that cannot be done to it");
                }
                return kind.act(act, item, editor);
        }
    }

    private Kind kind(String key) {
        return Optional.ofNullable(kinds.get(key)).orElseThrow(() -> new ActRefused("there is no such kind of entry"));
    }

    private void keep(long deed, int position, Done.Part part) {
        jdbc.sql("""
                        insert into queue_act_item (act_id, position, kind, subject, title, token, problem)
                        values (:act, :position, :kind, :subject, :title, :token, :problem)""")
                .param("act", deed)
                .param("position", position)
                .param("kind", part.item().kind())
                .param("subject", part.item().id())
                .param("title", part.title())
                .param("token", part.token(), Types.VARCHAR)
                .param("problem", part.problem(), Types.VARCHAR)
                .update();
    }

    /** The problem, if it cannot be done. */
    private @Nullable String tried(Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
            return null;
        } catch (ActRefused | MergeRefused refused) {
            return refused.getMessage();
        } catch (ArticleNotFound | StoryNotFound gone) {
            return "it is gone";
        } catch (ConcurrencyFailureException together) {
            return "somebody saved it at the same moment: try again";
        }
    }

    /** The latest deed of an editor that can be taken back. */
    Optional<Long> latest(String editor) {
        return jdbc.sql("""
                        select id from queue_act where editor = ? and undone_at is null and made_at > ?
                        order by id desc limit 1""")
                .params(editor, Timestamp.from(clock.instant().minus(UNDOABLE)))
                .query(Long.class)
                .optional();
    }

    /** Takes a deed of the editor's back, the last part first; none if that was done already. */
    Optional<Done> undo(long id, String editor) {
        if (!close(id, editor)) {
            return Optional.empty();
        }
        String act = jdbc.sql("select act from queue_act where id = ?")
                .param(id)
                .query(String.class)
                .single();
        List<Done.Part> parts = new ArrayList<>(done(id));
        Collections.reverse(parts);
        List<Done.Part> back = parts.stream()
                .map(part -> new Done.Part(
                        part.item(), part.title(), part.token(), tried(() -> takeBack(act, part, editor))))
                .toList();
        return Optional.of(new Done(id, act, true, back));
    }

    private void takeBack(String act, Done.Part part, String editor) {
        String token = Optional.ofNullable(part.token()).orElseThrow();
        if (act.equals(LATER) || act.equals(DISMISS)) {
            pauses.end(token, editor);
        } else {
            kind(part.item().kind()).undo(act, token, editor);
        }
    }

    /** Of two undos in one moment, one is the first. */
    private boolean close(long id, String editor) {
        return jdbc.sql("update queue_act set undone_at = ? where id = ? and editor = ? and undone_at is null")
                        .params(Timestamp.from(clock.instant()), id, editor)
                        .update()
                == 1;
    }

    private List<Done.Part> done(long id) {
        return jdbc.sql("select * from queue_act_item where act_id = ? and problem is null order by position")
                .param(id)
                .query((row, n) -> new Done.Part(
                        new Handle(row.getString("kind"), row.getLong("subject"), 0),
                        row.getString("title"),
                        row.getString("token"),
                        null))
                .list();
    }
}
