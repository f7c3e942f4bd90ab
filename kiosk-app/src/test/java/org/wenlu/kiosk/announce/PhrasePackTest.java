package org.wenlu.kiosk.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.voice.Synthesiser;
import org.wenlu.protocol.Language;

class PhrasePackTest {
    private static final List<Token> TOKENS =
            List.of(new Token("begin", "Number"), new Token("digit-9", "nine"));

    @TempDir Path folder;

    private Synthesiser.Made made() throws InterruptedException {
        return new PhrasePack(folder, (_, _) -> new Synthesiser.Mute("other"))
                .make(TOKENS, Language.EN);
    }

    private void record(String name, float rate, byte... samples) throws IOException {
        Files.createDirectories(folder.resolve("en"));
        var format = new AudioFormat(rate, 16, 1, true, false);
        try (var in =
                new AudioInputStream(
                        new ByteArrayInputStream(samples), format, samples.length / 2)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, folder.resolve("en/" + name).toFile());
        }
    }

    @Test
    void recordedPiecesAreSaidOneAfterTheOther() throws Exception {
        record("begin.wav", 22_050, (byte) 1, (byte) 2);
        record("digit-9.wav", 22_050, (byte) 3, (byte) 4, (byte) 5, (byte) 6);

        byte[] wav = ((Synthesiser.Wave) made()).wav();

        try (var in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            assertThat(in.readAllBytes()).containsExactly(1, 2, 3, 4, 5, 6);
        }
    }

    @Test
    void aPackThatLacksAPieceLeavesTheWholeSentenceToTheSynthesiser() throws Exception {
        record("begin.wav", 22_050, (byte) 1, (byte) 2);

        assertThat(made()).isEqualTo(new Synthesiser.Mute("other"));
    }

    @Test
    void piecesOfDifferentRatesAreNotJoined() throws Exception {
        record("begin.wav", 22_050, (byte) 1, (byte) 2);
        record("digit-9.wav", 44_100, (byte) 3, (byte) 4);

        assertThat(made()).isEqualTo(new Synthesiser.Mute("other"));
    }
}
