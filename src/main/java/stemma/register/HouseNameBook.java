package stemma.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.register.HouseName.Status;

/** What editors do with the house's names: each call is one transaction. */
@Component
@Transactional
public class HouseNameBook {

    private static final int LONGEST = 200;

    private final HouseNames names;
    private final Knowledge knowledge;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    HouseNameBook(HouseNames names, Knowledge knowledge, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.names = names;
        this.knowledge = knowledge;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** What is wrong with a name as typed, or nothing. */
    public static Optional<String> problem(String words) {
        if (Spelling.key(EntryKind.BODY, words).isEmpty()) {
            return Optional.of("Write a name.");
        }
        return words.length() > LONGEST
                ? Optional.of("This has " + words.length() + " characters; " + LONGEST + " is the most.")
                : Optional.empty();
    }

    /** A name as the house writes it; the record that has it already, if one has. */
    public long enter(EntryKind kind, String words, String editor) {
        if (!EntryKind.OF_HOUSE.contains(kind)) {
            throw new IllegalArgumentException("no kind of the house's names: " + kind);
        }
        oneAtATime();
        String name = Spelling.shown(words);
        Optional<HouseName> known = names.called(name);
        if (known.isPresent()) {
            return known.get().id();
        }
        long id = jdbc.sql("""
                        insert into register_entry (kind, name, key, likeness, lock_version)
                        values (:kind, :name, :key, :key, 1) returning id""")
                .param("kind", kind.name())
                .param("name", name)
                .param("key", Spelling.key(kind, name))
                .query(Long.class)
                .single();
        announce(id, editor, "add house name", name);
        return id;
    }

    /** Another way to write the house's name; the former stays one of its names. */
    public void rename(long id, String words, String editor) {
        oneAtATime();
        HouseName before = names.byId(id);
        String name = Spelling.shown(words);
        if (name.equals(before.name())) {
            return;
        }
        jdbc.sql("update register_entry set name = :name, key = :key, likeness = :key where id = :id")
                .param("name", name)
                .param("key", Spelling.key(before.kind(), name))
                .param("id", id)
                .update();
        take(id, name);
        write(id, before.name(), Status.SAME);
        announce(id, editor, "edit house name", before.name() + " → " + name);
    }

    /** Says what sort of thing it is the name of. */
    public void regard(long id, EntryKind kind, String editor) {
        oneAtATime();
        HouseName before = names.byId(id);
        if (before.kind() != kind && EntryKind.OF_HOUSE.contains(kind)) {
            jdbc.sql("update register_entry set kind = :kind where id = :id")
                    .param("kind", kind.name())
                    .param("id", id)
                    .update();
            announce(id, editor, "edit house name", before.name() + ": a " + kind.word());
        }
    }

    /** Says of another name whether it stands for the same. */
    public void say(long id, String words, Status status, String editor) {
        oneAtATime();
        HouseName name = names.byId(id);
        String other = Spelling.shown(words);
        if (other.equals(name.name())) {
            throw new EntryRefused("“" + other + "” is the house’s name itself.");
        }
        write(id, other, status);
        announce(id, editor, "edit house name", other + ": " + status.word());
    }

    /** Forgets another name; gives the status that it had. */
    public @Nullable Status forget(long id, String words, String editor) {
        oneAtATime();
        Status had = names.byId(id).others().stream()
                .filter(other -> other.words().equals(words))
                .map(HouseName.OtherName::status)
                .findFirst()
                .orElse(null);
        if (had != null) {
            take(id, words);
            announce(id, editor, "edit house name", "without " + words + " (" + had.word() + ")");
        }
        return had;
    }

    private void write(long id, String words, Status status) {
        take(id, words);
        jdbc.sql("insert into register_variant (entry_id, variant, key, status) values (?, ?, ?, ?)")
                .params(id, words, Spelling.key(EntryKind.BODY, words), status.name())
                .update();
    }

    private void take(long id, String words) {
        jdbc.sql("delete from register_variant where entry_id = ? and key = ?")
                .params(id, Spelling.key(EntryKind.BODY, words))
                .update();
    }

    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('stemma.register'))")
                .query()
                .listOfRows();
    }

    private void announce(long id, String editor, String action, String detail) {
        knowledge.changed();
        jdbc.sql("update register_entry set lock_version = lock_version + 1 where id = ?")
                .param(id)
                .update();
        events.publishEvent(new EntryEdited(EntryKind.BODY, id, editor, action, detail));
    }
}
