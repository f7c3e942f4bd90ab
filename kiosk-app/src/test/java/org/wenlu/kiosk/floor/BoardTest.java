package org.wenlu.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.floor.FloorFixture.Person;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Printing;

class BoardTest {
    private final FloorFixture hall = new FloorFixture();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void showsTheLastCallLargeAndTheOthersAsRecent() {
        call("1");
        call("2");

        var board = hall.person().get("/api/floor/board").json();

        assertThat(board.at("/now/label").asString()).isEqualTo("A002");
        assertThat(board.at("/now/counter").asString()).isEqualTo("2");
        assertThat(board.at("/now/sentences/en").asString())
                .isEqualTo("Number A002, please go to counter 2");
        assertThat(board.at("/recent/0/label").asString()).isEqualTo("A001");
    }

    @Test
    void saysHowManyWaitAndHowLong() {
        hall.desk.arrive("permit", "C", Language.EN, false, Printing.PRINTED);

        var board = hall.person().get("/api/floor/board").json();

        assertThat(board.at("/waiting/1/people").asInt()).isEqualTo(1);
        assertThat(board.at("/waiting/1/ranges/zh-Hans").asString()).isEqualTo("约 10–18 分钟");
    }

    @Test
    void streamsEachChangeAndABeatUntilTheBoardGoes() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        var request =
                HttpRequest.newBuilder(URI.create(hall.address() + "/api/floor/board/events"))
                        .header("Accept", "text/event-stream");
        try (var http = java.net.http.HttpClient.newHttpClient();
                Stream<String> lines = http.send(request.build(), BodyHandlers.ofLines()).body()) {
            Thread.ofVirtual().start(() -> lines.forEach(heard::add));
            await().until(() -> heard.contains("event: beat"));
            call("3");
            await().until(() -> heard.stream().anyMatch(line -> line.contains("\"A001\"")));
            http.shutdownNow();
        }
    }

    @Test
    void showsNoTimeWhileTheClockIsNotTrusted() {
        assertThat(face()).contains("14:32");
        hall.clock.distrust();
        assertThat(face()).doesNotContain("14:");
    }

    @Test
    void closingTheFloorLeavesNoListenerAtTheDesk() {
        hall.close();
        assertThat(hall.desk.listeners()).isZero();
    }

    private String face() {
        var clock = new ClockFace(hall.clock, FloorFixture.point().zone());
        return clock.face().toString();
    }

    private void call(String counter) {
        hall.desk.arrive("registration", "A", Language.EN, false, Printing.PRINTED);
        Person clerk = hall.clerk("Chen");
        clerk.press(counter, "open", Map.of("services", List.of()));
        assertThat(clerk.press(counter, "next", Map.of()).status()).isEqualTo(200);
    }
}
