package stemma.provenance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import stemma.revision.Block;

/**
 * The text that an editor is building for a story, not saved yet.
 *
 * @param base the id of the revision that the story showed when the editor began
 * @param undoable whether there is a last act to take back
 */
public record WorkingText(long base, List<Paragraph> paragraphs, boolean undoable) {

    public WorkingText {
        paragraphs = List.copyOf(paragraphs);
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    public int words() {
        return paragraphs.stream()
                .mapToInt(paragraph -> paragraph.text().split("\\s+").length)
                .sum();
    }

    List<Block> body() {
        return paragraphs.stream().map(Paragraph::block).toList();
    }

    List<Paragraph> plus(Paragraph more, boolean goOn) {
        List<Paragraph> all = new ArrayList<>(paragraphs);
        int last = all.size() - 1;
        if (goOn && last >= 0 && all.get(last).kind() != Block.Kind.HEADING) {
            all.set(last, all.get(last).plus(more));
        } else {
            all.add(more);
        }
        return all;
    }

    /** With a paragraph one place up or down; the same where there is no such place. */
    List<Paragraph> moved(int from, int to) {
        List<Paragraph> all = new ArrayList<>(paragraphs);
        if (has(from) && has(to)) {
            Collections.swap(all, from, to);
        }
        return all;
    }

    List<Paragraph> without(int place) {
        List<Paragraph> all = new ArrayList<>(paragraphs);
        if (has(place)) {
            all.remove(place);
        }
        return all;
    }

    /** With other blocks in the place of a paragraph, or after all where there is no such place; sentences that stayed keep their source. */
    List<Paragraph> rewritten(int place, List<Block> blocks) {
        List<Paragraph> all = new ArrayList<>(paragraphs);
        List<Paragraph.Line> known = has(place) ? all.remove(place).lines() : List.of();
        all.addAll(has(place) || place < all.size() ? place : all.size(), lined(blocks, known));
        return all;
    }

    private static List<Paragraph> lined(List<Block> blocks, List<Paragraph.Line> known) {
        return blocks.stream()
                .map(block -> new Paragraph(
                        stemma.collation.Sentence.in(0, List.of(block.text())).stream()
                                .map(sentence -> known.stream()
                                        .filter(line -> line.words().equals(sentence.text()))
                                        .findFirst()
                                        .orElse(new Paragraph.Line(sentence.text(), null)))
                                .collect(Collectors.toList()),
                        block))
                .toList();
    }

    private boolean has(int place) {
        return place >= 0 && place < paragraphs.size();
    }
}
