package org.wenlu.simulator.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.wenlu.protocol.Json;
import org.wenlu.simulator.people.Touchscreen;
import org.wenlu.simulator.people.Visitor;
import org.wenlu.simulator.people.Web;
import org.wenlu.simulator.process.Launch;
import org.wenlu.simulator.world.DemoPoint;
import org.wenlu.simulator.world.Ports;
import org.wenlu.simulator.world.Running;
import org.wenlu.simulator.world.Running.Served;
import org.wenlu.simulator.world.SignIns;
import org.wenlu.simulator.world.World;
import tools.jackson.databind.SerializationFeature;

/// `./wenlu bench`: what a visitor and a district feel, measured on the running programs; medians
/// of several runs as JSON.
public final class Bench {
    private static final int STARTS = 5;
    private static final int TICKETS = 15;
    private static final Duration PACE = Duration.ofMillis(10);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final World world;
    private final Launch plain;
    private final Launch rehearsed;
    private final PrintStream out;

    private Bench(World world, Launch plain, Launch rehearsed, PrintStream out) {
        this.world = world;
        this.plain = plain;
        this.rehearsed = rehearsed;
        this.out = out;
    }

    /// @param arguments the project's folder, in which results go to `target/bench/line.json`; the
    ///   kiosk's class path; its AOT cache
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path project = Path.of(arguments[0]);
        var plain = new Launch(arguments[1], Launch.KIOSK_MEMORY);
        World world =
                World.in(
                        Files.createTempDirectory("wenlu-bench-"),
                        "simulator-portrait",
                        Ports.free(),
                        SignIns.random(1),
                        InstantSource.system());
        Map<String, Object> figures =
                new Bench(world, plain, plain.with("-XX:AOTCache=" + arguments[2]), out).measure();
        Path file = project.resolve("target/bench/line.json");
        Files.createDirectories(file.resolveSibling(""));
        String json =
                Json.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(figures);
        Files.writeString(file, json);
        out.println(json);
        System.exit(0);
    }

    private Map<String, Object> measure() throws IOException {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("java", System.getProperty("java.vm.version"));
        figures.put("processors", Runtime.getRuntime().availableProcessors());
        starts("kiosk", plain, figures);
        starts("rehearsedKiosk", rehearsed, figures);
        BrowserKiosk.memory(Files.createTempDirectory("wenlu-bench-browser-"))
                .ifPresentOrElse(
                        memory -> figures.put("chromiumKioskPssMiB", Math.round(memory)),
                        () -> out.println("Chromium or Xvfb is not installed: not compared"));
        line(figures);
        return figures;
    }

    private void starts(String name, Launch launch, Map<String, Object> figures)
            throws IOException {
        var serving = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        for (int run = 0; run < STARTS; run++) {
            long begin = System.nanoTime();
            try (Served kiosk = new Running(world, launch).kiosk()) {
                awaitScreen(kiosk, "attract");
                serving.add(millis(begin));
                settleOnTheLanguageScreen(kiosk);
                memory.add(Memory.pssMiB(kiosk.program().pid()));
            }
            out.printf("%s start %d: %.0f ms%n", name, run + 1, serving.getLast());
        }
        figures.put(name + "StartToFirstScreenMs", median(serving));
        figures.put(name + "PssMiB", median(memory));
    }

    private void awaitScreen(Served kiosk, String name) throws IOException {
        try (Touchscreen screen = screen(kiosk)) {
            while (!screen.look().name().equals(name)) {
                rest(LOOK);
            }
        }
    }

    private void settleOnTheLanguageScreen(Served kiosk) throws IOException {
        try (Touchscreen screen = screen(kiosk)) {
            screen.tap(screen.look().find("begin").orElseThrow());
        }
        awaitScreen(kiosk, "language");
        rest(BrowserKiosk.SETTLED);
    }

    private Touchscreen screen(Served kiosk) {
        return new Touchscreen(kiosk.addresses().of("floor"), world.signIns().mirror());
    }

    private void line(Map<String, Object> figures) throws IOException {
        var running = new Running(world, rehearsed);
        try (Served gateway = running.gateway();
                Served kiosk = running.kiosk();
                Web console = Web.open(gateway.addresses().of("console"));
                Touchscreen screen = screen(kiosk)) {
            var operator = world.signIns().operator();
            console.submit(
                    "/sign-in",
                    "/sign-in",
                    Map.of("name", operator.name(), "password", operator.secret()));
            var visitor = new Visitor(screen, new Random(3), PACE, _ -> {});
            var delays = new ArrayList<Double>();
            for (int ticket = 1; ticket <= TICKETS; ticket++) {
                Thread visit = Thread.ofVirtual().start(() -> visit(visitor));
                while (tickets(console) < ticket) {
                    rest(LOOK);
                }
                Instant seen = Instant.now();
                join(visit);
                delays.add(Duration.between(lastTicketCommitted(), seen).toNanos() / 1e6);
            }
            figures.put("ticketCommittedToFigureInConsoleMs", median(delays));
            figures.put(
                    "ticketCommittedToFigureInConsoleMsWorst",
                    delays.stream().max(Double::compare).orElse(0.0));
        }
    }

    private Instant lastTicketCommitted() {
        String sql = "select max(at) from record where kind = 'ticket.issued'";
        String ledger = "jdbc:sqlite:" + world.gatewayData().resolve("gateway.db");
        try (Connection open = DriverManager.getConnection(ledger);
                Statement statement = open.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return Instant.parse(result.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    /// Until a visitor has a ticket: one may leave without.
    private static void visit(Visitor visitor) {
        try {
            Optional<String> number = Optional.empty();
            while (number.isEmpty()) {
                number = visitor.visit();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the kiosk went silent", e);
        }
    }

    private static long tickets(Web console) throws IOException {
        return console.get("/api/v1/service-points/" + DemoPoint.LUOHU_PORT_HALL.id() + "/figures")
                .body()
                .path("sums")
                .path("tickets")
                .asLong();
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(List<Double> values) {
        return Math.round(values.stream().sorted().toList().get(values.size() / 2) * 10) / 10.0;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
