package org.wenlu.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.floor.FloorFixture.Got;
import org.wenlu.kiosk.floor.FloorFixture.Person;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Printing;

class LeadTest {
    private final FloorFixture hall = new FloorFixture();
    private final Person lead = hall.clerk("Wong");

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void aClerkWhoDoesNotLeadIsRefused() {
        Got got = hall.clerk("Chen").get("/api/floor/lead");
        assertThat(got.status()).isEqualTo(403);
        assertThat(got.what()).isEqualTo("not-lead");
    }

    @Test
    void theLeadReopensATicketThatWasMissed() {
        var ticket = missed();
        var ended = lead.get("/api/floor/lead").json().at("/ended");
        assertThat(ended).hasSize(1);
        assertThat(ended.at("/0/state").asString()).isEqualTo("missed");

        var wish = Map.of("ticket", ended.at("/0/ticket").asString(), "reason", "came_late");
        assertThat(press("reopen", wish).status()).isEqualTo(200);
        assertThat(hall.desk.hall().ticket(ticket).orElseThrow().state())
                .isEqualTo(TicketState.WAITING);
        assertThat(lead.get("/api/floor/lead").json().at("/ended")).isEmpty();
    }

    @Test
    void aReasonIsNeeded() {
        var ticket = missed();
        assertThat(press("reopen", Map.of("ticket", ticket.toString())).status()).isEqualTo(400);
    }

    @Test
    void theLeadPausesACounterOfAnother() {
        hall.clerk("Chen").press("2", "open", Map.of("services", List.of()));
        var before = lead.get("/api/floor/lead").json();
        assertThat(before.at("/counters/1/clerk").asString()).isEqualTo("Chen");
        assertThat(before.at("/services/0/counters").asInt()).isEqualTo(1);

        assertThat(press("close", Map.of("counter", "2")).json().at("/result").asString())
                .isEqualTo("changed");
        var after = lead.get("/api/floor/lead").json();
        assertThat(after.at("/counters/1/open").asBoolean()).isFalse();
        assertThat(after.at("/services/0/counters").asInt()).isZero();
    }

    @Test
    void theLeadEndsAnAlarm() {
        Person chen = hall.clerk("Chen");
        chen.press("1", "open", Map.of("services", List.of()));
        chen.press("1", "alarm", Map.of());
        var alarm = lead.get("/api/floor/lead").json().at("/alarms/0/alarm").asString();
        assertThat(press("alarm-over", Map.of("alarm", alarm)).status()).isEqualTo(200);
        assertThat(lead.get("/api/floor/lead").json().at("/alarms")).isEmpty();
    }

    private TicketId missed() {
        var ticket = hall.desk.arrive("tax", "E", Language.RU, false, Printing.PRINTED);
        Person chen = hall.clerk("Chen");
        chen.press("1", "open", Map.of("services", List.of()));
        chen.press("1", "next", Map.of());
        chen.press("1", "no-show", Map.of("ticket", ticket.id().toString()));
        return ticket.id();
    }

    private Got press(String action, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("key", UUID.randomUUID().toString());
        return lead.post("/api/floor/lead/" + action, body);
    }
}
