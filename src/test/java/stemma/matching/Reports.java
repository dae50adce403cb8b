package stemma.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The reports that tests compare: the seeds as they lie in their files, and reports written for these tests. */
final class Reports {

    private static final int LONGEST_HEADLINE = 130;

    private Reports() {}

    static List<Text> seeds() {
        return Stream.of(
                        "000_0e7e32d989fd334e",
                        "001_58ad50ca85316434",
                        "002_4c6659428050c40e",
                        "003_dbca84b715c6ac3b",
                        "004_0fc9f62d446855c3")
                .map(name -> read("/db/seed/" + name + ".txt"))
                .toList();
    }

    static Text written(String name) {
        return read("/matching/" + name + ".txt");
    }

    /** Takes a short first line for the headline and cleans nothing: the engine must bear what an importer leaves. */
    private static Text read(String resource) {
        String raw = raw(resource);
        int end = raw.indexOf('\n');
        return end > LONGEST_HEADLINE
                ? new Text(null, raw, null)
                : new Text(raw.substring(0, end), raw.substring(end), null);
    }

    private static String raw(String resource) {
        try (InputStream in = Reports.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
