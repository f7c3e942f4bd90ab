package org.wenlu.gateway.broker;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wenlu.firmware.tls.TlsFiles;

/// Eclipse Mosquitto as the documentation sets it up, on a free port, with other paths.
final class Mosquitto implements AutoCloseable {
    private static final Path SETUP = Path.of("../../docs/contract/mosquitto");

    final int port;
    private final Path program;
    private final Path folder;
    private Process process;

    Mosquitto(Path program, Path folder, TlsFiles tls) throws IOException {
        this.port = freePort();
        this.program = program;
        this.folder = folder;
        Files.createDirectories(folder.resolve("data"));
        Files.copy(SETUP.resolve("acl"), folder.resolve("acl"));
        String written =
                Files.readString(SETUP.resolve("mosquitto.conf"))
                        .replace("listener 8883", "listener " + port + " 127.0.0.1")
                        .replace("authority.pem", tls.authority().toString())
                        .replace("broker.pem", tls.certificate().toString())
                        .replace("broker.key", tls.key().toString())
                        .replace("acl_file acl", "acl_file " + folder.resolve("acl"))
                        .replace("data/", folder.resolve("data") + "/");
        Files.writeString(folder.resolve("mosquitto.conf"), written + "user root\n");
        process = run();
    }

    static Optional<Path> installed() {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)),
                        List.of("/usr/sbin", "/usr/local/sbin").stream())
                .map(folder -> Path.of(folder, "mosquitto"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void restart() throws IOException, InterruptedException {
        stop();
        process = run();
    }

    private Process run() throws IOException {
        Process started =
                new ProcessBuilder(
                                program.toString(),
                                "-c",
                                folder.resolve("mosquitto.conf").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("mosquitto.log").toFile()))
                        .start();
        await().atMost(Duration.ofSeconds(20)).until(this::listens);
        return started;
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
