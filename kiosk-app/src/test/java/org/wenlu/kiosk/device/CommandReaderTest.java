package org.wenlu.kiosk.device;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.device.CommandReader.Command;

/// The decoder understands encoders that were not written with it, and so it may judge ours.
class CommandReaderTest {
    private static List<Command> foreign(String name) throws IOException {
        try (var in = CommandReaderTest.class.getResourceAsStream("foreign/" + name)) {
            return CommandReader.read(requireNonNull(in).readAllBytes());
        }
    }

    private static List<Command> named(List<Command> commands, String name) {
        return commands.stream().filter(it -> it.name().equals(name)).toList();
    }

    /// The picture of `foreign.cjs`.
    private static BufferedImage framed() {
        var picture = new BufferedImage(64, 32, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 64; x++) {
                boolean black = x < 4 || y < 4 || x >= 60 || y >= 28 || x == 2 * y;
                picture.getRaster().setSample(x, y, 0, black ? 0 : 1);
            }
        }
        return picture;
    }

    private static byte[] dots(List<Command> commands) {
        var dots = new ByteArrayOutputStream();
        named(commands, "GS v").forEach(it -> dots.writeBytes(it.data()));
        return dots.toByteArray();
    }

    @Test
    void ourPictureHasTheSameDotsAsThatOfAForeignEncoder() throws IOException {
        List<Command> ours = CommandReader.read(EscPos.job(framed()));
        List<Command> theirs = foreign("receipt-printer-encoder-raster.bin");

        assertThat(dots(ours)).isEqualTo(dots(theirs)).hasSize(8 * 32);
        assertThat(named(ours, "GS v").getFirst().across()).isEqualTo(8);
        assertThat(named(theirs, "text").getFirst().text()).isEqualTo("A012");
    }

    @Test
    void ourJobBeginsAnewAndEndsWithACutAndTheQuestion() throws IOException {
        List<Command> job = CommandReader.read(EscPos.job(framed()));

        assertThat(job.stream().map(Command::name))
                .containsExactly("ESC @", "GS a", "GS v", "ESC d", "GS V", "GS r");
    }

    @Test
    void picturesInColumnsAreUnderstood() throws IOException {
        List<Command> columns = named(foreign("receipt-printer-encoder-column.bin"), "ESC *");

        assertThat(columns.stream().map(Command::across)).containsExactly(64, 64);
        assertThat(columns.getFirst().data()).startsWith(0xFF, 0xFF, 0xFF).hasSize(64 * 3);
    }

    @Test
    void textABarCodeACutAndTheQuestionOfReceiptlineAreUnderstood() throws IOException {
        List<Command> commands = foreign("receiptline.bin");

        assertThat(named(commands, "text").stream().map(Command::text))
                .contains("A012", "Counter", "3");
        assertThat(named(commands, "GS k").getFirst().text()).isEqualTo("201234567890");
        assertThat(named(commands, "GS V")).isNotEmpty();
        assertThat(commands.getLast().name()).isEqualTo("GS r");
    }
}
