package org.wenlu.kiosk.voice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.UnsupportedAudioFileException;

/// The computer's own sound device: a loudspeaker or the headset that is plugged in.
public final class Loudspeaker implements Sound {
    private static final Optional<String> NO_SOUND = Optional.of("no-sound");

    /// One turn's part of a second: so soon it is silent when interrupted.
    private static final int TURNS_A_SECOND = 20;

    @Override
    public Optional<String> play(byte[] wav, int volume) throws InterruptedException {
        try (AudioInputStream stream =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            AudioFormat format = stream.getFormat();
            return play(format, softened(stream.readAllBytes(), volume));
        } catch (UnsupportedAudioFileException | IOException e) {
            return Optional.of("sound-unreadable");
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            return NO_SOUND;
        }
    }

    private static Optional<String> play(AudioFormat format, byte[] samples)
            throws LineUnavailableException, InterruptedException {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            int second = (int) format.getFrameRate() * format.getFrameSize();
            int turn = second / TURNS_A_SECOND / format.getFrameSize() * format.getFrameSize();
            line.open(format, turn * 2);
            line.start();
            for (int at = 0; at < samples.length; at += turn) {
                if (Thread.interrupted()) {
                    line.flush();
                    throw new InterruptedException();
                }
                line.write(samples, at, Math.min(turn, samples.length - at));
            }
            line.drain();
            return Optional.empty();
        }
    }

    /// Makes 16-bit samples, low byte first, as loud as wanted.
    static byte[] softened(byte[] samples, int volume) {
        var in = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var out = ByteBuffer.allocate(in.remaining() * 2).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            out.putShort((short) (in.get() * volume / 100));
        }
        return out.array();
    }
}
