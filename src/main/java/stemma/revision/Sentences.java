package stemma.revision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/** Cuts English text into sentences; an abbreviation such as {@code U.S.} or {@code Sen.} ends none. */
public final class Sentences {

    private static final Pattern TITLE = Pattern.compile(
            "\\b(?:Adm|Capt|Cmdr|Col|Dr|Gen|Gov|Hon|Lt|Maj|Mr|Mrs|Ms|Msgr|Prof|Rep|Rev|Sen|Sgt|St)\\.\\z");

    private static final Pattern MONTH =
            Pattern.compile("\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No)\\.\\z");

    private static final Pattern INITIALS = Pattern.compile("(?U:\\b)(?:\\p{Lu}\\.)+\\z");

    /** What after {@code U.S.} rather begins a sentence than goes on with a name. */
    private static final Pattern OPENER = Pattern.compile("(?:A|After|All|Although|An|And|As|At|Both|But|By|During|For|"
            + "From|He|Her|His|However|I|If|In|It|Its|Many|Meanwhile|More|Most|No|On|One|She|Since|So|Some|That|The|"
            + "Their|There|These|They|This|Those|To|Under|We|What|When|While|With|You)\\b");

    /** A small letter, or a mark that closes or goes on. */
    private static final Pattern GOES_ON = Pattern.compile("[\\p{Ll},;:)\\]”’–—-]|[\"'](?:\\s|\\z)");

    private Sentences() {}

    /** The sentences in order, each without the white space around it. */
    public static List<String> of(String text) {
        // a detector keeps state and must not be shared; the model may be, and is what costs
        Span[] spans = new SentenceDetectorME(English.MODEL).sentPosDetect(text);
        List<String> sentences = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < spans.length; i++) {
            if (i + 1 == spans.length || isEnd(spans[i].getCoveredText(text), following(text, spans[i + 1]))) {
                sentences.add(text.substring(spans[first].getStart(), spans[i].getEnd()));
                first = i + 1;
            }
        }
        return List.copyOf(sentences);
    }

    private static CharSequence following(String text, Span next) {
        return CharBuffer.wrap(text, next.getStart(), text.length());
    }

    private static boolean isEnd(CharSequence sentence, CharSequence following) {
        if (GOES_ON.matcher(following).lookingAt() || TITLE.matcher(sentence).find()) {
            return false;
        }
        if (MONTH.matcher(sentence).find()) {
            return !Character.isDigit(following.charAt(0));
        }
        return !INITIALS.matcher(sentence).find() || OPENER.matcher(following).lookingAt();
    }

    /** Loaded when the first text comes. */
    private static final class English {

        private static final SentenceModel MODEL = load("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");

        private static SentenceModel load(String resource) {
            try (InputStream in = Sentences.class.getResourceAsStream(resource)) {
                return new SentenceModel(Objects.requireNonNull(in, resource));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
