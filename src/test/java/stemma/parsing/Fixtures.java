package stemma.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files of the test class path. */
final class Fixtures {

    static final List<String> SEEDS = List.of(
            "000_0e7e32d989fd334e",
            "001_58ad50ca85316434",
            "002_4c6659428050c40e",
            "003_dbca84b715c6ac3b",
            "004_0fc9f62d446855c3");

    private Fixtures() {}

    static byte[] bytes(String path) {
        try (InputStream in = Fixtures.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8).lines().toList();
    }

    static ParsedReport seed(String prefix) {
        String name = SEEDS.stream()
                .filter(seed -> seed.startsWith(prefix))
                .findFirst()
                .orElseThrow();
        return ReportParser.parse(
                Decoding.of(bytes("/db/seed/" + name + ".txt")).text());
    }

    static ParsedReport report(String name) {
        return ReportParser.parse(
                Decoding.of(bytes("/reports/" + name + ".txt")).text());
    }
}
