package stemma.checking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import stemma.parsing.ReportParser;
import stemma.revision.Content;

/** The five seed reports as they are read, each against the other four. */
final class Seeds {

    private static final List<String> FILES = List.of(
            "000_0e7e32d989fd334e",
            "001_58ad50ca85316434",
            "002_4c6659428050c40e",
            "003_dbca84b715c6ac3b",
            "004_0fc9f62d446855c3");

    private Seeds() {}

    static Content content(int number) {
        try (InputStream in = Seeds.class.getResourceAsStream("/db/seed/" + FILES.get(number) + ".txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return ReportParser.parse(text).content();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Matter matter(int number) {
        List<Copy> others = java.util.stream.IntStream.range(0, FILES.size())
                .filter(other -> other != number)
                .mapToObj(other -> Copy.of("seed-" + other, content(other)))
                .toList();
        return new Matter(Copy.of("", content(number)), others, List.of(), List.of());
    }
}
