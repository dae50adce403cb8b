package stemma.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports in the manner of many sites, agencies and offices, each beside what a careful reader finds in it. */
class SiteReportsTests {

    static Stream<String> reports() {
        try (Stream<Path> files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".expected"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(SiteReportsTests.class.getResource("/sites"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void areReadAsACarefulReaderReadsThem(String name) {
        ParsedReport report = ReportParser.read(new ReceivedFile(name, Fixtures.bytes("/sites/" + name)));
        List<String> expected = Fixtures.lines("/sites/" + FileNames.stem(name) + ".expected");

        assertThat(ExpectedReport.of(expected).differences(report)).isEmpty();
    }

    @Test
    void areManyAndOfManyKinds() {
        assertThat(reports().count()).isGreaterThanOrEqualTo(50);
        assertThat(reports().map(name -> name.substring(name.lastIndexOf('.'))).distinct())
                .contains(".txt", ".md", ".html");
    }
}
