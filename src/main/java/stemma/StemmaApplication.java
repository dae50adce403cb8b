package stemma;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import stemma.command.Command;

/** Stemma: many reports, one story. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class StemmaApplication {
    public static void main(String[] args) {
        Command.run(StemmaApplication.class, args).ifPresent(System::exit);
        Stop.afterStart(new SpringApplication(StemmaApplication.class), args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
