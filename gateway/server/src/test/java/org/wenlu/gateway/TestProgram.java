package org.wenlu.gateway;

import java.io.IOException;
import java.nio.file.Path;

/// The gateway as a process of its own.
final class TestProgram {
    private TestProgram() {}

    static Process spawn(Path site, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--settings",
                        site.resolve("gateway.yaml").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
