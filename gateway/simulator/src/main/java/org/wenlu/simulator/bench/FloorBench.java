package org.wenlu.simulator.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.wenlu.protocol.Json;
import org.wenlu.simulator.process.Launch;
import org.wenlu.simulator.world.Running;
import org.wenlu.simulator.world.Running.Served;
import tools.jackson.databind.JsonNode;

/// `./wenlu bench floor`: how long it takes from a clerk's press of "next" until the boards show
/// the call, with many pages at one host kiosk, over HTTPS. The kiosk is a process of its own; the
/// pages and the clerks are in this one. Prints one object of JSON: medians over the runs.
///
/// Arguments: the project's folder, the kiosk's class path, runs (3), calls in a run (100).
public final class FloorBench {
    private static final int BOARDS = 100;
    private static final int PHONES = 100;
    private static final int COUNTERS = 50;
    private static final int TICKETS = 6;
    private static final int WARM_UP = 30;
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient browser;
    private final String floor;
    private final Listeners pages;

    private FloorBench(HttpClient browser, String floor, Listeners pages) {
        this.browser = browser;
        this.floor = floor;
        this.pages = pages;
    }

    private record Run(double p50, double p99, double worst) {
        static Run of(List<Double> millis) {
            List<Double> sorted = millis.stream().sorted().toList();
            return new Run(at(sorted, 0.5), at(sorted, 0.99), sorted.getLast());
        }

        private static double at(List<Double> sorted, double quantile) {
            return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * quantile));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        int calls = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 100;
        BigHall hall =
                BigHall.in(
                        Files.createTempDirectory("wenlu-bench-floor-"),
                        Path.of(arguments[0]),
                        COUNTERS);
        var running = new Running(hall.world(), new Launch(arguments[1], Launch.KIOSK_MEMORY));
        try (Served kiosk = running.kiosk();
                HttpClient browser = hall.browser();
                var pages = new Listeners(browser, kiosk.addresses().of("floor-secure"))) {
            List<String> tokens = hall.visitors(kiosk, TICKETS);
            var bench = new FloorBench(browser, kiosk.addresses().of("floor-secure"), pages);
            bench.open(hall, tokens);
            bench.run(WARM_UP);
            List<Run> measured = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                measured.add(bench.run(calls));
            }
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.println(Json.mapper().writeValueAsString(report(measured, calls)));
        }
        System.exit(0);
    }

    private static Map<String, Object> report(List<Run> runs, int calls) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("bench", "floor");
        report.put("boards", BOARDS);
        report.put("phones", PHONES);
        report.put("counters", COUNTERS);
        report.put("calls", calls);
        report.put("runs", runs.size());
        report.put("callToBoardP50Ms", median(runs, Run::p50));
        report.put("callToBoardP99Ms", median(runs, Run::p99));
        report.put("callToBoardWorstMs", median(runs, Run::worst));
        return report;
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> of) {
        double[] values = runs.stream().mapToDouble(of).sorted().toArray();
        return Math.round(values[values.length / 2] * 10) / 10.0;
    }

    private void open(BigHall hall, List<String> tokens) throws IOException, InterruptedException {
        var clerk = hall.world().signIns().clerks().getFirst();
        post("/api/floor/sign-in", Map.of("clerk", clerk.name(), "pin", clerk.secret()));
        for (int counter = 1; counter <= COUNTERS; counter++) {
            post(path(counter, "open"), Map.of("key", key(), "services", List.of()));
        }
        pages.boards(BOARDS);
        pages.counters(COUNTERS);
        pages.phones(PHONES, tokens);
        await("every page listens", () -> pages.listening() == BOARDS + COUNTERS);
        await("every phone has asked", () -> pages.asked() >= PHONES);
    }

    /// Calls at one counter after the other; who was called comes back later and waits again.
    private Run run(int calls) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            int counter = 1 + i % COUNTERS;
            long begin = System.nanoTime();
            JsonNode called = post(path(counter, "next"), Map.of("key", key()));
            JsonNode ticket = called.path("ticket");
            String call =
                    Listeners.call(
                            ticket.path("label").asString(),
                            String.valueOf(counter),
                            called.path("call").asInt());
            await("every board shows " + call, () -> pages.seen(call).size() >= BOARDS);
            pages.seen(call).forEach(at -> millis.add((at - begin) / 1e6));
            var back = Map.of("key", key(), "ticket", ticket.path("ticket").asString());
            post(path(counter, "hold"), back);
            post(path(counter, "back"), back);
            Thread.sleep(BETWEEN_CALLS);
        }
        return Run.of(millis);
    }

    private static String path(int counter, String action) {
        return "/api/floor/counters/%d/%s".formatted(counter, action);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private JsonNode post(String path, Object body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(floor + path))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        Json.mapper().writeValueAsBytes(body)))
                        .build();
        var response = browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s answered %d %s"
                            .formatted(
                                    path,
                                    response.statusCode(),
                                    new String(response.body(), StandardCharsets.UTF_8)));
        }
        return Json.mapper().readTree(response.body());
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(what + ": not within " + PATIENCE);
            }
            Thread.sleep(2);
        }
    }
}
