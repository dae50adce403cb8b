package stemma.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import stemma.provenance.Provenances;
import stemma.provenance.Source;
import stemma.provenance.Traced;
import stemma.revision.Block;
import stemma.story.PublicStory;
import stemma.story.PublicStory.PublicReport;
import stemma.story.Sigla;

/** Tells readers from which reports each block of a story's own text comes. */
@Component
class ReportMarks {

    private final Provenances provenances;

    ReportMarks(Provenances provenances) {
        this.provenances = provenances;
    }

    /** The letters of the reports by the text of the block; reports that readers do not find in the story have none. */
    Map<String, List<String>> of(PublicStory story) {
        if (!story.ownWords()) {
            return Map.of();
        }
        List<Traced> sentences = provenances.of(story.shown());
        List<Long> members =
                story.reports().stream().map(PublicReport::articleId).toList();
        List<Block> body = story.content().body();
        Map<String, List<String>> marks = new HashMap<>();
        for (Traced sentence : sentences) {
            Source source = sentence.source();
            int place = source == null ? -1 : members.indexOf(source.article());
            if (place >= 0) {
                add(
                        marks.computeIfAbsent(body.get(sentence.block()).text(), unused -> new ArrayList<>()),
                        Sigla.at(place));
            }
        }
        return marks;
    }

    private static void add(List<String> sigla, String siglum) {
        if (!sigla.contains(siglum)) {
            sigla.add(siglum);
        }
    }
}
