package stemma.press;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Answers from what is kept before Tomcat looks for an application, its filters and its sessions. */
class PressValve extends ValveBase {

    private final Supplier<Press> press;

    PressValve(Supplier<Press> press) {
        super(true);
        this.press = press;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!press.get().answers(request, response)) {
            getNext().invoke(request, response);
        }
    }
}
