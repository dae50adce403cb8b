package stemma.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stemma.parsing.Received;
import stemma.parsing.ReceivedFile;
import stemma.parsing.RefusedFile;

class TreeTests {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temp.resolve("wire"));
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "Words of " + name);
    }

    private static List<Received> all(Path path) throws IOException {
        List<Received> all = new ArrayList<>();
        Tree.at(path).open(all::add);
        return all;
    }

    @Test
    void givesAllFilesSortedAndByTheirNamesInTheFolder() throws IOException {
        for (String name : List.of("b.txt", "a/z.txt", "c/1.txt", "a/b/y.txt", "B.txt")) {
            write(name);
        }

        assertThat(all(folder))
                .extracting(Received::name)
                .containsExactly("wire/B.txt", "wire/a/b/y.txt", "wire/a/z.txt", "wire/b.txt", "wire/c/1.txt");
        assertThat(Tree.at(folder).count(100)).isEqualTo(5);
        assertThat(Tree.at(folder).count(3)).isEqualTo(3);
    }

    @Test
    void leavesHiddenFilesAndFoldersOut() throws IOException {
        write(".draft.txt");
        write(".git/words.txt");
        write("seen.txt");

        assertThat(all(folder)).extracting(Received::name).containsExactly("wire/seen.txt");
    }

    @Test
    void followsNoLinkOutOfTheFolderAndTakesNothingTwice() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "secret");
        Files.createDirectories(temp.resolve("outside"));
        Files.writeString(temp.resolve("outside/more.txt"), "more");
        Path inside = write("inside.txt");
        Files.createSymbolicLink(folder.resolve("again.txt"), inside);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("secret.txt"), secret);
        Files.createSymbolicLink(folder.resolve("outside"), temp.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("dead.txt"), temp.resolve("nowhere"));

        List<Received> all = all(folder);

        assertThat(all)
                .filteredOn(ReceivedFile.class::isInstance)
                .extracting(Received::name)
                .containsExactly("wire/inside.txt");
        assertThat(all)
                .filteredOn(RefusedFile.class::isInstance)
                .extracting(received -> received.name() + " "
                        + ((RefusedFile) received).reason().split(",")[0])
                .containsExactly(
                        "wire/dead.txt it is a link that leads nowhere: remove it",
                        "wire/outside it is a link out of the folder",
                        "wire/secret.txt it is a link out of the folder");
    }

    @Test
    void takesASingleFileAndALinkThatSomebodyNamed() throws IOException {
        Path file = write("one.txt");
        Path link = Files.createSymbolicLink(temp.resolve("link.txt"), file);

        assertThat(all(file)).extracting(Received::name).containsExactly("one.txt");
        assertThat(all(link)).extracting(Received::name).containsExactly("one.txt");
        assertThatThrownBy(() -> Tree.at(temp.resolve("nothing"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void refusesWhatIsNoOrdinaryFileWithoutWaitingForIt() throws Exception {
        Path pipe = folder.resolve("pipe.txt");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        write("plain.txt");

        assertThat(all(folder))
                .satisfiesExactly(
                        received ->
                                assertThat(((RefusedFile) received).reason()).contains("no ordinary file"),
                        received -> assertThat(received).isInstanceOf(ReceivedFile.class));
    }
}
