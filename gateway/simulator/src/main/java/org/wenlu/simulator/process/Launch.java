package org.wenlu.simulator.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// With which classes and which options of Java a program is started.
///
/// @param classPath as for `java -cp`
/// @param options for the virtual machine, for example `-Xmx400m`
public record Launch(String classPath, List<String> options) {
    private static final List<String> ALWAYS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-Djava.awt.headless=true",
                    "-Djava.locale.providers=SPI,CLDR");

    /// What a kiosk is given: little at first, and a small nursery, because most of what a screen
    /// needs is gone with the next one. What is not needed any more goes back to the system.
    public static final List<String> KIOSK_MEMORY =
            List.of(
                    "-Xms40m",
                    "-Xmn16m",
                    "-Xmx400m",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=25",
                    "-XX:TrimNativeHeapInterval=10000");

    public Launch {
        options = List.copyOf(options);
    }

    /// On this program's own class path.
    public static Launch here(String... options) {
        return new Launch(System.getProperty("java.class.path"), List.of(options));
    }

    /// The same with one more option.
    public Launch with(String option) {
        var more = new ArrayList<>(options);
        more.add(option);
        return new Launch(classPath, more);
    }

    List<String> command(String main, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ALWAYS);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        return command;
    }
}
