package org.wenlu.gateway.console.sample;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wenlu.gateway.letter.Letters;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.letter.Letter;
import org.wenlu.protocol.letter.LetterCode;
import org.wenlu.protocol.letter.Matter;
import org.wenlu.protocol.letter.OpeningKey;
import org.wenlu.protocol.letter.Person;
import org.wenlu.protocol.letter.SealingKey;

/// What invented people left.
final class SampleLetters {
    private static final String KEY = "hpke-x25519-sha256-aes256gcm:sample";
    private static final DeviceId DEVICE = new DeviceId("sample");
    private static final PlaceId PLACE = new PlaceId("luohu-port-hall/1");
    private static final int DAYS = 180;

    private final KeyPair pair = pair();
    private final Letters letters;
    private final Clock clock;

    SampleLetters(Database database, Clock clock) {
        this.clock = clock;
        this.letters = new Letters(database, new OpeningKey(KEY, pair.getPrivate()), DAYS, clock);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java makes no X25519 keys", e);
        }
    }

    Letters letters() {
        return letters;
    }

    void write(LetterCode code) {
        leave(
                code,
                Language.FR,
                new Matter.Suggestion("Une rampe près de la sortie B aiderait les poussettes."));
        leave(code, Language.ZH_HANT, new Matter.Suggestion("希望櫃位旁多設幾張椅子。"));
        leave(
                code,
                Language.EN,
                new Matter.Mistake("Exit B", Language.EN, "The sign says “Exist B”."));
        var anna = new Person("Anna", "anna@example.org", "kiosk-2026-11", false, Optional.empty());
        leave(code, Language.DE, new Matter.Volunteer(anna, List.of("de", "en")));
        var mother = new Person.Guardian("李敏", "138 0000 0000");
        var child = new Person("李晓", "", "kiosk-2026-11", true, Optional.of(mother));
        leave(code, Language.ZH_HANS, new Matter.SignUp("lantern-riddles", child, 2));
        for (String visit : List.of("visit-one", "visit-two", "visit-three")) {
            leave(code, Language.EN, new Matter.UnansweredSearch(visit, "Pet passport"));
        }
    }

    private void leave(LetterCode code, Language language, Matter matter) {
        var letter =
                new Letter(
                        clock.instant(),
                        PLACE,
                        language,
                        matter instanceof Matter.UnansweredSearch
                                ? Optional.empty()
                                : Optional.of(code.hash()),
                        LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(DAYS),
                        matter);
        letters.store(
                DEVICE,
                PLACE,
                SealingKey.decode(KEY, pair.getPublic().getEncoded())
                        .seal(DEVICE, LetterId.random(), letter));
    }
}
