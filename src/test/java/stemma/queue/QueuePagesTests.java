package stemma.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import stemma.Caller;
import stemma.WholeProgram;

/** What the queue's page says, over HTTP. */
@WholeProgram
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
