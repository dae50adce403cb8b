package stemma.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The different terms of one text, numbered in the order in which they come, with how the text writes each. */
final class Glossary {

    private record Entry(String term, String written, double idf) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Background background;

    Glossary(Background background) {
        this.background = background;
    }

    /** The numbers of the terms of these words, one for each word. */
    int[] numbers(List<Word> words) {
        return words.stream().mapToInt(this::number).toArray();
    }

    private int number(Word word) {
        Integer known = numbers.putIfAbsent(word.term(), entries.size());
        if (known != null) {
            return known;
        }
        entries.add(new Entry(word.term(), word.written(), background.idf(word.term())));
        return entries.size() - 1;
    }

    int size() {
        return entries.size();
    }

    String term(int number) {
        return entries.get(number).term();
    }

    String written(int number) {
        return entries.get(number).written();
    }

    double idf(int number) {
        return entries.get(number).idf();
    }

    /**
     * What stands for a term where texts are compared: FNV-1a and a last stir, as {@link String#hashCode} gives thousands of
     * pairs of Chinese characters the same number. 200 terms against 200 meet another's once in 100,000 times.
     */
    static int key(String term) {
        int key = 0x811c9dc5;
        for (int i = 0; i < term.length(); i++) {
            key = (key ^ term.charAt(i)) * 0x01000193;
        }
        key = (key ^ key >>> 16) * 0x85ebca6b;
        return key ^ key >>> 13;
    }

    int key(int number) {
        return key(term(number));
    }

    /** The numbers of all terms in the order of their keys, which is that of a {@link TermVector} of all words. */
    int[] byKey() {
        return IntStream.range(0, size())
                .mapToLong(number -> (long) key(number) << 32 | number)
                .sorted()
                .mapToInt(entry -> (int) entry)
                .toArray();
    }
}
