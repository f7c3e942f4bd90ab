package org.wenlu.kiosk.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Asks NetworkManager by its own program.
///
/// @param program and the arguments that come first
public record NetworkManager(List<String> program) implements Network {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final List<String> QUESTION = List.of("-t", "-f", "STATE", "general");

    public NetworkManager {
        program = List.copyOf(program);
    }

    public static NetworkManager ofThisMachine() {
        return new NetworkManager(List.of("nmcli"));
    }

    @Override
    public State state() {
        try {
            return asked();
        } catch (IOException e) {
            return State.UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return State.UNKNOWN;
        }
    }

    private State asked() throws IOException, InterruptedException {
        var command = new ArrayList<>(program);
        command.addAll(QUESTION);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return State.UNKNOWN;
        }
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.exitValue() == 0 ? read(said) : State.UNKNOWN;
    }

    private static State read(String said) {
        if (said.startsWith("connected")) {
            return State.CONNECTED;
        }
        return said.isEmpty() ? State.UNKNOWN : State.NOT_CONNECTED;
    }
}
