package stemma.intake;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * From which folders of the server admins may import, and how much room imports leave on the disk.
 *
 * @param folders only read, never written to
 */
@ConfigurationProperties("stemma.intake")
record IntakeSettings(
        @DefaultValue({}) List<Path> folders,
        @DefaultValue("1GB") DataSize diskFloor) {

    IntakeSettings {
        folders =
                folders.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
    }
}
