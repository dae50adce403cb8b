package stemma.revision;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import stemma.bulk.BulkRows;
import stemma.bulk.BulkTables;
import stemma.bulk.Lexemes;
import stemma.revision.Revision.Made;
import tools.jackson.databind.json.JsonMapper;

/** Writes the first revisions of many new texts at once. */
@Component
public class FirstRevisions {

    /** What a new text says, with how it came to be and what it is found by. */
    public record First(Content content, Made made, Lexemes lexemes) {}

    private final BulkTables tables;
    private final SearchLexemes lexemes;
    private final JsonMapper json;

    FirstRevisions(BulkTables tables, SearchLexemes lexemes, JsonMapper json) {
        this.tables = tables;
        this.lexemes = lexemes;
        this.json = json;
    }

    /** What contents are found by; needs no transaction. */
    public List<Lexemes> lexemes(List<Content> contents) {
        return lexemes.of(contents);
    }

    /** Returns the revisions' numbers, in the order of what was given. */
    public List<Long> save(List<First> firsts) {
        List<Long> ids = tables.numbers("revision", firsts.size());
        try (BulkRows rows = tables.into(
                "revision",
                "id",
                "number",
                "kind",
                "author",
                "made_at",
                "note",
                "headline",
                "dek",
                "bylines",
                "outlet",
                "dateline",
                "published",
                "body",
                "search")) {
            IntStream.range(0, ids.size()).forEach(i -> write(rows, ids.get(i), firsts.get(i)));
        }
        return ids;
    }

    private void write(BulkRows rows, long id, First first) {
        Content content = first.content();
        Made made = first.made();
        rows.row(
                id,
                1,
                made.kind().name(),
                made.author(),
                made.at(),
                made.note(),
                content.headline(),
                content.dek(),
                json.writeValueAsString(content.bylines()),
                content.outlet(),
                content.dateline(),
                content.published(),
                json.writeValueAsString(content.body()),
                first.lexemes());
    }
}
