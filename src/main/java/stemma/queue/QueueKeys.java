package stemma.queue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether single keys do something in the queue: each editor can switch them off, as voice control may need. */
@Component
@Transactional
class QueueKeys {

    private final JdbcClient jdbc;

    QueueKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean on(String editor) {
        return jdbc.sql("select count(*) = 0 from queue_keys_off where editor = ?")
                .param(editor)
                .query(Boolean.class)
                .single();
    }

    void turn(boolean on, String editor) {
        jdbc.sql(
                        on
                                ? "delete from queue_keys_off where editor = ?"
                                : "insert into queue_keys_off (editor) values (?) on conflict do nothing")
                .param(editor)
                .update();
    }
}
