package stemma.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.collation.Sentence;
import stemma.revision.Block;
import stemma.revision.Content;

/** What of a content makes claims: headline, dek and the blocks of its body. */
final class Parts {

    private Parts() {}

    /** Their texts, in order. */
    static List<String> of(Content content) {
        List<String> parts = new ArrayList<>();
        Stream.of(content.headline(), content.dek()).filter(Objects::nonNull).forEach(parts::add);
        content.body().forEach(block -> parts.add(block.text()));
        return parts;
    }

    /** Their sentences, in order. */
    static List<String> sentences(Content content) {
        return Sentence.in(0, of(content)).stream().map(Sentence::text).toList();
    }

    /** The content with another sentence wherever one stands; without it where the other is blank. */
    static Content replaced(Content content, String sentence, String other) {
        List<Block> body = content.body().stream()
                .flatMap(block -> replaced(block, sentence, other).stream())
                .toList();
        return content.withHeadline(replaced(content.headline(), sentence, other))
                .withDek(replaced(content.dek(), sentence, other))
                .withBody(body.isEmpty() ? content.body() : body);
    }

    private static List<Block> replaced(Block block, String sentence, String other) {
        String text = replaced(block.text(), sentence, other);
        return text == null ? List.of() : List.of(text.equals(block.text()) ? block : block.reworded(text));
    }

    /** Nothing where no words are left. */
    private static @Nullable String replaced(@Nullable String text, String sentence, String other) {
        if (text == null
                || !Sentence.in(0, List.of(text)).stream()
                        .anyMatch(one -> one.text().equals(sentence))) {
            return text;
        }
        String rest = text.replace(sentence, other.strip());
        String tidy = other.isBlank() ? rest.replaceAll("\\h{2,}", " ").strip() : rest;
        return tidy.isEmpty() ? null : tidy;
    }
}
