package org.wenlu.gateway;

import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.access.Proxies;
import org.wenlu.gateway.access.Users;
import org.wenlu.gateway.broker.BrokerException;
import org.wenlu.gateway.console.Console;
import org.wenlu.gateway.console.ConsoleSetup;
import org.wenlu.gateway.figures.Figures;
import org.wenlu.gateway.metrics.Metrics;
import org.wenlu.gateway.settings.GatewaySettings;
import org.wenlu.gateway.settings.Secret;
import org.wenlu.gateway.store.DatabaseException;
import org.wenlu.protocol.Json;

/// The gateway program: `--settings FILE`. Runs until it is told to stop (SIGTERM).
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int NOT_STARTED = 1;
    private static final int WRONG_SETTING = 2;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Running running;
        try {
            running = start(settingsFile(arguments));
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.error("{}", e.getMessage());
            System.exit(WRONG_SETTING);
            return;
        } catch (BrokerException | DatabaseException | JavalinException e) {
            LOG.error("the gateway does not start: {}", e.getMessage(), e);
            System.exit(NOT_STARTED);
            return;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("stop")
                                .unstarted(
                                        () -> {
                                            running.close();
                                            stopped.countDown();
                                        }));
        stopped.await();
    }

    private record Running(Gateway gateway, Console console) {
        void close() {
            console.close();
            gateway.close();
        }
    }

    private static Running start(Path file) {
        var settings = GatewaySettings.read(file, System.getenv());
        var users = Users.load(settings.users());
        var metrics = new Metrics();
        Clock clock = Clock.systemUTC();
        var gateway = Gateway.start(settings, List.of(new Figures()), metrics.registry(), clock);
        try {
            Console console = open(console(settings, users, gateway, metrics, clock));
            announce(settings.data(), console);
            return new Running(gateway, console);
        } catch (RuntimeException e) {
            gateway.close();
            throw e;
        }
    }

    private static Console open(ConsoleSetup setup) {
        try {
            return Console.start(setup);
        } catch (JavalinBindException e) {
            throw new IllegalStateException(
                    "http.port is '%d'; it must be a port that is free at %s (0 takes any)"
                            .formatted(setup.port(), setup.host()),
                    e);
        }
    }

    /// Writes where the gateway serves, for who started it.
    private static void announce(Path data, Console console) {
        Path file = data.resolve("addresses.json");
        try {
            Path next = data.resolve("addresses.next");
            Files.write(
                    next,
                    Json.mapper()
                            .writeValueAsBytes(Map.of("console", console.address().toString())));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    private static ConsoleSetup console(
            GatewaySettings settings, Users users, Gateway gateway, Metrics metrics, Clock clock) {
        return new ConsoleSetup(
                settings.http().host(),
                settings.http().port(),
                settings.http().secure(),
                settings.http().trustedProxies().orElse(Proxies.NONE),
                settings.http().scrapeToken().map(Secret::text),
                ZONE,
                clock,
                users,
                gateway.database(),
                gateway.fleet()::fleet,
                gateway.presence(),
                metrics,
                gateway.letters(),
                Optional.of(gateway.asking()),
                gateway.enrolment());
    }

    private static Path settingsFile(String[] arguments) {
        if (arguments.length != 2 || !arguments[0].equals("--settings")) {
            throw new IllegalArgumentException("usage: gateway --settings FILE");
        }
        return Path.of(arguments[1]);
    }
}
