package stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stemma.StemmaApplication;
import stemma.TestDatabase;

class AuditCommandTests {

    private static Shell audit(TestDatabase database, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        database.properties().forEach((name, value) -> all.add("--" + name + "=" + value));
        return Shell.run(() -> Command.run(
                        StemmaApplication.class,
                        Stream.concat(Stream.of("audit"), all.stream()).toArray(String[]::new))
                .orElse(-1));
    }

    @Test
    void saysThatAllHoldsUntilARowIsTampered() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        assertThat(audit(database, "verify").code())
                .as("the first start fills the log")
                .isEqualTo(Command.WELL);

        Shell well = audit(database, "verify");
        assertThat(well.code()).isEqualTo(Command.WELL);
        assertThat(well.out()).startsWith("OK: ").contains("Anchor: ");
        String anchor = well.out().replaceFirst("(?s).*Anchor: (\\S+).*", "$1");
        assertThat(audit(database, "verify", "--anchor", anchor).code()).isEqualTo(Command.WELL);

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit_entry disable trigger user");
            statement.execute("grant update on audit_entry to current_user");
            statement.execute("update audit_entry set actor = 'nobody' where id = (select min(id) from audit_entry)");
        }
        Shell broken = audit(database, "verify", "--anchor", anchor);
        assertThat(broken.code()).isEqualTo(Command.REFUSED);
        assertThat(broken.out()).contains("The audit log is not whole. Entry 1 is not as it was written.");
    }

    @Test
    void tellsHowItIsMeant() {
        assertThat(Shell.run(() -> AuditCommand.run(StemmaApplication.class, List.of("--help"))))
                .satisfies(shell -> assertThat(shell.out()).contains("audit verify", "--anchor"));
        for (List<String> words :
                List.of(List.<String>of(), List.of("verify", "--ankor"), List.of("verify", "--anchor", "12"))) {
            Shell shell = Shell.run(() -> AuditCommand.run(StemmaApplication.class, words));
            assertThat(shell.code()).as(words.toString()).isEqualTo(Command.NOTHING_DONE);
            assertThat(shell.err()).contains("Nothing was verified.");
        }
    }
}
