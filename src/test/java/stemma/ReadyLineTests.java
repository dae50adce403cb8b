package stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnFreshDatabase
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadyLineTests {

    @Autowired
    ReadyLine line;

    @LocalServerPort
    int port;

    @Test
    void saysVersionAddressAndDatabase() throws SQLException {
        assertThat(line.text())
                .matches("Stemma [0-9]\\S* is ready: http://\\S+:" + port
                        + ", PostgreSQL [0-9.]+ at \\S+/stemma_test_\\S+");
    }

    @Test
    void keepsAPasswordInTheAddressOfTheDatabaseToItself() {
        assertThat(ReadyLine.place("jdbc:postgresql://db:5432/news?user=news&password=secret"))
                .isEqualTo("db:5432/news");
    }
}
