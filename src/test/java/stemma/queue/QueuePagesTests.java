package stemma.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import stemma.Caller;
import stemma.OnFreshDatabase;

/** What the queue's page says, over HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"stemma.admin.password=" + Caller.PASSWORD, "stemma.editor.password=" + Caller.PASSWORD})
@OnFreshDatabase
class QueuePagesTests {

    @LocalServerPort
    private int port;

    @Test
    void saysInPlainWordsThatKeysAreOffOrOn() {
        Caller editor = new Caller(port).logIn("editor", Caller.PASSWORD);
        editor.post("/desk/queue/keys", "on", "false");
        assertThat(editor.get("/desk").body()).contains(">Keys are off.<");
        editor.post("/desk/queue/keys", "on", "true");
        assertThat(editor.get("/desk").body()).contains(">Keys are on.<");
    }
}
