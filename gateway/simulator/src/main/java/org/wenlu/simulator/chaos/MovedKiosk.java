package org.wenlu.simulator.chaos;

import java.nio.file.Path;
import org.wenlu.kiosk.Main;

/// A kiosk whose wall clock is moved by the file that the system property [#FILE] names. For tests:
/// the kiosk itself has no such option.
public final class MovedKiosk {
    static final String FILE = "wenlu.moved-time";

    private MovedKiosk() {}

    public static void main(String[] arguments) throws InterruptedException {
        Main.run(arguments, new MovedTime(Path.of(System.getProperty(FILE))));
    }
}
