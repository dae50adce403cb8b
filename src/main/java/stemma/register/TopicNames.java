package stemma.register;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.register.Knowledge.Asked;

/** Topics that editors name. */
@Component
@Transactional
public class TopicNames {

    private final Directory directory;
    private final Knowledge knowledge;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    TopicNames(Directory directory, Knowledge knowledge, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.directory = directory;
        this.knowledge = knowledge;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * The record that goes by a name; a new one, checked, if none does.
     *
     * @throws EntryRefused if it is no name of a topic: nothing, no letter, an address, or more than 60 characters
     */
    public long enter(String words, String editor) {
        String name = Spelling.shown(words);
        Asked asked = new Asked(EntryKind.TOPIC, Spelling.key(EntryKind.TOPIC, name));
        if (asked.key().isEmpty() || !Tags.namesTopic(name)) {
            throw new EntryRefused("“" + name + "” is no name of a topic: write some words, 60 characters at most.");
        }
        return known(asked).orElseGet(() -> begin(asked, name, editor));
    }

    private Optional<Long> known(Asked asked) {
        return Optional.ofNullable(
                directory.find(EntryKind.TOPIC, List.of(asked.key())).get(asked));
    }

    private long begin(Asked asked, String name, String editor) {
        knowledge.changed();
        Optional<Long> id = jdbc.sql("""
                        insert into register_entry (kind, name, key, likeness, lock_version)
                        values ('TOPIC', :name, :key, :likeness, 1) on conflict do nothing returning id""")
                .param("name", name)
                .param("key", asked.key())
                .param("likeness", Spelling.likeness(EntryKind.TOPIC, name))
                .query(Long.class)
                .optional();
        id.ifPresent(made -> events.publishEvent(new EntryEdited(EntryKind.TOPIC, made, editor, "add topic", name)));
        return id.or(() -> known(asked)).orElseThrow();
    }
}
