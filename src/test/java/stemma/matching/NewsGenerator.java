package stemma.matching;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes as many reports as one likes, the same ones for the same seed, to measure with: about 3 KB each, in words as
 * frequent as in the shipped table, sentences of about 22 words, and half of them rewrites of another report. Writes JSON
 * Lines: {@code NewsGenerator COUNT SEED FILE [--credits]}. With {@code --credits} the same reports have {@link Credits} too.
 */
public final class NewsGenerator {

    private static final int SENTENCES = 27;
    private static final double ALONE = 0.5;
    private static final String[] SYLLABLES =
            "ka lo mir ten sa vel dor ni bru hal os tri pe gan zu wi lek far omb ry".split(" ");
    private static final String[] SMALL =
            "the of and to in a that for on with was by at from it as said has be".split(" ");

    /** What all reports of one event draw on. */
    private record Event(List<String> topic, List<String> names, List<String> sentences, String headline) {}

    private final Random random;
    private final @Nullable Credits credits;
    private final List<String> words;
    private final double[] reach;

    private NewsGenerator(long seed, boolean credited) {
        random = new Random(seed);
        credits = credited ? new Credits(seed) : null;
        DocumentFrequencies table = DocumentFrequencies.shipped();
        words = table.terms().stream()
                .filter(term -> term.chars().allMatch(Character::isLetter))
                .sorted()
                .toList();
        reach = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < reach.length; i++) {
            sum += Math.exp(-table.idf(words.get(i)));
            reach[i] = sum;
        }
    }

    public static void main(String[] args) throws IOException {
        var generator = new NewsGenerator(Long.parseLong(args[1]), args.length > 3 && args[3].equals("--credits"));
        try (OutputStream file = Files.newOutputStream(Path.of(args[2]));
                var out = new PrintStream(file, false, StandardCharsets.UTF_8)) {
            generator.write(Integer.parseInt(args[0]), out);
        }
    }

    private void write(int count, PrintStream out) {
        int written = 0;
        while (written < count) {
            Event event = event();
            if (credits != null) {
                credits.nextEvent(written, count);
            }
            int reports = random.nextDouble() < ALONE ? 1 : 2 + (int) Math.min(8, -2 * Math.log(random.nextDouble()));
            for (int i = 0; i < reports && written < count; i++) {
                written++;
                out.print(line(written, event, i));
            }
        }
    }

    private String line(int number, Event event, int retelling) {
        List<String> sentences = retelling == 0 ? event.sentences() : rewritten(event);
        String headline = retelling == 0 ? event.headline() : headline(event.topic(), event.names());
        String text = IntStream.range(0, (sentences.size() + 2) / 3)
                .mapToObj(i -> String.join(" ", sentences.subList(3 * i, Math.min(3 * i + 3, sentences.size()))))
                .collect(Collectors.joining("\\n\\n"));
        return String.format(
                Locale.ROOT,
                "{\"id\":\"made-%07d\",\"title\":\"%s\",%s\"text\":\"%s\"}%n",
                number,
                headline,
                credits == null ? "" : credits.next(),
                text);
    }

    private Event event() {
        List<String> topic = Stream.generate(this::rareWord).limit(40).toList();
        List<String> names = Stream.generate(this::name).limit(5).toList();
        List<String> sentences =
                Stream.generate(() -> sentence(topic, names)).limit(SENTENCES).toList();
        return new Event(topic, names, sentences, headline(topic, names));
    }

    /** Most of the sentences, in the same order, some of their words changed, and a few of its own. */
    private List<String> rewritten(Event event) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : event.sentences()) {
            double die = random.nextDouble();
            if (die < 0.55) {
                sentences.add(reworded(sentence));
            } else if (die < 0.85) {
                sentences.add(sentence(event.topic(), event.names()));
            }
        }
        return sentences.isEmpty() ? event.sentences() : sentences;
    }

    private String reworded(String sentence) {
        return Stream.of(sentence.split(" "))
                .map(word -> random.nextInt(5) == 0 && Character.isLowerCase(word.charAt(0)) && !word.endsWith(".")
                        ? word()
                        : word)
                .collect(Collectors.joining(" "));
    }

    private String sentence(List<String> topic, List<String> names) {
        int length = (int) Math.max(6, Math.min(45, 22 + 8 * random.nextGaussian()));
        List<String> said = new ArrayList<>();
        boolean small = true;
        for (int i = 0; i < length; i++) {
            String word = next(topic, names);
            // "of the and" is not how people write: no two small words meet, and none begins or ends a sentence.
            while (isSmall(word) && (small || i == length - 1)) {
                word = next(topic, names);
            }
            small = isSmall(word);
            said.add(word);
        }
        String text = String.join(" ", said);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static boolean isSmall(String word) {
        return word.length() <= 4 && Character.isLowerCase(word.charAt(0));
    }

    private String next(List<String> topic, List<String> names) {
        int die = random.nextInt(100);
        if (die < 42) {
            return SMALL[random.nextInt(SMALL.length)];
        }
        if (die < 60) {
            return topic.get(random.nextInt(topic.size()));
        }
        if (die < 65) {
            return names.get(random.nextInt(names.size()));
        }
        return die < 67 ? String.valueOf(random.nextInt(2_000)) : word();
    }

    private String headline(List<String> topic, List<String> names) {
        return Stream.concat(
                        Stream.of(names.get(random.nextInt(2))),
                        IntStream.range(0, 6).mapToObj(i -> capital(topic.get(random.nextInt(12)))))
                .collect(Collectors.joining(" "));
    }

    private String word() {
        double at = random.nextDouble() * reach[reach.length - 1];
        int found = java.util.Arrays.binarySearch(reach, at);
        return words.get(found < 0 ? Math.min(-found - 1, words.size() - 1) : found);
    }

    private String rareWord() {
        return words.get(random.nextInt(words.size()));
    }

    private String name() {
        return capital(syllables()) + " " + capital(syllables());
    }

    private String syllables() {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                .collect(Collectors.joining());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
