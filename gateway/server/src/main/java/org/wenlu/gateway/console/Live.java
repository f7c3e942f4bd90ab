package org.wenlu.gateway.console;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.access.Scope;
import org.wenlu.protocol.Language;

/// Sends every open page the parts that have changed, within a second. What is equal for several
/// readers is made once. A page that connects again gets everything.
final class Live implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final Duration PERIOD = Duration.ofMillis(700);
    private static final int SILENT_ROUNDS = 20;

    private final Renderer renderer;
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("console-live").daemon().factory());

    /// What a reader looks at.
    record Topic(View view, Scope scope, Language language) {}

    @FunctionalInterface
    interface Renderer {
        List<Fragment> render(Topic topic);
    }

    private static final class Reader {
        private final Topic topic;
        private final SseClient client;
        private final BooleanSupplier allowed;
        private final Map<String, String> sent = new HashMap<>();
        private final AtomicBoolean sending = new AtomicBoolean();
        private int silent;

        Reader(Topic topic, SseClient client, BooleanSupplier allowed) {
            this.topic = topic;
            this.client = client;
            this.allowed = allowed;
        }

        /// Skips a reader that is still taking what came before.
        void offer(List<Fragment> fragments) {
            if (sending.compareAndSet(false, true)) {
                Thread.ofVirtual().name("console-reader").start(() -> take(fragments));
            }
        }

        private void take(List<Fragment> fragments) {
            try {
                send(fragments);
            } finally {
                sending.set(false);
            }
        }

        private void send(List<Fragment> fragments) {
            if (!allowed.getAsBoolean()) {
                client.close();
                return;
            }
            silent++;
            for (Fragment fragment : fragments) {
                if (!fragment.html().equals(sent.put(fragment.name(), fragment.html()))) {
                    client.sendEvent(fragment.name(), fragment.html().replace('\n', ' '));
                    silent = 0;
                }
            }
            if (silent >= SILENT_ROUNDS) {
                client.sendComment("still here");
                silent = 0;
            }
        }
    }

    Live(Renderer renderer) {
        this.renderer = renderer;
        rounds.scheduleWithFixedDelay(
                this::round, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// @param allowed asked before every sending; the connection ends when it says no
    void add(Topic topic, SseClient client, BooleanSupplier allowed) {
        var reader = new Reader(topic, client, allowed);
        client.keepAlive();
        client.onClose(() -> readers.remove(reader));
        readers.add(reader);
    }

    int readers() {
        return readers.size();
    }

    private void round() {
        try {
            Map<Topic, List<Fragment>> rendered = new HashMap<>();
            for (Reader reader : readers) {
                reader.offer(rendered.computeIfAbsent(reader.topic, renderer::render));
            }
        } catch (RuntimeException e) {
            LOG.error("open pages were not brought up to date", e);
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        readers.forEach(reader -> reader.client.close());
    }
}
