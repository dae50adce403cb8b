package stemma.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The folders of the server that admins may import from, as the settings name them; nobody can name another. */
@Component
public class Folders {

    private final List<Path> paths;

    Folders(FolderSettings settings) {
        this.paths = settings.folders();
    }

    public List<Folder> all() {
        return IntStream.range(0, paths.size())
                .mapToObj(number -> Folder.at(number, paths.get(number)))
                .toList();
    }

    /** The path of a folder, by its number. */
    public Path path(int number) {
        if (number < 0 || number >= paths.size()) {
            throw new FolderNotFound(number);
        }
        return paths.get(number);
    }

    /** What is in a folder now, by the folder's number. */
    public Delivery delivery(int number) {
        Path path = path(number);
        return receiver -> Tree.at(path).open(receiver);
    }
}
