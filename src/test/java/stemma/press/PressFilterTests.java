package stemma.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.util.unit.DataSize;
import stemma.OnFreshDatabase;
import stemma.signal.Listening;
import stemma.signal.Signals;
import stemma.signal.Subject;

/** The filter before pages that the test makes. It looks for changes only when it has a reason to. */
@SpringBootTest
@OnFreshDatabase
class PressFilterTests {

    private static final Subject BRIDGE = Subject.story(7);
    private static final String PATH = "/stories/bridge";

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectProvider<Listening> listening;

    private final AtomicInteger made = new AtomicInteger();
    private volatile String words = "The bridge stands.";
    private Prints prints;
    private Signals signals;
    private PressFilter filter;

    @BeforeEach
    void begin() {
        prints = new Prints(DataSize.ofMegabytes(1), List.of(), listening, jdbc, Clock.systemUTC());
        signals = new Signals(database, List.of(prints));
        signals.catchUp();
        List<PrintedPaths> paths = List.of(new PrintedPaths(Set.of("/"), List.of("/stories/")));
        filter = new PressFilter(new Press(paths, prints, signals, new Assets(), "STEMMA"), prints);
    }

    @AfterEach
    void end() {
        signals.destroy();
    }

    /** Says what the bridge does, and that it is the bridge's page. */
    private final FilterChain page = (request, response) -> {
        made.incrementAndGet();
        Shown.on((HttpServletRequest) request, BRIDGE);
        write((HttpServletResponse) response);
    };

