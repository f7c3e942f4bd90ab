package org.wenlu.kiosk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.settings.KioskSettings;

/// The kiosk: `--settings FILE`. Starts everything in the order of the line and ends on SIGTERM.
/// When it cannot start it ends at once, so that who watches over it knows: with 2 for settings
/// that somebody must change, with 1 for anything else.
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int BROKEN = 1;
    private static final int WRONG_SETTINGS = 2;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2 || !arguments[0].equals("--settings")) {
            LOG.error("usage: kiosk --settings FILE");
            System.exit(WRONG_SETTINGS);
        }
        Kiosk kiosk = start(Path.of(arguments[1]));
        var ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    kiosk.close();
                                    ended.countDown();
                                }));
        ended.await();
    }

    private static Kiosk start(Path file) {
        try {
            return Kiosk.start(KioskSettings.read(file, InstantSource.system().instant()));
        } catch (IllegalArgumentException e) {
            LOG.error("the kiosk does not start: {}", e.getMessage());
            System.exit(WRONG_SETTINGS);
            throw e;
        } catch (RuntimeException e) {
            LOG.error("the kiosk does not start", e);
            System.exit(BROKEN);
            throw e;
        }
    }
}
