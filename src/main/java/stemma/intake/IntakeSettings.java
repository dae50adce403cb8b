package stemma.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much room imports leave on the disk of the embedded database. */
@ConfigurationProperties("stemma.intake")
record IntakeSettings(@DefaultValue("1GB") DataSize diskFloor) {}
