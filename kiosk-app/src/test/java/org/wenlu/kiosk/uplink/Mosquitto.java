package org.wenlu.kiosk.uplink;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.wenlu.firmware.tls.TlsFiles;

/// A real broker on the loopback address, with rules like the gateway's. Tests that need it are
/// skipped where it is not installed.
final class Mosquitto implements AutoCloseable {
    private static final Optional<Path> PROGRAM =
            Stream.of("/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();

    private final int port;
    private final ProcessBuilder command;
    private Process process;

    /// @param rules lines of an access file; none allows everything
    private Mosquitto(Path folder, List<String> rules, List<String> more) throws IOException {
        assumeTrue(PROGRAM.isPresent(), "skipped: the broker mosquitto is not installed");
        port = freePort();
        Path access = Files.write(folder.resolve("access"), rules);
        Path settings = folder.resolve("mosquitto.conf");
        var lines =
                Stream.of(
                                Stream.of("user root", "listener " + port + " 127.0.0.1"),
                                more.stream(),
                                rules.isEmpty()
                                        ? Stream.<String>empty()
                                        : Stream.of("acl_file " + access))
                        .flatMap(all -> all)
                        .toList();
        Files.write(settings, lines);
        command =
                new ProcessBuilder(PROGRAM.orElseThrow().toString(), "-c", settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("mosquitto.log").toFile());
        start();
    }

    static Mosquitto open(Path folder) throws IOException {
        return new Mosquitto(folder, List.of(), List.of("allow_anonymous true"));
    }

    static Mosquitto withRules(Path folder, String... rules) throws IOException {
        return new Mosquitto(folder, List.of(rules), List.of("allow_anonymous true"));
    }

    static Mosquitto withTls(Path folder, TlsFiles files) throws IOException {
        return new Mosquitto(
                folder,
                List.of("pattern readwrite wenlu/v1/%u/#", "user gateway", "topic readwrite #"),
                List.of(
                        "cafile " + files.authority(),
                        "certfile " + files.certificate(),
                        "keyfile " + files.key(),
                        "require_certificate true",
                        "use_identity_as_username true"));
    }

    int port() {
        return port;
    }

    void start() throws IOException {
        process = command.start();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(this::listens);
    }

    void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        stop();
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
