package org.wenlu.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.look.browser.Chromium;
import org.wenlu.protocol.Json;
import org.wenlu.simulator.people.Touchscreen;
import org.wenlu.simulator.people.Visitor;
import org.wenlu.simulator.people.Web;
import org.wenlu.simulator.world.Ports;
import org.wenlu.simulator.world.Running;
import org.wenlu.simulator.world.Running.Served;
import org.wenlu.simulator.world.SignIns;
import org.wenlu.simulator.world.World;
import tools.jackson.databind.JsonNode;

/// A phone on mobile data follows a ticket at the gateway: the whole programs.
@Tag("slow")
class FarPhoneTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String POINT = "/p/luohu-port-hall";
    private static final String FOLLOW = POINT + "/api/floor/follow/";

    @TempDir Path folder;

    private World world;
    private Web phone;
    private String gatewayAddress;

    @Tag("WENLU-PHONE-001")
    @Tag("WENLU-PHONE-002")
    @Test
    void aPhoneFollowsItsTicketThroughTheGatewayAndIsToldWhenNobodyAnswers() throws Exception {
        world =
                World.in(
                        folder,
                        "simulator-portrait",
                        Ports.free(),
                        SignIns.random(1),
                        InstantSource.system());
        var running = new Running(world);
        try (Served gateway = running.gateway()) {
            gatewayAddress = gateway.addresses().of("console");
            phone = Web.open(gatewayAddress);
            List<String> numbers;
            try (Served kiosk = running.kiosk()) {
                numbers = visits(kiosk);
                await().atMost(PATIENCE).until(() -> phone.get(POINT + "/api/floor/words").ok());
                follows(numbers.getFirst(), tokens().getFirst());
                wrongAddressesAreSaidToBe();
                readsThePage(numbers.getLast(), tokens().getLast());
            }
            await().atMost(PATIENCE)
                    .until(() -> phone.get(FOLLOW + tokens().getLast()).status() == 503);
            readsThatNobodyAnswers(tokens().getLast());
        }
    }

    private void follows(String number, String token) throws IOException {
        var followed = phone.get(FOLLOW + token);
        assertThat(followed.status()).as("%s: %s", token, followed.body()).isEqualTo(200);
        JsonNode ticket = followed.body();
        assertThat(ticket.path("label").asString()).isEqualTo(number);
        assertThat(ticket.path("state").asString()).isEqualTo("waiting");

        var pressed = Map.of("key", UUID.randomUUID().toString());
        var left = phone.post(FOLLOW + token + "/leave", pressed);

        assertThat(left.body().path("state").asString()).isEqualTo("left");
        var rating = Map.of("key", UUID.randomUUID().toString(), "level", 5, "reasons", List.of());
        assertThat(phone.post(FOLLOW + token + "/rate", rating).status()).isEqualTo(409);
    }

    private void wrongAddressesAreSaidToBe() throws IOException {
        assertThat(phone.get(FOLLOW + "a-token-that-was-never-given").status()).isEqualTo(404);
        assertThat(phone.get("/p/nowhere/api/floor/words").status()).isEqualTo(404);
        var body = Map.of("key", "x".repeat(5_000));
        assertThat(phone.post(FOLLOW + "a-token-that-was-never-given/leave", body).status())
                .isEqualTo(400);
    }

    private void readsThePage(String number, String token) throws IOException {
        try (var browser = Chromium.start(chromium(), folder)) {
            browser.size(390, 844, true);
            browser.open(gatewayAddress + POINT + "/t/" + token);
            browser.until("document.getElementById('label').textContent === '" + number + "'");
        }
    }

    private void readsThatNobodyAnswers(String token) throws IOException {
        try (var browser = Chromium.start(chromium(), folder)) {
            browser.size(390, 844, true);
            browser.open(gatewayAddress + POINT + "/t/" + token);
            browser.until("!document.getElementById('away').hidden");
            assertThat(browser.run("document.getElementById('away').textContent").asString())
                    .contains("The service point cannot be reached at the moment");
        }
    }

    private static Path chromium() {
        var program = Chromium.installed();
        assumeTrue(program.isPresent(), "skipped: this machine has no chromium");
        return program.orElseThrow();
    }

    private List<String> visits(Served kiosk) throws IOException {
        var numbers = new ArrayList<String>();
        try (var screen =
                new Touchscreen(kiosk.addresses().of("floor"), world.signIns().mirror())) {
            var visitor = new Visitor(screen, new Random(5), Duration.ofMillis(10), numbers::add);
            while (numbers.size() < 2) {
                visitor.visit();
            }
        }
        return numbers;
    }

    /// As the QR codes on the tickets have them.
    private List<String> tokens() throws SQLException {
        List<String> tokens = new ArrayList<>();
        String journal = "jdbc:sqlite:" + world.kioskData().resolve("journal.db");
        try (Connection connection = DriverManager.getConnection(journal);
                var rows = connection.createStatement().executeQuery("select line from record")) {
            while (rows.next()) {
                JsonNode record = Json.mapper().readTree(rows.getBytes(1));
                if (record.path("kind").asString().equals("ticket.issued")) {
                    tokens.add(record.path("body").path("token").asString());
                }
            }
        }
        return tokens;
    }
}
