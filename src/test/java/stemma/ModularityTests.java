package stemma;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void holdsTheMap() {
        ApplicationModules.of(StemmaApplication.class).verify();
    }
}
