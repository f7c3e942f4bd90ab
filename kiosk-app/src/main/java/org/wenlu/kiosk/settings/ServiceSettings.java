package org.wenlu.kiosk.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wenlu.kiosk.announce.Announcing;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.letter.SealingKey;

/// The settings that a district signs for a device.
///
/// @param broker address of the gateway's broker, `mqtts://host:port`; absent while there is no
///   gateway
/// @param floorHost address that the floor listens on
/// @param floorPort HTTPS port of the floor, 0 for any free one
/// @param phoneAddress base address of the page on which a phone follows a ticket: of the service
///   point, or of a gateway with `/p/{service point}`; absent for none
/// @param idleSeconds until the warning, 20 to 600
/// @param warningSeconds from the warning to the wipe, at least 20 (WCAG 2.2, 2.2.1)
/// @param ticketSeconds that a ticket stays on the screen, 10 to 120
/// @param keepServiceDays days of service for which a record is kept after the gateway signed that
///   it holds it; longer than the time between the gateway's backups, 7 to 3650, 35 unless set
/// @param letters how what people type is sealed; absent for none, and then nobody is asked to type
/// @param kiosks every kiosk of the service point, where it has several; absent for one alone
/// @param callsBeforeNoShow how often a visitor is called before a clerk may say that nobody came,
///   1 to 5, 1 unless set
/// @param languageSeconds for which a visitor is left to a clerk who speaks their language, 0 to
///   1800, 180 unless set
/// @param announcements how calls are said in the hall; absent for the usual way
public record ServiceSettings(
        PlaceId place,
        ServicePointId servicePoint,
        List<Language> languages,
        Optional<URI> broker,
        String floorHost,
        int floorPort,
        Optional<URI> phoneAddress,
        List<Clerk> clerks,
        int idleSeconds,
        int warningSeconds,
        int ticketSeconds,
        Optional<Integer> keepServiceDays,
        Optional<Letters> letters,
        Optional<Kiosks> kiosks,
        Optional<Announcing> announcements,
        Optional<Integer> callsBeforeNoShow,
        Optional<Integer> languageSeconds) {
    private static final int USUAL_DAYS = 35;

    public ServiceSettings {
        languages = List.copyOf(languages);
        clerks = List.copyOf(clerks);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("languages is empty; at least one must be offered");
        }
        within("floorPort", floorPort, 0, 65_535);
        within("idleSeconds", idleSeconds, 20, 600);
        within("warningSeconds", warningSeconds, 20, 600);
        within("ticketSeconds", ticketSeconds, 10, 120);
        within("callsBeforeNoShow", callsBeforeNoShow.orElse(1), 1, 5);
        within("languageSeconds", languageSeconds.orElse(0), 0, 1_800);
        within("keepServiceDays", keepServiceDays.orElse(USUAL_DAYS), 7, 3_650);
        if (kiosks.filter(it -> it.at(place).isEmpty()).isPresent()) {
            throw new IllegalArgumentException(
                    "place is %s, which is not among kiosks.all".formatted(place));
        }
    }

    public int keepDays() {
        return keepServiceDays.orElse(USUAL_DAYS);
    }

    /// @param pinHash made by [org.wenlu.kiosk.floor.ClerkPin]
    /// @param languages that the clerk speaks; absent for one who takes everybody
    /// @param lead true for one who leads the service point; absent for no
    public record Clerk(
            String name,
            String pinHash,
            Optional<Set<Language>> languages,
            Optional<Boolean> lead) {}

    /// @param key name of the gateway's public key, `hpke-x25519-sha256-aes256gcm:` and a name
    /// @param publicKey X.509 encoded, in Base64
    /// @param keepDays for which the gateway may keep a letter, 1 to 1000; people are told so
    public record Letters(String key, byte[] publicKey, int keepDays) {
        public Letters {
            SealingKey.decode(key, publicKey);
            publicKey = publicKey.clone();
            within("letters.keepDays", keepDays, 1, 1_000);
        }

        public SealingKey sealingKey() {
            return SealingKey.decode(key, publicKey);
        }

        @Override
        public byte[] publicKey() {
            return publicKey.clone();
        }
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s is %d; it must be from %d to %d".formatted(name, value, least, most));
        }
    }
}
