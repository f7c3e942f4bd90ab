package org.wenlu.firmware.supervise;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// systemd, where it started this program (`Type=notify`, `WatchdogSec`); elsewhere it is silent.
/// Safe for use by several threads.
public final class Supervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final Optional<String> socket;
    private final Optional<Duration> patience;
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("heart").factory());

    /// @param environment as systemd sets it: `NOTIFY_SOCKET`, `WATCHDOG_USEC`
    public Supervisor(Map<String, String> environment) {
        socket = Optional.ofNullable(environment.get("NOTIFY_SOCKET"));
        patience =
                Optional.ofNullable(environment.get("WATCHDOG_USEC"))
                        .map(it -> Duration.of(Long.parseLong(it), ChronoUnit.MICROS));
    }

    /// Says that the program serves, and from now on three times within the watchdog's patience
    /// that it lives.
    ///
    /// @param alive asked each time; when it says no, or does not answer, systemd restarts the
    ///   program
    public void ready(BooleanSupplier alive) {
        tell("READY=1");
        patience.ifPresent(it -> beat(it.dividedBy(3), alive));
    }

    private void beat(Duration each, BooleanSupplier alive) {
        heart.scheduleAtFixedRate(
                () -> {
                    if (alive.getAsBoolean()) {
                        tell("WATCHDOG=1");
                    }
                },
                0,
                each.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void tell(String message) {
        if (socket.isPresent() && !NativeSocket.send(socket.get(), message)) {
            LOG.warn("systemd was not told {}", message);
        }
    }

    /// Says that the program is ending.
    @Override
    public void close() {
        heart.shutdownNow();
        tell("STOPPING=1");
    }
}
