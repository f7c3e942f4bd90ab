package org.wenlu.gateway.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wenlu.gateway.phone.PhoneLine.CODE;
import static org.wenlu.gateway.phone.PhoneLine.SILENCE;
import static org.wenlu.gateway.phone.PhoneLine.TOKEN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.phone.PhoneLine.Phone;

class PhoneRoutesTest {
    private static final int STRANGER = 2;
    private static final int VISITOR = 3;
    private static final String JSON = "application/json";

    @TempDir static Path folder;
    private static PhoneLine line;

    private PhoneLine.Web web;
    private Phone stranger;
    private Phone visitor;

    @BeforeAll
    static void start() throws Exception {
        line = new PhoneLine(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        line.close();
    }

    @BeforeEach
    void open() throws Exception {
        web = line.web();
        stranger = web.phone(STRANGER);
        visitor = web.phone(VISITOR);
    }

    @AfterEach
    void close() {
        web.close();
    }

    /// Until the gateway says that it hears no more of them. All but the first are of no service
    /// point's code, and asked of none.
    private static int guessing(Phone phone) throws Exception {
        for (int i = 0; i < 300; i++) {
            int status = phone.follow(i == 0 ? "WRNG22" : "X" + i);
            if (status != 404) {
                return status;
            }
        }
        return 404;
    }

    @Test
    void aTicketIsFollowedByItsTokenAndByItsCodeHoweverItIsWritten() throws Exception {
        assertThat(visitor.follow(TOKEN)).isEqualTo(200);
        assertThat(visitor.follow(CODE)).isEqualTo(200);
        assertThat(visitor.follow("5pv-95w")).isEqualTo(200);
        assertThat(visitor.follow("5PV%2095W")).isEqualTo(200);
    }

    @Test
    void aCodeIsAGuessHoweverItIsStretched() throws Exception {
        assertThat(guessing(stranger)).isEqualTo(429);

        for (String stretched :
                new String[] {
                    CODE,
                    "5-P-V-9-5-W---",
                    "5PV95W----------------",
                    "-".repeat(94) + CODE,
                    "%205PV95W" + "-".repeat(14),
                    "5PV95W%E2%80%83"
                }) {
            assertThat(stranger.follow(stretched)).as(stretched).isEqualTo(429);
        }
    }

    @Test
    void theServicePointIsNotAskedWhenGuessesAreUsedUp() throws Exception {
        guessing(stranger);
        int before = line.asked.get();

        stranger.follow(CODE);
        stranger.leave(CODE, "Content-Type", JSON);

        assertThat(line.asked).hasValue(before);
    }

    @Test
    void aTokenIsHeardWhenGuessesAreUsedUp() throws Exception {
        guessing(stranger);

        assertThat(stranger.follow(TOKEN)).isEqualTo(200);
    }

    @Test
    void oneStrangerDoesNotStopTheCodesOfAWholePlace() throws Exception {
        assertThat(guessing(stranger)).isEqualTo(429);

        assertThat(visitor.follow(CODE)).isEqualTo(200);
    }

    @Test
    void guessesAreHeardAgainAfterAWhile() throws Exception {
        guessing(stranger);

        web.clock().advance(Duration.ofMinutes(5));

        assertThat(stranger.follow(CODE)).isEqualTo(200);
    }

    @Test
    void foreignPagesDoNotActForAPhone() throws Exception {
        String own = web.console().address().toString();

        assertThat(visitor.leave(TOKEN, "Content-Type", "text/plain")).isEqualTo(415);
        assertThat(visitor.leave(TOKEN, "Content-Type", JSON + "; multipart/x")).isEqualTo(415);
        assertThat(visitor.leave(TOKEN, "Content-Type", JSON, "Origin", "https://example.org"))
                .isEqualTo(403);
        assertThat(visitor.leave(TOKEN, "Content-Type", JSON, "Origin", "null")).isEqualTo(403);
        assertThat(visitor.leave(TOKEN, "Content-Type", JSON, "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        assertThat(visitor.leave(TOKEN, "Content-Type", JSON, "Origin", own)).isEqualTo(200);
    }

    @Test
    void theWordsAreAskedOfTheServicePointOnceInAWhile() throws Exception {
        String words = "/api/floor/words";
        String first = visitor.get(words).body();
        for (int i = 0; i < 10; i++) {
            assertThat(stranger.get(words).body()).isEqualTo(first);
        }

        web.clock().advance(Duration.ofMinutes(2));

        assertThat(visitor.get(words).body()).isNotEqualTo(first);
    }

    @Test
    void whoAsksTooMuchAtOnceKeepsNobodyElseWaiting() throws Exception {
        List<CompletableFuture<Integer>> flood = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            flood.add(stranger.following(SILENCE));
        }
        await().atMost(Duration.ofSeconds(3)).until(() -> answered(flood, 429) > 250);

        assertThat(visitor.follow(TOKEN)).isEqualTo(200);
    }

    private static long answered(List<CompletableFuture<Integer>> all, int status) {
        return all.stream().filter(it -> it.getNow(0) == status).count();
    }

    @Test
    void whoChangesTooMuchIsSlowedDown() throws Exception {
        int status = 200;
        for (int i = 0; i < 50 && status == 200; i++) {
            status = stranger.leave(TOKEN, "Content-Type", JSON);
        }

        assertThat(status).isEqualTo(429);
        assertThat(stranger.follow(TOKEN)).isEqualTo(200);
        assertThat(visitor.leave(TOKEN, "Content-Type", JSON)).isEqualTo(200);
    }
}
