package stemma.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns by what a dropped word shows: drops words from sound texts and weighs the signs at these places against those at
 * all others. Arguments: where the weights go, then files of pairs in JSON lines, packed, or folders of CoNLL-U.
 */
final class HoleTraining {

    private record Example(int[] signs, boolean dropped) {}

    private final Random random = new Random(11);
    private final List<Example> examples = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        HoleTraining training = new HoleTraining();
        Set<String> blocks = new LinkedHashSet<>();
        for (String file : Arrays.asList(args).subList(1, args.length)) {
            Path path = Path.of(file);
            blocks.addAll(pairs(path));
        }
        long words = 0;
        for (String block : blocks) {
            words += block.split(" ").length;
            training.learnFrom(block);
        }
        System.out.printf("%d blocks, %d words, %d examples%n", blocks.size(), words, training.examples.size());
        float[] weights = training.weights();
        save(weights, Path.of(args[0]));
    }

    private static List<String> pairs(Path file) throws IOException {
        List<String> blocks = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            in.lines().map(JsonMapper.shared()::readTree).forEach(pair -> {
                for (String side : List.of("1", "2")) {
                    if (pair.path("lang" + side).asString().equals("en")) {
                        pair.path("text" + side)
                                .asString()
                                .lines()
                                .filter(HoleTraining::isProse)
                                .forEach(blocks::add);
                    }
                }
            });
        }
        return blocks;
    }

    private static boolean isProse(String block) {
        return block.split(" ").length >= 10 && block.strip().matches("(?s).*[.!?]['”’\")]*");
    }

    private void learnFrom(String block) {
        List<Token> tokens = PartsOfSpeech.of(block);
        PlaceSigns signs = new PlaceSigns(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            examples.add(new Example(signs.at(i), false));
        }
        int drops = Math.max(1, tokens.size() / 4);
        for (int i = 0; i < drops; i++) {
            drop(block, tokens);
        }
    }

    private void drop(String block, List<Token> tokens) {
        int at = 1 + random.nextInt(tokens.size() - 1);
        Token word = tokens.get(at);
        boolean open = word.tagged("NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM");
        if (!word.isWord() || !open && random.nextInt(5) > 0) {
            return;
        }
        int last = at;
        while (word.tagged("PROPN")
                && last + 1 < tokens.size()
                && tokens.get(last + 1).tagged("PROPN")
                && random.nextInt(3) > 0) {
            last++;
        }
        int from = word.start();
        int to = tokens.get(last).end();
        String before = block.substring(0, from);
        String rest = block.substring(to);
        boolean keeps = rest.startsWith(" ") || random.nextInt(2) == 0;
        String holed = (keeps ? before : before.stripTrailing()) + (rest.startsWith(" ") ? rest.stripLeading() : rest);
        int place = before.stripTrailing().length();
        List<Token> made = PartsOfSpeech.of(holed);
        PlaceSigns signs = new PlaceSigns(made);
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i).end() == place) {
                examples.add(new Example(signs.at(i), true));
            }
        }
    }

    private float[] weights() {
        int n = PlaceSigns.NUMBERS;
        double[] z = new double[n];
        double[] g = new double[n];
        float[] w = new float[n];
        double alpha = 0.06, beta = 1, l1 = Double.parseDouble(System.getProperty("l1", "0.5")), l2 = 1;
        int epochs = Integer.getInteger("epochs", 3);
        for (int epoch = 0; epoch < epochs; epoch++) {
            java.util.Collections.shuffle(examples, random);
            double loss = 0;
            for (Example example : examples) {
                double sum = 0;
                for (int f : example.signs()) {
                    double zi = z[f];
                    w[f] = Math.abs(zi) <= l1
                            ? 0
                            : (float) (-(zi - Math.signum(zi) * l1) / ((beta + Math.sqrt(g[f])) / alpha + l2));
                    sum += w[f];
                }
                double p = 1 / (1 + Math.exp(-sum));
                double y = example.dropped() ? 1 : 0;
                loss -= Math.log(Math.max(1e-9, y > 0 ? p : 1 - p));
                double grad = p - y;
                for (int f : example.signs()) {
                    double sigma = (Math.sqrt(g[f] + grad * grad) - Math.sqrt(g[f])) / alpha;
                    z[f] += grad - sigma * w[f];
                    g[f] += grad * grad;
                }
            }
            System.out.printf("%d: %.4f%n", epoch, loss / examples.size());
        }
        int kept = 0;
        for (int f = 0; f < n; f++) {
            double zi = z[f];
            w[f] = Math.abs(zi) <= l1
                    ? 0
                    : (float) (-(zi - Math.signum(zi) * l1) / ((beta + Math.sqrt(g[f])) / alpha + l2));
            kept += w[f] != 0 ? 1 : 0;
        }
        System.out.println(kept + " weights");
        return w;
    }

    private static void save(float[] weights, Path file) throws IOException {
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < weights.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] * HoleModel.SCALE)));
        }
        try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        System.out.println(Files.size(file) + " bytes");
    }
}
