package org.wenlu.simulator.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One of Wenlu's programs as a process of its own. Its output goes to a log file; when it serves
/// it writes its addresses to a file.
public final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Process process;
    private final Path log;
    private final Path addresses;

    private Program(Process process, Path log, Path addresses) {
        this.process = process;
        this.log = log;
        this.addresses = addresses;
    }

    /// @param main class to run
    /// @param addresses file that the program writes when it serves; an old one is removed first
    public static Program start(
            String main, Launch launch, Path log, Path addresses, List<String> arguments) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.deleteIfExists(addresses);
            Process process =
                    new ProcessBuilder(launch.command(main, arguments))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
            return new Program(process, log, addresses);
        } catch (IOException e) {
            throw new UncheckedIOException("starting " + main, e);
        }
    }

    /// Waits until the program serves.
    ///
    /// @throws IllegalStateException when it ended first or took longer than `most`; names the log
    public Addresses awaitServing(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (System.nanoTime() < end) {
            if (Files.exists(addresses)) {
                return Addresses.read(addresses);
            }
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "the program ended with %d before it served; its log is %s"
                                .formatted(process.exitValue(), log));
            }
            pause();
        }
        throw new IllegalStateException(
                "the program does not serve after %s; its log is %s".formatted(most, log));
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /// Ends it without warning, as a power cut does (SIGKILL), and waits until it is gone.
    public void kill() {
        process.destroyForcibly();
        await(PATIENCE);
    }

    /// Waits until it ends by itself.
    ///
    /// @return false when it still runs after `most`
    public boolean endedWithin(Duration most) {
        return await(most);
    }

    /// Asks it to end (SIGTERM) and insists after fifteen seconds.
    @Override
    public void close() {
        end(PATIENCE);
    }

    /// Asks it to end (SIGTERM) and insists after `most`.
    public void end(Duration most) {
        process.destroy();
        if (!await(most)) {
            kill();
        }
    }

    private boolean await(Duration most) {
        try {
            return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a program", e);
        }
    }
}
