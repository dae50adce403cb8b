package stemma.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text's outlet, authors and topics, by number.
 *
 * @param outlet null where the text has none
 */
@Embeddable
public record Credits(
        @Column(name = "outlet_id") @Nullable Long outlet,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "author_ids", nullable = false)
        List<Long> authors,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "topic_ids", nullable = false)
        List<Long> topics) {

    public static final Credits NONE = new Credits(null, List.of(), List.of());

    public Credits {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
    }
}
