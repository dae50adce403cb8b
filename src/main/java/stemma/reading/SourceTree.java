package stemma.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The figure of a story: every source that its reports name, every report, and a line where a report names a source.
 * It claims nothing more; a report without a line names nobody. All lengths are pixels, counted from the sources' dots.
 */
public record SourceTree(List<Node> sources, List<Node> reports, List<Line> lines, int height) {

    private static final int ROW = 36;
    private static final int MOST_SOURCES = 8;
    private static final int MOST_REPORTS = 16;
    private static final int LABEL_ROOM = 28;
    private static final int LETTER = 9;
    private static final int LABEL_GAP = 16;
    private static final int RIGHT = 136;

    /** A source or a report at its height in the figure; the label may be shortened, the name never is. */
    public record Node(String name, String label, int y) {}

    /** From the height of a source to the height of a report. */
    public record Line(int from, int to) {}

    static SourceTree of(List<Member> members) {
        var names = new LinkedHashMap<String, String>();
        members.forEach(member -> member.sources().forEach(name -> names.putIfAbsent(key(name), name)));
        int height = ROW * Math.max(names.size(), members.size());
        var keys = List.copyOf(names.keySet());
        var sources = new ArrayList<Node>();
        names.values()
                .forEach(name -> sources.add(new Node(name, shortened(name), y(sources.size(), keys.size(), height))));
        var reports = new ArrayList<Node>();
        var lines = new ArrayList<Line>();
        for (Member member : members) {
            int y = y(reports.size(), members.size(), height);
            reports.add(new Node(member.title(), member.siglum(), y));
            var named = member.sources().stream().map(SourceTree::key).collect(Collectors.toSet());
            IntStream.range(0, keys.size())
                    .filter(source -> named.contains(keys.get(source)))
                    .forEach(source -> lines.add(new Line(sources.get(source).y(), y)));
        }
        return new SourceTree(List.copyOf(sources), List.copyOf(reports), List.copyOf(lines), height);
    }

    /** Whether the figure helps: two or more reports, some source named, and few enough of both to be read. */
    public boolean worthDrawing() {
        boolean legible = sources.size() <= MOST_SOURCES && reports.size() <= MOST_REPORTS;
        return legible && !sources.isEmpty() && reports.size() > 1;
    }

    /** Where the longest label begins, left of the dots. */
    public int left() {
        int longest = sources.stream()
                .mapToInt(source -> source.label().length())
                .max()
                .orElse(0);
        return -LABEL_GAP - LETTER * longest;
    }

    public int width() {
        return RIGHT - left();
    }

    /** The letters of the reports that name it. */
    public List<String> namedBy(Node source) {
        return reports.stream()
                .filter(report -> lines.contains(new Line(source.y(), report.y())))
                .map(Node::label)
                .toList();
    }

    /** Names that differ only in capitals are one source; telling more apart is the register's work. */
    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static int y(int index, int count, int height) {
        return height * (2 * index + 1) / (2 * count);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LABEL_ROOM) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, LABEL_ROOM - 1)).strip() + "…";
    }
}
