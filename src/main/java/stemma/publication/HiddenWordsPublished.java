package stemma.publication;

import java.util.List;
import java.util.stream.Collectors;
import stemma.audit.AuditedEvent;

/** Somebody let words of a story go out before the article that they were taken from is public, and said so. */
public record HiddenWordsPublished(String slug, String actor, List<HiddenWords.Sentence> sentences)
        implements AuditedEvent {

    public HiddenWordsPublished {
        sentences = List.copyOf(sentences);
    }

    @Override
    public String action() {
        return "publish hidden words";
    }

    @Override
    public String subject() {
        return "story/" + slug;
    }

    @Override
    public String detail() {
        return "of "
                + sentences.stream()
                        .map(sentence -> "article/" + sentence.article())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    @Override
    public String after() {
        return sentences.stream().map(HiddenWords.Sentence::words).collect(Collectors.joining("\n"));
    }
}
