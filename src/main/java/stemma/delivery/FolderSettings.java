package stemma.delivery;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From which folders of the server admins may import.
 *
 * @param folders only read, never written to
 */
@ConfigurationProperties("stemma.intake")
record FolderSettings(@DefaultValue({}) List<Path> folders) {

    FolderSettings {
        folders =
                folders.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
    }
}
