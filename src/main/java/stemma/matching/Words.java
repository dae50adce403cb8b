package stemma.matching;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into words in one pass without backtracking, so that its time grows with the length of the text and with
 * nothing else. Scripts that are written without spaces come as pairs of neighbouring characters.
 */
final class Words {

    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "rev", "st", "no",
            "vs");

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private int line;
    private boolean sentenceOpens = true;

    private Words(String text) {
        this.text = text;
    }

    static List<Word> of(String text) {
        var words = new Words(normal(text));
        words.read();
        return List.copyOf(words.words);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u02bc', '\'');
    }

    private void read() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isUnspaced(c)) {
                readUnspaced();
            } else if (Character.isLetterOrDigit(c)) {
                readWord();
            } else {
                sentenceOpens |= opensSentence(c);
                line += c == '\n' ? 1 : 0;
                at += Character.charCount(c);
            }
        }
    }

    private void readUnspaced() {
        int before = -1;
        int start = at;
        while (at < text.length() && isUnspaced(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (before >= 0) {
                addUnspaced(Character.toString(before) + Character.toString(c));
            }
            before = c;
            at += Character.charCount(c);
        }
        if (at - start == Character.charCount(before)) {
            addUnspaced(Character.toString(before));
        }
    }

    private void readWord() {
        int start = at;
        boolean dotted = false;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (belongs(c)) {
                at += Character.charCount(c);
            } else if (joins(c, start)) {
                dotted |= c == '.';
                at++;
            } else {
                break;
            }
        }
        if (dotted && at < text.length() && text.charAt(at) == '.' && at - start < 8) {
            at++; // the last full stop of U.S. ends no sentence that we could be sure of
        }
        addWord(text.substring(start, at));
    }

    private static boolean belongs(int c) {
        return (Character.isLetterOrDigit(c) || isMark(c)) && !isUnspaced(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Tells whether a full stop, comma or apostrophe is inside a word: U.S, 6.59, 150,000, Russia's. */
    private boolean joins(int c, int start) {
        if (at + 1 >= text.length() || at == start) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (c) {
            case '\'' -> Character.isLetter(before) && Character.isLetter(after);
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '.' ->
                Character.isDigit(before) && Character.isDigit(after)
                        || Character.isLetter(after)
                                && Character.isLetter(before)
                                && (at - start == 1 || text.charAt(at - 2) == '.')
                                && (at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2)));
            default -> false;
        };
    }

    private void addWord(String written) {
        Spelling spelling = Spelling.of(written);
        String bare = spelling.bare();
        String term = spelling.term();
        if (term.isEmpty()) {
            return;
        }
        add(term, bare, spelling.shape());
        // "Mr. Trump" and "George W. Bush" go on where another full stop would end the sentence.
        if (at < text.length()
                && text.charAt(at) == '.'
                && (TITLES.contains(term) || bare.length() == 1 && Character.isUpperCase(bare.charAt(0)))) {
            at++;
        }
    }

    private void addUnspaced(String characters) {
        add(characters, characters, Word.Shape.LOWER);
    }

    private void add(String term, String written, Word.Shape shape) {
        words.add(new Word(term, written, shape, sentenceOpens, line));
        sentenceOpens = false;
    }

    private static boolean isUnspaced(int c) {
        return c > 0x0dff && UNSPACED.contains(UnicodeScript.of(c));
    }

    private static boolean opensSentence(int c) {
        return switch (c) {
            case '.', '!', '?', ':', '\n', '\r', '"', '\u201c', '\u2022', '*', '\u0964', '\u061f', '\u06d4' -> true;
            default -> false;
        };
    }
}
