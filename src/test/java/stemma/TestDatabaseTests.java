package stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@OnFreshDatabase
class TestDatabaseTests {
    @Autowired
    DataSource source;

    @Test
    void givesTheApplicationADatabaseOfItsOwn() throws SQLException {
        try (Connection connection = source.getConnection()) {
            assertThat(connection.getCatalog()).startsWith("stemma_test_");
        }
    }

    @Test
    void isEmptyAndUnlikeAnyOther() throws SQLException {
        TestDatabase first = TestDatabase.fresh();
        try (Connection connection = first.connect()) {
            connection.createStatement().execute("create table here (id int)");
        }
        TestDatabase second = TestDatabase.fresh();
        try (Connection connection = second.connect();
                ResultSet tables = connection.getMetaData().getTables(null, "public", "%", null)) {
            assertThat(tables.next()).isFalse();
        }
        assertThat(second.url()).isNotEqualTo(first.url());
    }
}
