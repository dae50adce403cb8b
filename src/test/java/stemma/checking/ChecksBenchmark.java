package stemma.checking;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stemma.revision.Block;
import stemma.revision.Content;

/**
 * Measures the checks: alarms per 1,000 words of news with no known defect, gaps found where a word was dropped, and
 * time. Arguments: files of JSON lines, packed or not; without any the project's own news. {@code --show=RULE} prints what
 * that rule finds, {@code --most=N} reads at most so many texts of each file, {@code --half=tuned}
 * the events whose number is even, {@code --half=held-out} the others, {@code --alone} looks at each text without its story as well.
 */
final class ChecksBenchmark {

    private ChecksBenchmark() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        String show = option(args, "--show=", "");
        boolean alone = List.of(args).contains("--alone");
        int most = Integer.parseInt(option(args, "--most=", "1000000"));
        String half = option(args, "--half=", "");
        List<String> files =
                Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        Map<String, NewsTexts> sets = new TreeMap<>();
        files.forEach(file -> sets.put(file.replaceFirst(".*/", ""), NewsTexts.file(Path.of(file))));
        if (files.isEmpty()) {
            sets.put("labelled-news", NewsTexts.labelled());
        }
        boolean brief = List.of(args).contains("--brief");
        sets.forEach((name, texts) -> {
            List<Matter> matters = texts.half(half).matters().limit(most).toList();
            alarms(name, matters, show);
            drops(matters, true);
            drops(matters, false);
            if (alone) {
                List<Matter> without =
                        matters.stream().map(ChecksBenchmark::alone).toList();
                System.out.print("without the other reports, ");
                drops(without, false);
            }
            if (brief) {
                return;
            }
            time(matters);
            large(matters);
        });
    }

    private static Matter alone(Matter matter) {
        return new Matter(matter.copy(), List.of(), matter.names(), matter.loaded());
    }

    private static String option(String[] args, String name, String otherwise) {
        return Stream.of(args)
                .filter(arg -> arg.startsWith(name))
                .map(arg -> arg.substring(name.length()))
                .findFirst()
                .orElse(otherwise);
    }

    private static void alarms(String name, List<Matter> matters, String show) {
        Map<CheckRule, Integer> counts = new TreeMap<>();
        int words = 0;
        for (Matter matter : matters) {
            words += NewsTexts.words(matter.copy());
            for (Finding found : Rules.findings(matter)) {
                counts.merge(found.rule(), 1, Integer::sum);
                if (found.rule().key().equals(show) || show.equals("all")) {
                    System.out.printf(
                            "  %s: %s[%s]%s | %s%n",
                            found.rule().key(), found.before(), found.words(), found.after(), found.said());
                }
            }
        }
        System.out.printf("%s: %d texts, %d words%n", name, matters.size(), words);
        for (CheckRule rule : CheckRule.values()) {
            int count = counts.getOrDefault(rule, 0);
            System.out.printf("| %s | %d | %.3f |%n", rule.title(), count, 1000.0 * count / words);
        }
    }

    private static void drops(List<Matter> matters, boolean spaced) {
        DroppedWords drops = new DroppedWords(7, spaced);
        DroppedWords.Tally tally = matters.stream()
                .flatMap(drops::of)
                .reduce(new DroppedWords.Tally(0, 0, 0, 0, 0), DroppedWords.Tally::plus);
        System.out.println((spaced ? "space left before a mark: " : "no space left: ") + tally);
    }

    private static void time(List<Matter> matters) {
        List<Matter> some = matters.stream().limit(400).toList();
        some.forEach(Rules::findings);
        long words = some.stream()
                .mapToLong(matter -> NewsTexts.words(matter.copy()))
                .sum();
        long from = cpu();
        some.forEach(Rules::findings);
        System.out.printf("%.1f ms of work per 1,000 words%n", (cpu() - from) / 1e3 / words);
    }

    /** One text of 1,000 words against twelve others of as many, made of the set's paragraphs. */
    private static void large(List<Matter> matters) {
        List<Content> texts = texts(matters, 13, 1000);
        double[] ms = IntStream.range(0, 40)
                .mapToDouble(round -> {
                    long from = cpu();
                    Rules.findings(matter(texts));
                    return (cpu() - from) / 1e6;
                })
                .skip(20)
                .sorted()
                .toArray();
        List<Copy> read = copies(texts);
        double[] warm = IntStream.range(0, 40)
                .mapToDouble(round -> {
                    long from = cpu();
                    Rules.findings(NewsTexts.matter(texts.get(0), read, NewsTexts.loaded()));
                    return (cpu() - from) / 1e6;
                })
                .skip(20)
                .sorted()
                .toArray();
        System.out.printf(
                "1,000 words, 12 others: %.0f ms, the slowest of 20 %.0f of work; others read before: %.0f ms, %.0f%n",
                ms[10], ms[19], warm[10], warm[19]);
    }

    private static List<Content> texts(List<Matter> matters, int count, int words) {
        Iterator<Block> blocks = matters.stream()
                .flatMap(matter -> matter.copy().content().body().stream())
                .iterator();
        List<Content> texts = new ArrayList<>();
        while (texts.size() < count) {
            List<Block> body = new ArrayList<>();
            for (int have = 0;
                    have < words && blocks.hasNext();
                    have += body.get(body.size() - 1).text().split(" ", -1).length) {
                body.add(blocks.next());
            }
            texts.add(new Content("Headline", null, List.of(), null, null, null, body));
        }
        return texts;
    }

    private static Matter matter(List<Content> texts) {
        return NewsTexts.matter(texts.get(0), copies(texts), NewsTexts.loaded());
    }

    private static List<Copy> copies(List<Content> texts) {
        return texts.stream().skip(1).map(text -> Copy.of("other", text)).toList();
    }

    /** What this thread itself has worked: other programs on the machine do not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