    private void write(HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(words);
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    private static MockHttpServletRequest get(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    @Test
    void makesAPageOnce() throws Exception {
        String first = ask(get(PATH), page).getContentAsString();
        String second = ask(get(PATH), page).getContentAsString();
        assertThat(first).isEqualTo(second).isEqualTo("The bridge stands.");
        assertThat(made).hasValue(1);
    }

    @Test
    void makesAPageOnceForWhomeverALinkFollows() throws Exception {
        for (String query : List.of("utm_source=letter&utm_medium=email", "fbclid=IwAR0x", "")) {
            MockHttpServletRequest request = get(PATH);
            request.setQueryString(query.isEmpty() ? null : query);
            assertThat(ask(request, page).getContentAsString()).isEqualTo("The bridge stands.");
        }
        assertThat(made).hasValue(1);
        MockHttpServletRequest other = get(PATH);
        other.setQueryString("from=quay");
        ask(other, page);
        assertThat(made).hasValue(2);
    }

    @Test
    void makesAPageOnceForManyWhoAskAtTheSameTime() throws Exception {
        CountDownLatch all = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            await(all);
            page.doFilter(request, response);
        };
        List<Thread> readers = new ArrayList<>();
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 20; i++) {
            readers.add(new Thread(() -> answers.add(answer(slow))));
        }
        readers.forEach(Thread::start);
        while (readers.stream()
                .anyMatch(one -> !Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING)
                        .contains(one.getState()))) {
            Thread.onSpinWait();
        }
        all.countDown();
        for (Thread one : readers) {
            one.join();
        }
        assertThat(answers).hasSize(20).containsOnly("The bridge stands.");
        assertThat(made).hasValue(1);
    }

    private String answer(FilterChain chain) {
        try {
            return ask(get(PATH), chain).getContentAsString();
        } catch (Exception e) {
            return e.toString();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void throwsAwayWhatHasChangedAndNothingElse() throws Exception {
        ask(get(PATH), page);
        prints.changed(Set.of(Subject.story(8), Subject.LISTS, Subject.NAMES), jdbc);
        ask(get(PATH), page);
        assertThat(made).hasValue(1);
        prints.changed(Set.of(BRIDGE), jdbc);
        ask(get(PATH), page);
        assertThat(made).hasValue(2);
        prints.changed(Set.of(Subject.ALL), jdbc);
        ask(get(PATH), page);
        assertThat(made).hasValue(3);
    }

    @Test
    void keepsNoPageThatChangedWhileItWasMade() throws Exception {
        FilterChain overtaken = (request, response) -> {
            page.doFilter(request, response);
            prints.changed(Set.of(BRIDGE), jdbc);
            words = "The bridge fell.";
        };
        assertThat(ask(get(PATH), overtaken).getContentAsString()).isEqualTo("The bridge stands.");
        assertThat(ask(get(PATH), page).getContentAsString()).isEqualTo("The bridge fell.");
        assertThat(made).hasValue(2);
    }

    @Test
    void givesNobodyAnOlderStateThanTheyHaveSeen() throws Exception {
        ask(get(PATH), page);
        words = "The bridge fell.";
        jdbc.sql("insert into signal (subject) values ('story 7')").update();
        assertThat(ask(get(PATH), page).getContentAsString())
                .as("nobody listens here")
                .isEqualTo("The bridge stands.");

        MockHttpServletRequest ofANewerState = get(PATH);
        ofANewerState.addHeader("If-None-Match", "\"made-by-another-program\"");

        assertThat(ask(ofANewerState, page).getContentAsString()).isEqualTo("The bridge fell.");
    }

    @Test
    void keepsOnlyWholePagesThatSayWhatTheyShow() throws Exception {
        FilterChain silent = (request, response) -> write(counted(response));
        FilterChain personal = (request, response) -> {
            page.doFilter(request, response);
            ((HttpServletResponse) response).addCookie(new Cookie("who", "you"));
        };
        FilterChain missing = (request, response) -> {
            page.doFilter(request, response);
            ((HttpServletResponse) response).setStatus(404);
        };
        for (FilterChain chain : List.of(silent, personal, missing)) {
            made.set(0);
            ask(get(PATH), chain);
            assertThat(ask(get(PATH), chain).getContentAsString()).isEqualTo("The bridge stands.");
            assertThat(made).hasValue(2);
        }
    }

    private HttpServletResponse counted(jakarta.servlet.ServletResponse response) {
        made.incrementAndGet();
        return (HttpServletResponse) response;
    }

    @Test
    void leavesTheRestAlone() throws Exception {
        ask(get(PATH), page);
        MockHttpServletRequest withPassword = get(PATH);
        withPassword.addHeader("Authorization", "Basic YTpi");
        MockHttpServletRequest oddQuery = get(PATH);
        oddQuery.setQueryString("source=x");
        for (MockHttpServletRequest request :
                List.of(withPassword, oddQuery, get("/desk"), new MockHttpServletRequest("POST", PATH))) {
            made.set(0);
            MockHttpServletResponse answer = ask(request, page);
            assertThat(made).as(request.getMethod() + request.getRequestURI()).hasValue(1);
            assertThat(answer.getHeader("ETag")).isNull();
        }
    }

    @Test
    void makesAPageAsForAStrangerWhoeverAsksFirst() throws Exception {
        FilterChain curious = (request, response) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            words = "Cookies " + asked.getHeader("cookie") + Arrays.toString(asked.getCookies()) + " session "
                    + asked.getSession(false) + asked.getRequestedSessionId() + " names "
                    + Collections.list(asked.getHeaderNames());
            page.doFilter(request, response);
        };
        MockHttpServletRequest loggedIn = get(PATH);
        loggedIn.addHeader("Cookie", "theme=dark; STEMMA=abc");
        loggedIn.setCookies(new Cookie("STEMMA", "abc"));
        loggedIn.setSession(new MockHttpSession());
        loggedIn.setRequestedSessionId("abc");

        assertThat(ask(loggedIn, curious).getContentAsString()).isEqualTo("Cookies nullnull session nullnull names []");
        assertThat(ask(get(PATH), curious).getContentAsString())
                .isEqualTo("Cookies nullnull session nullnull names []");
        assertThat(made).hasValue(1);
    }

    @Test
    void keepsNoPageThatAsksForASession() {
        FilterChain greedy = (request, response) -> ((HttpServletRequest) request).getSession();
        assertThatThrownBy(() -> ask(get(PATH), greedy)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void answersHeadWithTheHeadersAlone() throws Exception {
        ask(get(PATH), page);
        MockHttpServletResponse head = ask(new MockHttpServletRequest("HEAD", PATH), page);
        assertThat(head.getContentLength()).isEqualTo("The bridge stands.".length());
        assertThat(head.getContentAsString()).isEmpty();
        assertThat(made).hasValue(1);
    }
}
