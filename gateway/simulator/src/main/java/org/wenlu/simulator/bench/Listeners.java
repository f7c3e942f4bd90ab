package org.wenlu.simulator.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pages of a hall that listen: each has a stream or asks again and again, as a browser would.
final class Listeners implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private static final Duration PHONE_ASKS = Duration.ofSeconds(4);
    private static final Pattern NOW =
            Pattern.compile(
                    "\"now\":\\{\"label\":\"([^\"]+)\",\"counter\":\"([^\"]+)\",\"call\":(\\d+)");

    private final HttpClient http;
    private final String floor;
    private final Map<String, Queue<Long>> seen = new ConcurrentHashMap<>();
    private final AtomicInteger listening = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean closed;

    Listeners(HttpClient http, String floor) {
        this.http = http;
        this.floor = floor;
    }

    void boards(int number) {
        for (int i = 0; i < number; i++) {
            listen("/api/floor/board/events", new Board(seen)::line);
        }
    }

    void counters(int number) {
        for (int i = 1; i <= number; i++) {
            listen("/api/floor/counters/%d/events".formatted(i), _ -> {});
        }
    }

    /// @param tokens of tickets, each followed by some of the phones
    void phones(int number, List<String> tokens) {
        for (int i = 0; i < number; i++) {
            String token = tokens.get(i % tokens.size());
            Thread.ofVirtual().start(() -> ask("/api/floor/follow/" + token));
        }
    }

    private void listen(String path, Consumer<String> line) {
        Thread.ofVirtual().start(() -> hear(path, line));
    }

    private void hear(String path, Consumer<String> line) {
        var request = request(path).header("Accept", "text/event-stream").GET().build();
        try (var body =
                new BufferedReader(
                        new InputStreamReader(
                                http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                                        .body(),
                                StandardCharsets.UTF_8))) {
            listening.incrementAndGet();
            for (String each = body.readLine(); each != null; each = body.readLine()) {
                line.accept(each);
            }
        } catch (IOException e) {
            ended(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(String path) {
        try {
            while (!closed) {
                http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
                asked.incrementAndGet();
                Thread.sleep(PHONE_ASKS);
            }
        } catch (IOException e) {
            ended(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(String path, IOException e) {
        if (!closed) {
            LOG.warn("a page lost {}: {}", path, e.toString());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(floor + path));
    }

    /// What one board notes of each call: when it came first.
    private static final class Board {
        private final Map<String, Queue<Long>> seen;
        private String last = "";

        Board(Map<String, Queue<Long>> seen) {
            this.seen = seen;
        }

        void line(String line) {
            Matcher now = NOW.matcher(line);
            if (now.find()) {
                note(call(now.group(1), now.group(2), Integer.parseInt(now.group(3))));
            }
        }

        private void note(String call) {
            if (!call.equals(last)) {
                seen.computeIfAbsent(call, _ -> new ConcurrentLinkedQueue<>())
                        .add(System.nanoTime());
                last = call;
            }
        }
    }

    static String call(String label, String counter, int call) {
        return label + " " + counter + " " + call;
    }

    /// When boards showed a call, by `System.nanoTime()`: those that did so far.
    List<Long> seen(String call) {
        return List.copyOf(seen.getOrDefault(call, new ConcurrentLinkedQueue<>()));
    }

    int listening() {
        return listening.get();
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        closed = true;
        http.shutdownNow();
    }
}
