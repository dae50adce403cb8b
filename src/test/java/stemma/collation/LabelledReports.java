package stemma.collation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports of one event, each sentence with what it tells, as people read it. */
record LabelledReports(String name, List<Witness> witnesses, List<List<Set<String>>> labels) {

    static final List<String> NAMES = List.of("icpa", "flood", "trial", "ferry", "strike", "bank", "quake");

    enum Truth {
        SAME,
        DIFFERENT,
        EITHER
    }

    static LabelledReports of(String name) {
        List<Witness> witnesses = new ArrayList<>();
        List<List<Set<String>>> labels = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.startsWith("= ")) {
                blocks = new ArrayList<>();
                labels.add(new ArrayList<>());
                witnesses.add(new Witness(witnesses.size(), List.of()));
            } else {
                String[] parts = line.split(" \\| ", 2);
                labels.get(labels.size() - 1).add(labels(parts[0]));
                blocks.add(parts[1]);
                witnesses.set(witnesses.size() - 1, new Witness(witnesses.size() - 1, blocks));
            }
        }
        return new LabelledReports(name, witnesses, labels);
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/collation", name + ".txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> labels(String written) {
        return written.equals("-") ? Set.of() : Set.copyOf(Arrays.asList(written.split("\\+")));
    }

    Truth truth(Sentence one, Sentence other) {
        Set<String> shared = new HashSet<>(labels(one));
        shared.retainAll(labels(other));
        if (shared.stream().anyMatch(label -> !label.endsWith("?"))) {
            return Truth.SAME;
        }
        Set<String> loose = plain(one);
        loose.retainAll(plain(other));
        return loose.isEmpty() ? Truth.DIFFERENT : Truth.EITHER;
    }

    private Set<String> labels(Sentence sentence) {
        return labels.get(sentence.witness()).get(sentence.block());
    }

    private Set<String> plain(Sentence sentence) {
        Set<String> plain = new HashSet<>();
        labels(sentence).forEach(label -> plain.add(label.replace("?", "")));
        return plain;
    }
}
