package stemma.undo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.undo.Deed.Table;

/** Puts single rows back as they were before a deed, if they are as the deed left them. */
@Component
class Rows {

    /** A story's row says how often and when it was touched, and who speaks for it: later articles change that. */
    private static final Set<String> BOOKKEEPING = Set.of("changed_at", "lock_version", "lead_id");

    private record Column(String name, boolean asLeft) {}

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a row out, if it is as it was put in, or whatever became of it. */
    void takeOut(Deed deed, boolean whatever) {
        List<Column> columns = columns(deed, "true");
        boolean untouched = columns.stream().allMatch(column -> column.asLeft() || mayDiffer(deed, column));
        if (!whatever && (columns.isEmpty() || !untouched)) {
            throw touched(deed);
        }
        try {
            jdbc.sql("delete from " + deed.table().sql() + " where "
                            + deed.table().key() + " = ?")
                    .param(deed.key())
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new TouchedSince("stories were merged or unmerged with it since");
        }
    }

    void changeBack(Deed deed) {
        List<Column> changed = columns(deed, "deed.before -> name is distinct from deed.after -> name");
        boolean story = deed.table() == Table.STORY;
        if (!story && (changed.isEmpty() || !changed.stream().allMatch(Column::asLeft))) {
            throw touched(deed);
        }
        List<String> back =
                changed.stream().filter(Column::asLeft).map(Column::name).toList();
        boolean all = back.size() == changed.size();
        set(
                deed,
                all
                        ? back
                        : back.stream()
                                .filter(name -> !BOOKKEEPING.contains(name))
                                .toList());
    }

    private void set(Deed deed, List<String> columns) {
        if (columns.isEmpty()) {
            return;
        }
        String sets = columns.stream().map(name -> name + " = was." + name).collect(Collectors.joining(", "));
        jdbc.sql(
                        "update %1$s set %2$s from deed, jsonb_populate_record(null::%1$s, deed.before) was where deed.id = ? and %1$s.%3$s = ?"
                                .formatted(
                                        deed.table().sql(), sets, deed.table().key()))
                .params(deed.id(), deed.key())
                .update();
    }

    void putBack(Deed deed) {
        List<String> names = names(deed.table());
        String columns = String.join(", ", names);
        String were = names.stream().map(name -> "was." + name).collect(Collectors.joining(", "));
        try {
            jdbc.sql(
                            "insert into %1$s (%2$s) overriding system value select %3$s from deed, jsonb_populate_record(null::%1$s, ?::jsonb || jsonb_build_object('public_from', deed.before -> 'created_at') || deed.before) was where deed.id = ?"
                                    .formatted(deed.table().sql(), columns, were))
                    .params(deed.table().added(), deed.id())
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new TouchedSince("the same file was imported again since, or its story is gone");
        }
    }

    private static boolean mayDiffer(Deed deed, Column column) {
        return deed.table() == Table.STORY && BOOKKEEPING.contains(column.name());
    }

    /** The columns that a deed left, and whether the row still has them so; none if there is no such row. */
    private List<Column> columns(Deed deed, String which) {
        String sql = """
                select name, to_jsonb(present) -> name is not distinct from deed.after -> name as as_left
                from deed, %s present, jsonb_object_keys(deed.after) name
                where deed.id = ? and present.%s = ? and name not in ('warning_count', 'urgency') and (%s)""".formatted(deed.table().sql(), deed.table().key(), which);
        return jdbc.sql(sql)
                .params(deed.id(), deed.key())
                .query((row, n) -> new Column(row.getString("name"), row.getBoolean("as_left")))
                .list();
    }

    /** The columns that can be written: not those that the database works out. */
    private List<String> names(Table table) {
        return jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = current_schema and table_name = ? and is_generated = 'NEVER'
                        order by ordinal_position""").param(table.sql()).query(String.class).list();
    }

    private TouchedSince touched(Deed deed) {
        String since =
                switch (deed.table()) {
                    case STORY -> "select 'its story was changed since' from story where id = ?";
                    case PLACEMENT ->
                        "select 'its story is another since, by ' || placed_by from placement where article_id = ?";
                    case ARTICLE -> """
                    select 'it was changed since: revision ' || number || ' by ' || author || ' stands there'
                    from article join revision on revision.id = head_id where article.id = ?""";
                };
        return new TouchedSince(
                jdbc.sql(since).param(deed.key()).query(String.class).optional().orElse("it was taken away since"));
    }
}
