package stemma.regrouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How articles are told, in two maps: where each belongs, and which story is part of which. */
class RegroupingModel {

    /** What was done: a merge of one story into another, or articles given another home. */
    private record Done(long absorbed, long survivor, Map<Long, Long> homesBefore) {}

    private record Apart(long by, long one, long other) {

        String told() {
            return Math.min(one, other) + " not with " + Math.max(one, other);
        }
    }

    private static final Pattern STORY = Pattern.compile("(story (\\d+) (\\S+) lead )(\\d+) text 0 part of 0(.*)");

    private final List<String> came = new ArrayList<>();
    private final Map<Long, Long> homes = new TreeMap<>();
    private final Map<Long, Long> partOf = new TreeMap<>();
    private final Map<Long, Done> standing = new LinkedHashMap<>();
    private final Map<Long, Long> texts = new HashMap<>();
    private final Map<Long, List<Long>> leads = new HashMap<>();
    private final List<Apart> apart = new ArrayList<>();
    private int done;
    private int undone;
    private int refused;

    void place(long article, long story) {
        homes.put(article, story);
    }

    void came(String line) {
        came.add(line);
    }

    void move(long id, List<Long> articles, long to) {
        Map<Long, Long> before = new TreeMap<>();
        articles.forEach(article -> before.put(article, Objects.requireNonNull(homes.put(article, to))));
        standing.put(id, new Done(0, 0, before));
        done++;
    }

    /** Whoever leaves is not the same story as those that stay, as long as the move stands and nothing brings them together. */
    void imply(long id, Collection<Long> leaving, Collection<Long> staying) {
        leaving.forEach(one -> staying.forEach(other -> apart.add(new Apart(id, one, other))));
    }

    List<String> ruledApart() {
        apart.removeIf(pair -> !standing.containsKey(pair.by()) || story(pair.one()) == story(pair.other()));
        return apart.stream().map(Apart::told).toList();
    }

    List<Long> told(long story) {
        return homes.keySet().stream()
                .filter(article -> story(article) == story)
                .toList();
    }

    void merge(long id, long absorbed, long survivor) {
        partOf.put(absorbed, survivor);
        standing.put(id, new Done(absorbed, survivor, Map.of()));
        done++;
    }

    void undo(long id) {
        Done was = Objects.requireNonNull(standing.remove(id));
        partOf.remove(was.absorbed());
        homes.putAll(was.homesBefore());
        undone++;
    }

    void refused() {
        refused++;
    }

    void edited(long story, long text) {
        texts.put(story, text);
    }

    void leads(long story, long article) {
        leads.computeIfAbsent(story, any -> new ArrayList<>()).add(article);
    }

    boolean isPlaced(long article) {
        return homes.containsKey(article);
    }

    List<Long> articles() {
        return List.copyOf(homes.keySet());
    }

    List<Long> standing() {
        return List.copyOf(standing.keySet());
    }

    long story(long article) {
        long story = Objects.requireNonNull(homes.get(article));
        while (partOf.containsKey(story)) {
            story = partOf.getOrDefault(story, 0L);
        }
        return story;
    }

    List<Long> tellingStories() {
        return homes.keySet().stream().map(this::story).distinct().sorted().toList();
    }

    List<String> told() {
        return homes.keySet().stream()
                .map(article -> article + " in " + story(article))
                .toList();
    }

    List<String> pointers() {
        return partOf.entrySet().stream()
                .map(part -> part.getKey() + " is part of " + part.getValue())
                .toList();
    }

    /** The beginning, with what editors wrote and whom they made lead since, and with the articles that came since. */
    List<String> withEdits(List<String> before) {
        return Stream.concat(before.stream().map(this::withEdits), came.stream())
                .sorted()
                .toList();
    }

    private String withEdits(String line) {
        Matcher story = STORY.matcher(line);
        if (!story.matches()) {
            return line;
        }
        long id = Long.parseLong(story.group(2));
        long lead = leads.getOrDefault(id, List.of()).stream()
                .filter(article -> homes.getOrDefault(article, 0L) == id)
                .reduce((one, later) -> later)
                .orElse(Long.parseLong(story.group(4)));
        return story.group(1) + lead + " text " + texts.getOrDefault(id, 0L) + " part of 0" + story.group(5);
    }

    String summary() {
        return done + " done, " + undone + " undone, " + refused + " refused";
    }
}
