package org.wenlu.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory a process takes.
final class Memory {
    private Memory() {}

    /// Its proportional set size as the kernel tells it; NaN when the process is gone.
    static double pssMiB(long pid) throws IOException {
        Path file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        if (Files.notExists(file)) {
            return Double.NaN;
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
