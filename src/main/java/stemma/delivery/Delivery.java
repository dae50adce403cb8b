package stemma.delivery;

import java.io.IOException;
import java.util.function.Consumer;
import stemma.parsing.Received;

/** Something that holds files to import; opened once, it gives them one at a time. */
@FunctionalInterface
public interface Delivery {

    void open(Consumer<? super Received> receiver) throws IOException;
}
