package stemma.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the names in a text by its capitals, in whatever language has them. */
final class Names {

    private Names() {}

    /**
     * The words that are written as names, once for each time. A capital that merely begins a sentence is no sign unless
     * the word is a name elsewhere in the text, and a line that is a heading or all capitals says nothing.
     */
    static List<Word> in(List<Word> words) {
        Collection<List<Word>> lines =
                words.stream().collect(Collectors.groupingBy(Word::line)).values();
        Set<String> known = lines.stream()
                .filter(line -> !isHeading(line))
                .flatMap(List::stream)
                .filter(Names::isSurely)
                .map(Word::term)
                .collect(Collectors.toSet());
        return words.stream()
                .filter(Word::isCapitalised)
                .filter(word -> known.contains(word.term()))
                .toList();
    }

    private static boolean isSurely(Word word) {
        boolean acronym = word.shape() == Word.Shape.ACRONYM;
        return word.term().length() > 1 && (acronym || word.isCapitalised() && !word.opensSentence());
    }

    private static boolean isHeading(List<Word> line) {
        long capitals = line.stream().filter(Word::isCapitalised).count();
        return line.size() > 2 && capitals > line.size() * 0.7;
    }
}
