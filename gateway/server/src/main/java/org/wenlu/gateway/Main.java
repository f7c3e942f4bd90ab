package org.wenlu.gateway;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.settings.GatewaySettings;

/// The gateway program: `--settings FILE`. Runs until it is told to stop (SIGTERM).
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int WRONG_SETTING = 2;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Gateway gateway;
        try {
            gateway = start(settingsFile(arguments));
        } catch (IllegalArgumentException e) {
            LOG.error("{}", e.getMessage());
            System.exit(WRONG_SETTING);
            return;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("stop")
                                .unstarted(
                                        () -> {
                                            gateway.close();
                                            stopped.countDown();
                                        }));
        stopped.await();
    }

    private static Gateway start(Path file) {
        var settings = GatewaySettings.read(file, System.getenv());
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        return Gateway.start(settings, List.of(), meters, Clock.systemUTC());
    }

    private static Path settingsFile(String[] arguments) {
        if (arguments.length != 2 || !arguments[0].equals("--settings")) {
            throw new IllegalArgumentException("usage: gateway --settings FILE");
        }
        return Path.of(arguments[1]);
    }
}
