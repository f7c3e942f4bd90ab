package org.wenlu.kiosk.voice;

import org.wenlu.protocol.Language;

/// Something to say in one language.
///
/// @param speed of speech in per cent of the usual, 50 to 300
/// @param volume in per cent of the loudest, 0 to 100
public record Utterance(String text, Language language, int speed, int volume) {
    public Utterance {
        if (speed < 50 || speed > 300) {
            throw new IllegalArgumentException("speed %d is not 50 to 300".formatted(speed));
        }
        if (volume < 0 || volume > 100) {
            throw new IllegalArgumentException("volume %d is not 0 to 100".formatted(volume));
        }
    }
}
