package stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stemma.StemmaApplication;
import stemma.TestDatabase;

class ExportCommandTests {

    @TempDir
    Path temp;

    private static Shell command(String... words) {
        return Shell.run(() -> ExportCommand.run(StemmaApplication.class, List.of(words)));
    }

    @Test
    void writesTheSeedsAsFiles() {
        List<String> words = new ArrayList<>(List.of(
                temp.resolve("copy").toString(), "--stemma.site.address=https://news.example", "--server.port=1"));
        TestDatabase.fresh().properties().forEach((name, value) -> words.add("--" + name + "=" + value));

        Shell shell = command(words.toArray(String[]::new));

        assertThat(shell.code()).as(shell.err()).isEqualTo(Command.WELL);
        assertThat(shell.out()).contains(" files (", "0 texts are withdrawn").hasLineCount(1);
        assertThat(temp.resolve("copy/site/articles")).isDirectoryContaining("glob:**.html");
        assertThat(temp.resolve("copy/nginx.conf")).content().startsWith("# Inside of a block server");
    }

    @Test
    void saysWhatIsMissing() {
        String folder = temp.resolve("copy").toString();
        assertThat(command().err()).contains("Name one folder");
        assertThat(command(folder, "second").err()).contains("Name one folder");
        assertThat(command(folder, "--language", "fr").err()).contains("“fr”: it is en or uk");
        assertThat(command(folder, "--langage").err()).contains("There is no option --langage");
        assertThat(command(folder, "--langage").code()).isEqualTo(Command.NOTHING_DONE);
        assertThat(Files.exists(Path.of(folder))).isFalse();
        assertThat(command("--help").out()).startsWith("Usage:");
    }
}
