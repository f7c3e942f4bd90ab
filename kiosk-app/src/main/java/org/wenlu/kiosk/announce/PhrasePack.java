package org.wenlu.kiosk.announce;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.wenlu.kiosk.voice.Synthesiser;
import org.wenlu.protocol.Language;

/// Recorded speech: a folder for each language (`zh-Hans`), in it a WAV file of 16-bit samples for
/// each [Token]. An announcement is said from the pack only when the pack has all of it in one
/// format, so that no voice changes in the middle of a sentence; otherwise `other` says it.
final class PhrasePack implements Speech {
    private final Path folder;
    private final Speech other;

    PhrasePack(Path folder, Speech other) {
        this.folder = folder;
        this.other = other;
    }

    @Override
    public Synthesiser.Made make(List<Token> tokens, Language language)
            throws InterruptedException {
        Optional<byte[]> recorded = recorded(tokens, folder.resolve(language.tag()));
        return recorded.isPresent()
                ? new Synthesiser.Wave(recorded.get())
                : other.make(tokens, language);
    }

    private static Optional<byte[]> recorded(List<Token> tokens, Path files) {
        var samples = new ByteArrayOutputStream();
        Optional<AudioFormat> format = Optional.empty();
        for (Token token : tokens) {
            Path file = files.resolve(token.name() + ".wav");
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (AudioInputStream piece = AudioSystem.getAudioInputStream(file.toFile())) {
                if (format.filter(it -> !it.matches(piece.getFormat())).isPresent()) {
                    return Optional.empty();
                }
                format = Optional.of(piece.getFormat());
                piece.transferTo(samples);
            } catch (IOException | UnsupportedAudioFileException e) {
                return Optional.empty();
            }
        }
        return format.flatMap(it -> wav(samples.toByteArray(), it));
    }

    private static Optional<byte[]> wav(byte[] samples, AudioFormat format) {
        var out = new ByteArrayOutputStream();
        long frames = samples.length / format.getFrameSize();
        try (var stream = new AudioInputStream(new ByteArrayInputStream(samples), format, frames)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, out);
            return Optional.of(out.toByteArray());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
