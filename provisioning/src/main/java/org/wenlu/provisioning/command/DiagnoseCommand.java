package org.wenlu.provisioning.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlu.protocol.Json;
import org.wenlu.provisioning.diagnosis.Diagnosis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `diagnose`: what a kiosk tells about itself, for who mends it.
@Command(
        name = "diagnose",
        description =
                "On the device: writes a ZIP of versions, settings, sizes and logs, without keys,"
                        + " tickets, letters or anything of a person.")
final class DiagnoseCommand implements Callable<Integer> {
    private static final List<String> JOURNAL =
            List.of("journalctl", "--unit=wenlu-*", "--lines=5000", "--no-pager");

    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private Provision provision;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @Parameters(index = "0", paramLabel = "FOLDER", description = "that a claim wrote")
    private Path kiosk;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @Parameters(index = "1", paramLabel = "FILE.zip")
    private Path file;

    @Option(names = "--log", description = "file in place of the system's journal")
    private @Nullable Path log;

    @Override
    public Integer call() throws IOException {
        if (log == null) {
            journal();
        } else {
            try (Stream<String> lines = Files.lines(log)) {
                new Diagnosis(kiosk).write(file, lines);
            }
        }
        var said = Json.mapper().createObjectNode().put("file", file.toString());
        provision.answer(said, said, List.of("file"));
        return 0;
    }

    private void journal() throws IOException {
        Process process = new ProcessBuilder(JOURNAL).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            new Diagnosis(kiosk).write(file, lines.lines());
        }
    }
}
