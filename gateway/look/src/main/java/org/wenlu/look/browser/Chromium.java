package org.wenlu.look.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.wenlu.protocol.Json;
import tools.jackson.databind.JsonNode;

/// A real browser without a window, steered over its debugging protocol: opens pages, runs their
/// scripts, presses keys, takes pictures. One thread at a time.
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final WebSocket socket;
    private final Traffic traffic = new Traffic();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();

    /// The browser of this machine, when it has one.
    public static Optional<Path> installed() {
        return NAMES.stream()
                .flatMap(
                        name ->
                                Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Starts the browser with a profile of its own under `work`.
    public static Chromium start(Path program, Path work) {
        try {
            Path profile = Files.createTempDirectory(work, "chromium");
            Process process =
                    new ProcessBuilder(
                                    program.toString(),
                                    "--headless",
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--hide-scrollbars",
                                    "--remote-debugging-port=0",
                                    "--user-data-dir=" + profile,
                                    "about:blank")
                            .redirectErrorStream(true)
                            .redirectOutput(profile.resolve("log").toFile())
                            .start();
            return new Chromium(process, page(profile.resolve("DevToolsActivePort"), process));
        } catch (IOException e) {
            throw new UncheckedIOException("the browser does not start", e);
        }
    }

    private Chromium(Process process, URI page) {
        this.process = process;
        this.socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(page, new Listener())
                        .join();
        List.of("Page", "Network", "Log", "Runtime").forEach(it -> call(it + ".enable", Map.of()));
    }

    public void size(int width, int height, boolean phone) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        phone ? 2 : 1,
                        "mobile",
                        phone));
    }

    /// What was loaded, and what went wrong, since the last page was opened.
    public Traffic traffic() {
        return traffic;
    }

    public void open(String address) {
        traffic.clear();
        call("Page.navigate", Map.of("url", address));
    }

    /// Runs a script in the page and waits for what it promises.
    public JsonNode run(String script) {
        JsonNode result =
                call(
                        "Runtime.evaluate",
                        Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        return result.at("/result/value");
    }

    /// Waits until a script says true.
    public void until(String script) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!run("Boolean(" + script + ")").asBoolean(false)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the page never came to: " + script);
            }
            pause();
        }
    }

    /// Presses and releases one key as a hand would: `n`, `Enter`, `Tab`, ` `.
    public void key(String key) {
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            type,
                            "key",
                            key,
                            "text",
                            type.equals("keyDown") ? typed(key) : "",
                            "windowsVirtualKeyCode",
                            code(key)));
        }
    }

    private static String typed(String key) {
        return key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
    }

    private static int code(String key) {
        return switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "ArrowDown" -> 40;
            default -> Character.toUpperCase(key.charAt(0));
        };
    }

    /// Types text into what has the focus.
    public void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /// Presses the mouse in the middle of an element.
    ///
    /// @param selector CSS
    public void click(String selector) {
        JsonNode at =
                run(
                        """
                        (() => {
                          const box = document.querySelector('%s').getBoundingClientRect();
                          return {x: box.x + box.width / 2, y: box.y + box.height / 2};
                        })()
                        """
                                .formatted(selector));
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            at.path("x").asDouble(0),
                            "y",
                            at.path("y").asDouble(0),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    public byte[] picture() {
        JsonNode result = call("Page.captureScreenshot", Map.of("format", "png"));
        return Base64.getDecoder().decode(result.path("data").asString(""));
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        open.put(id, answer);
        socket.sendText(
                        Json.mapper()
                                .writeValueAsString(
                                        Map.of("id", id, "method", method, "params", parameters)),
                        true)
                .join();
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the browser did not answer " + method, e);
        }
    }

    private static URI page(Path portFile, Process process) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(portFile) || Files.readAllLines(portFile).size() < 2) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroy();
                throw new IOException("no debugging port");
            }
            pause();
        }
        String port = Files.readAllLines(portFile).getFirst();
        try (var in = URI.create("http://127.0.0.1:" + port + "/json/list").toURL().openStream()) {
            JsonNode pages = Json.mapper().readTree(in.readAllBytes());
            return URI.create(pages.get(0).path("webSocketDebuggerUrl").asString(""));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the browser worked", e);
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(Json.mapper().readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void take(JsonNode message) {
            traffic.hear(message);
            CompletableFuture<JsonNode> answer = open.remove(message.path("id").asInt(-1));
            if (answer != null) {
                answer.complete(message.path("result"));
            }
        }
    }
}
