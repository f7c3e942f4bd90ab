package org.wenlu.kiosk.device;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads a stream for a printer by the command reference, the parts that our encoder does not use
/// included. What it does not know is an error.
final class CommandReader {
    /// A command with what follows it: `text`, or its signs, for example `GS v`.
    ///
    /// @param across bytes of a row or dots of a row of columns, for pictures
    record Command(String name, int across, byte[] data) {
        String text() {
            return new String(data, StandardCharsets.US_ASCII);
        }
    }

    /// How many bytes follow the commands that always have as many.
    private static final Map<String, Integer> FIXED =
            Map.ofEntries(
                    Map.entry("ESC @", 0),
                    Map.entry("ESC 2", 0),
                    Map.entry("ESC  ", 1),
                    Map.entry("ESC -", 1),
                    Map.entry("ESC 3", 1),
                    Map.entry("ESC E", 1),
                    Map.entry("ESC M", 1),
                    Map.entry("ESC a", 1),
                    Map.entry("ESC d", 1),
                    Map.entry("ESC t", 1),
                    Map.entry("ESC {", 1),
                    Map.entry("ESC $", 2),
                    Map.entry("ESC \\", 2),
                    Map.entry("FS .", 0),
                    Map.entry("FS -", 1),
                    Map.entry("FS C", 1),
                    Map.entry("FS S", 2),
                    Map.entry("GS !", 1),
                    Map.entry("GS B", 1),
                    Map.entry("GS H", 1),
                    Map.entry("GS a", 1),
                    Map.entry("GS h", 1),
                    Map.entry("GS r", 1),
                    Map.entry("GS w", 1),
                    Map.entry("GS L", 2),
                    Map.entry("GS W", 2));

    private final DataInputStream in;
    private final List<Command> commands = new ArrayList<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    private CommandReader(byte[] stream) {
        this.in = new DataInputStream(new ByteArrayInputStream(stream));
    }

    static List<Command> read(byte[] stream) throws IOException {
        var reader = new CommandReader(stream);
        for (int first = reader.in.read(); first >= 0; first = reader.in.read()) {
            reader.one(first);
        }
        reader.endText();
        return reader.commands;
    }

    private void one(int first) throws IOException {
        switch (first) {
            case 0x1B -> command("ESC ");
            case 0x1C -> command("FS ");
            case 0x1D -> command("GS ");
            case '\n', '\r' -> endText();
            default -> text.write(first);
        }
    }

    private void endText() {
        if (text.size() > 0) {
            commands.add(new Command("text", 0, text.toByteArray()));
            text.reset();
        }
    }

    private void command(String group) throws IOException {
        endText();
        String name = group + (char) in.readUnsignedByte();
        switch (name) {
            case "GS v" -> raster(name);
            case "ESC *" -> columns(name);
            case "GS V" -> add(name, in.readUnsignedByte() >= 65 ? 1 : 0);
            case "GS k" -> barcode(name);
            case "FS (", "GS (" -> {
                in.skipNBytes(1);
                add(name, little());
            }
            default -> add(name, known(name));
        }
    }

    private static int known(String name) throws IOException {
        if (!FIXED.containsKey(name)) {
            throw new IOException("the reference has no command " + name);
        }
        return FIXED.get(name);
    }

    private void add(String name, int length) throws IOException {
        commands.add(new Command(name, length, exactly(length)));
    }

    private void raster(String name) throws IOException {
        in.skipNBytes(2);
        int across = little();
        int rows = little();
        commands.add(new Command(name, across, exactly(across * rows)));
    }

    private void columns(String name) throws IOException {
        int deep = in.readUnsignedByte() >= 32 ? 3 : 1;
        int across = little();
        commands.add(new Command(name, across, exactly(across * deep)));
    }

    private void barcode(String name) throws IOException {
        if (in.readUnsignedByte() < 65) {
            throw new IOException("a bar code that ends with a zero");
        }
        add(name, in.readUnsignedByte());
    }

    private int little() throws IOException {
        return in.readUnsignedByte() | in.readUnsignedByte() << 8;
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
