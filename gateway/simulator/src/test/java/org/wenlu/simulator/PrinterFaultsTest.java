package org.wenlu.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.faults.BreakableProxy;
import org.wenlu.kiosk.device.VirtualPrinter;
import org.wenlu.kiosk.device.VirtualPrinter.Mood;
import org.wenlu.simulator.people.Touchscreen;
import org.wenlu.simulator.people.Touchscreen.Sight;
import org.wenlu.simulator.people.Touchscreen.Thing;
import org.wenlu.simulator.people.Web;
import org.wenlu.simulator.world.Ports;
import org.wenlu.simulator.world.Running;
import org.wenlu.simulator.world.Running.Served;
import org.wenlu.simulator.world.SignIns;
import org.wenlu.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A printer that fails in the middle of a ticket, and what of it is seen by the visitor on the
/// screen, by the clerk at the counter and by the district in its ledger.
@Tag("slow")
class PrinterFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MIDDLE = 4_000;
    private static final String PROFILE =
            """
            extends: simulator-portrait
            name: bench
            printer: { connection: network, host: 127.0.0.1, port: %d, patienceSeconds: 1 }
            """;
    private static final String NO_ANSWER =
            "The printer does not answer. The staff have been told.";
    private static final String OTHER =
            "Your ticket could not be printed. The staff have been told.";

    enum Fault {
        NEAR_END("PRINTED", "", "", inTheMiddle(Mood.PAPER_LOW)),
        PAPER_OUT(
                "FAILED",
                "paper-out",
                "The printer has no paper. The staff have been told.",
                inTheMiddle(Mood.PAPER_OUT)),
        COVER(
                "FAILED",
                "cover-open",
                "The printer is open. The staff have been told.",
                inTheMiddle(Mood.COVER_OPEN)),
        CUTTER("FAILED", "cutter", OTHER, inTheMiddle(Mood.CUTTER)),
        NO_ANSWER_AT_ALL("UNKNOWN", "no-answer", NO_ANSWER, inTheMiddle(Mood.SILENT)),
        NO_CONFIRMATION("UNKNOWN", "no-answer", NO_ANSWER, inTheMiddle(Mood.SILENT_AFTER_PRINTING)),
        GARBAGE("UNKNOWN", "no-answer", NO_ANSWER, inTheMiddle(Mood.GARBAGE)),
        POWER_OFF("UNKNOWN", "no-answer", NO_ANSWER, (_, line) -> line.cutAfter(MIDDLE)),
        CUT_BEFORE("FAILED", "offline", NO_ANSWER, (_, line) -> line.cut()),
        ANSWERS_KEPT_BACK("UNKNOWN", "no-answer", NO_ANSWER, (_, line) -> line.keepAnswersBack());

        private final String state;
        private final String cause;
        private final String said;
        private final BiConsumer<VirtualPrinter, BreakableProxy> begin;

        Fault(
                String state,
                String cause,
                String said,
                BiConsumer<VirtualPrinter, BreakableProxy> begin) {
            this.state = state;
            this.cause = cause;
            this.said = said.isEmpty() ? "Printed: please take your ticket" : said;
            this.begin = begin;
        }

        private static BiConsumer<VirtualPrinter, BreakableProxy> inTheMiddle(Mood mood) {
            return (printer, _) -> printer.becomeAfter(MIDDLE, mood);
        }
    }

    @TempDir static Path folder;
    private static World world;
    private static VirtualPrinter printer;
    private static BreakableProxy line;
    private static Served gateway;
    private static Served kiosk;
    private static Touchscreen screen;
    private static Web counter;

    @BeforeAll
    static void start() throws IOException {
        printer = new VirtualPrinter(folder.resolve("paper"), 0);
        line = BreakableProxy.to(printer.address().getPort());
        Path profile = folder.resolve("bench.yaml");
        Files.writeString(profile, PROFILE.formatted(line.port()));
        world =
                World.in(
                        folder.resolve("world"),
                        profile.toString(),
                        Ports.free(),
                        SignIns.random(1),
                        InstantSource.system());
        var running = new Running(world);
        gateway = running.gateway();
        kiosk = running.kiosk();
        String floor = kiosk.addresses().of("floor");
        screen = new Touchscreen(floor, world.signIns().mirror());
        counter = Web.open(floor);
        openCounter();
    }

    private static void openCounter() throws IOException {
        var clerk = world.signIns().clerks().getFirst();
        counter.post("/api/floor/sign-in", Map.of("clerk", clerk.name(), "pin", clerk.secret()));
        press("open", Map.of("services", List.of(), "take", true));
    }

    @AfterAll
    static void stop() {
        counter.close();
        screen.close();
        kiosk.program().kill();
        gateway.program().kill();
        line.close();
        printer.close();
    }

    @AfterEach
    void repair() {
        line.heal();
        printer.become(Mood.READY);
    }

    @ParameterizedTest
    @EnumSource
    void visitorClerkAndDistrictSeeTheSame(Fault fault) throws Exception {
        tap("attract", "begin");
        tap("language", "language-en");
        tap("home", "home-ticket");
        fault.begin.accept(printer, line);
        Sight services = awaited("services", "foot-home");
        screen.tap(services.touchable(id -> id.startsWith("service-")).getFirst());

        await().atMost(PATIENCE)
                .until(() -> text("ticket-state"), text -> text.contains(fault.said));
        JsonNode called = press("next", Map.of()).path("ticket");
        String ticket = called.path("ticket").asString();
        assertThat(called.path("printing").asString()).isEqualToIgnoringCase(fault.state);
        assertThat(called.path("printed").asBoolean()).isEqualTo(fault.state.equals("PRINTED"));
        assertThat(text("ticket-number")).isEqualTo(called.path("label").asString());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(district(ticket))
                                        .containsExactly(
                                                "printing ",
                                                fault.state.toLowerCase(Locale.ROOT)
                                                        + " "
                                                        + fault.cause));
        press("start", Map.of("ticket", ticket));
        press("finish", Map.of("ticket", ticket, "timeAccurate", true));
        tap("ticket", "done");
    }

    private static JsonNode press(String key, Map<String, Object> what) throws IOException {
        var body = new HashMap<String, Object>(what);
        body.put("key", UUID.randomUUID().toString());
        Web.Response response = counter.post("/api/floor/counters/1/" + key, body);
        assertThat(response.ok()).as("%s %s", key, response).isTrue();
        return response.body();
    }

    private static List<String> district(String ticket) throws SQLException {
        List<String> states = new ArrayList<>();
        try (var ledger =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + world.gatewayData().resolve("gateway.db"));
                var query = ledger.createStatement();
                var row = query.executeQuery("select line from record order by seq")) {
            while (row.next()) {
                JsonNode record = JSON.readTree(row.getBytes(1));
                JsonNode body = record.path("body");
                if (record.path("kind").asString().equals("ticket.printing")
                        && body.path("ticket").asString().equals(ticket)) {
                    states.add(
                            body.path("state").asString() + " " + body.path("cause").asString(""));
                }
            }
        }
        return states;
    }

    private static String text(String id) throws IOException {
        return screen.look().find(id).map(Thing::text).orElse("");
    }

    private static void tap(String name, String id) throws IOException {
        screen.tap(awaited(name, id).find(id).orElseThrow());
    }

    private static Sight awaited(String name, String id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> screen.look(),
                        sight -> sight.name().equals(name) && sight.find(id).isPresent());
    }
}
