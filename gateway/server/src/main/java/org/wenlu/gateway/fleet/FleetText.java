package org.wenlu.gateway.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class FleetText {
    private FleetText() {}

    static String of(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new FleetException("the fleet file %s cannot be read".formatted(file), e);
        }
    }
}
