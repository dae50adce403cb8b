package stemma.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerCheckTests {
    @Test
    void refusesAServerThatIsTooOldOrSomethingElse() {
        assertThatThrownBy(() -> ServerCheck.refuseUnlessFit("PostgreSQL", 14)).hasMessageContaining("PostgreSQL 14");
        assertThatThrownBy(() -> ServerCheck.refuseUnlessFit("H2", 25)).hasMessageContaining("H2");
        assertThatCode(() -> ServerCheck.refuseUnlessFit("PostgreSQL", 15)).doesNotThrowAnyException();
    }

    @Test
    void hidesTheParametersOfAnAddress() {
        assertThat(ServerCheck.withoutSecrets("jdbc:postgresql://db/stemma?user=u&password=p"))
                .isEqualTo("jdbc:postgresql://db/stemma");
        assertThat(ServerCheck.withoutSecrets("jdbc:postgresql://db/stemma")).isEqualTo("jdbc:postgresql://db/stemma");
    }
}
