package org.wenlu.kiosk;

import java.time.Duration;
import java.util.Optional;
import org.wenlu.firmware.profile.DeviceProfile.SoundOutput;
import org.wenlu.kiosk.announce.Announcements;
import org.wenlu.kiosk.announce.Announcing;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.voice.EspeakSynthesiser;
import org.wenlu.kiosk.voice.Loudspeaker;
import org.wenlu.kiosk.voice.Synthesiser;
import org.wenlu.kiosk.voice.Voice;

/// Who speaks: the screen to its visitor, and the host to the hall.
final class VoiceWiring {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private VoiceWiring() {}

    static Voice screen(Running running) {
        Voice voice = running.started(new Voice(espeak(), new Loudspeaker()));
        voice.probe();
        return voice;
    }

    /// Only the host of a service point announces, so that no call is said twice at a time.
    static Optional<Announcements> hall(Ground ground, Running running) {
        boolean loud = ground.settings().profile().sound().output() != SoundOutput.NONE;
        if (!loud || !(ground.desk() instanceof HostDesk)) {
            return Optional.empty();
        }
        return Optional.of(
                running.started(
                        Announcements.start(
                                ground.settings()
                                        .service()
                                        .announcements()
                                        .orElseGet(Announcing::usual),
                                ground.settings().own().phrases(),
                                espeak(),
                                new Loudspeaker(),
                                ground.desk(),
                                ground.clock())));
    }

    private static Synthesiser espeak() {
        return new EspeakSynthesiser("espeak-ng", PATIENCE);
    }
}
