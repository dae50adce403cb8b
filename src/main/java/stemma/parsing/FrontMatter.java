package stemma.parsing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML between two lines of dashes at the top of a text. */
final class FrontMatter {

    private static final Pattern KEY = Pattern.compile("(?<key>[\\p{L}_][\\p{L}\\p{N}_ -]{0,40})\\s?:(?:\\s.*|)");

    /** Every value stays the text it is: dates are read by the rules for dates. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    private final List<String> lines;
    private final int first;
    private final int end;

    FrontMatter(List<String> lines, int first, int end) {
        this.lines = lines;
        this.first = first;
        this.end = end;
    }

    /** Empty where what stands between the dashes has no field of a report: then the dashes are only dashes. */
    Optional<FieldBlock> block() {
        if (lines.subList(first + 1, end).stream()
                .noneMatch(line -> fieldOf(line).isPresent())) {
            return Optional.empty();
        }
        StatedFields fields = new StatedFields();
        Set<Field> found = EnumSet.noneOf(Field.class);
        read().forEach((name, value) -> fields.put(String.valueOf(name), value).ifPresent(found::add));
        return found.isEmpty() ? Optional.empty() : Optional.of(new FieldBlock(end + 1, asides(), fields.stated()));
    }

    private Map<?, ?> read() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(10);
        limits.setNestingDepthLimit(20);
        limits.setWarnOnDuplicateKeys(false);
        limits.setCodePointLimit(1 << 20);
        DumperOptions none = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(limits), new Representer(none), none, limits, new TextOnly());
        String text = String.join("\n", lines.subList(first + 1, end));
        try {
            return yaml.load(text) instanceof Map<?, ?> map ? map : Map.of();
        } catch (MarkedYAMLException e) {
            int line = first
                    + 2
                    + (e.getProblemMark() == null ? 0 : e.getProblemMark().getLine());
            int column =
                    1 + (e.getProblemMark() == null ? 0 : e.getProblemMark().getColumn());
            throw new UnreadableReport("Line %,d, column %,d: the front matter is not valid YAML (%s): put it right, or"
                            .formatted(line, column, e.getProblem())
                    + " take the line of dashes above it away.");
        } catch (YAMLException e) {
            throw new UnreadableReport("Line %,d: the front matter is not valid YAML (%s): put it right."
                    .formatted(first + 1, Glyphs.shown(String.valueOf(e.getMessage()))));
        }
    }

    private List<Layout.Aside> asides() {
        List<Layout.Aside> asides = new ArrayList<>();
        Layout.Aside above = new Layout.Aside(new Part(first + 1, lines.get(first)), LineClass.LABEL, "front matter");
        for (int i = first; i <= end; i++) {
            if (!Glyphs.isBlank(lines.get(i))) {
                above = aside(i, above);
                asides.add(above);
            }
        }
        return asides;
    }

    /** A line without a key of its own goes on with the value above it. */
    private Layout.Aside aside(int i, Layout.Aside above) {
        Part part = new Part(i + 1, lines.get(i));
        if (i == first || i == end) {
            return new Layout.Aside(part, LineClass.LABEL, "front matter");
        }
        Matcher key = KEY.matcher(lines.get(i));
        if (!key.matches()) {
            return new Layout.Aside(part, above.lineClass(), above.rule());
        }
        LineClass lineClass = fieldOf(lines.get(i)).map(Field::lineClass).orElse(LineClass.LABEL);
        return new Layout.Aside(
                part, lineClass == LineClass.BODY ? LineClass.LABEL : lineClass, "front matter: " + key.group("key"));
    }

    private static Optional<Field> fieldOf(String line) {
        Matcher key = KEY.matcher(line);
        return key.matches() ? Field.named(key.group("key")) : Optional.empty();
    }
}
