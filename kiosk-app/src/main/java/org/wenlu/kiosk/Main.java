package org.wenlu.kiosk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.settings.KioskSettings;

/// The kiosk: `--settings FILE`, with `--become-host` when a person has made sure that the service
/// point's host is off; or `--setup FOLDER` with `--profile PROFILE`, which asks on the glass what
/// a kiosk without settings has to know, and starts as one with settings when it has them. Starts
/// everything in the order of the line and ends on SIGTERM. When it cannot start it ends at once,
/// so that who watches over it knows: with 2 for settings that somebody must change, with 1 for
/// anything else. It ends with 75, to be started again, when another kiosk became host in its
/// place, or when the gateway says so.
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int BROKEN = 1;
    private static final int WRONG_SETTINGS = 2;
    private static final int START_AGAIN = 75;
    private static final String USUAL_PROFILE = "raspberry-pi-5";

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        run(arguments, InstantSource.system());
    }

    /// The same by another wall clock.
    public static void run(String[] arguments, InstantSource time) throws InterruptedException {
        boolean becomeHost = arguments.length == 3 && arguments[2].equals("--become-host");
        boolean settings =
                arguments.length >= 2
                        && arguments[0].equals("--settings")
                        && (arguments.length == 2 || becomeHost);
        if (!settings && !setsUp(arguments)) {
            LOG.error(
                    "usage: kiosk --settings FILE [--become-host] | --setup FOLDER [--profile PROFILE]");
            System.exit(WRONG_SETTINGS);
        }
        Path given = Path.of(arguments[1]);
        Kiosk kiosk = start(settings ? () -> given : setup(arguments, time), time, becomeHost);
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

    private static boolean setsUp(String[] arguments) {
        return arguments.length >= 2
                && arguments[0].equals("--setup")
                && (arguments.length == 2
                        || arguments.length == 4 && arguments[2].equals("--profile"));
    }

    private static Supplier<Path> setup(String[] arguments, InstantSource time) {
        String profile = arguments.length == 4 ? arguments[3] : USUAL_PROFILE;
        return () -> SettingUp.await(Path.of(arguments[1]), profile, time);
    }

    /// On a thread of its own: ending waits for the one that says so.
    private static void startAgain(String why) {
        LOG.warn("{}; this kiosk starts again", why);
        Thread.ofPlatform().start(() -> System.exit(START_AGAIN));
    }

    private static Kiosk start(Supplier<Path> file, InstantSource time, boolean becomeHost) {
        try {
            var settings = KioskSettings.read(file.get(), time.instant());
            return Kiosk.start(settings, Wall.of(settings, time), becomeHost, Main::startAgain);
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
