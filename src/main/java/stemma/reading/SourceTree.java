package stemma.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figure of a story: every source that its reports name, every report, and a line where a report names a source.
 * It claims nothing more; a report without a line names nobody.
 */
record SourceTree(List<Node> sources, List<Node> reports, List<Line> lines, int height) {

    private static final int ROW = 36;
    private static final int MOST_SOURCES = 8;
    private static final int MOST_REPORTS = 16;
    private static final int LABEL_ROOM = 28;

    /** A source or a report at its height in the figure; the label may be shortened, the text never is. */
    record Node(String text, String label, int y) {}

    /** From the height of a source to the height of a report. */
    record Line(int from, int to) {}

    static SourceTree of(List<Member> members) {
        Map<String, String> sources = named(members);
        int height = ROW * Math.max(sources.size(), members.size());
        var rows = new LinkedHashMap<String, Integer>();
        var sourceNodes = new ArrayList<Node>();
        sources.forEach((key, name) -> {
            rows.put(key, row(rows.size(), sources.size(), height));
            sourceNodes.add(new Node(name, shortened(name), rows.getOrDefault(key, 0)));
        });
        var reports = new ArrayList<Node>();
        var lines = new ArrayList<Line>();
        for (Member member : members) {
            int y = row(reports.size(), members.size(), height);
            reports.add(new Node(member.title(), member.siglum(), y));
            member.sources().stream()
                    .map(SourceTree::key)
                    .distinct()
                    .forEach(key -> lines.add(new Line(rows.getOrDefault(key, 0), y)));
        }
        return new SourceTree(List.copyOf(sourceNodes), List.copyOf(reports), List.copyOf(lines), height);
    }

    /** Whether the figure helps: two or more reports, some source named, and few enough of both to be read. */
    public boolean worthDrawing() {
        return !sources.isEmpty()
                && sources.size() <= MOST_SOURCES
                && reports.size() > 1
                && reports.size() <= MOST_REPORTS;
    }

    /** The figure in words, a sentence for each source. */
    public String inWords() {
        var words = new StringBuilder();
        for (Node source : sources) {
            var sigla = reports.stream()
                    .filter(report -> lines.contains(new Line(source.y(), report.y())))
                    .map(Node::label)
                    .toList();
            words.append(source.text())
                    .append(" is named by ")
                    .append(String.join(", ", sigla))
                    .append(". ");
        }
        return words.toString().strip();
    }

    private static Map<String, String> named(List<Member> members) {
        var sources = new LinkedHashMap<String, String>();
        members.stream()
                .flatMap(member -> member.sources().stream())
                .forEach(name -> sources.putIfAbsent(key(name), name));
        return sources;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static int row(int index, int count, int height) {
        return height * (2 * index + 1) / (2 * count);
    }

    private static String shortened(String name) {
        return name.length() <= LABEL_ROOM
                ? name
                : name.substring(0, LABEL_ROOM - 1).strip() + "…";
    }
}
