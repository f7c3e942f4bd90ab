package org.wenlu.kiosk.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process that holds a data folder, says so, and goes on until its input ends or it is killed.
final class DataFolderHolder {
    private DataFolderHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (DataFolder folder = DataFolder.hold(Path.of(arguments[0]))) {
            System.out.write((folder + " is held\n").getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            System.in.transferTo(System.out);
        }
    }
}
