package stemma.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the names in a text by its capitals, in whatever language has them. */
final class Names {

    private Names() {}

    /**
     * The words that are written as names, once for each time. A capital that merely begins a sentence is no sign unless
     * the word is a name elsewhere in the text, and a line that is a heading or all capitals says nothing.
     */
    static List<Word> in(List<Word> words) {
        Set<String> known = new HashSet<>();
        for (int from = 0, to; from < words.size(); from = to) {
            to = endOfLine(words, from);
            List<Word> line = words.subList(from, to);
            if (!isHeading(line)) {
                line.stream().filter(Names::isSurely).map(Word::term).forEach(known::add);
            }
        }
        return words.stream()
                .filter(word -> word.isCapitalised() && known.contains(word.term()))
                .toList();
    }

    private static int endOfLine(List<Word> words, int from) {
        int to = from + 1;
        while (to < words.size() && words.get(to).line() == words.get(from).line()) {
            to++;
        }
        return to;
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
