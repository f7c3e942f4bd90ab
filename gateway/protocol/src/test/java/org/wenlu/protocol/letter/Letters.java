package org.wenlu.protocol.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.identity.PlaceId;

/// One letter of each kind.
final class Letters {
    static final DeviceId DEVICE = new DeviceId("kiosk-luohu-1");
    static final LetterId ID = LetterId.of("00000000-0000-4000-8000-0000000000a1");
    static final String KEY = "hpke-x25519-sha256-aes256gcm:golden";
    static final LetterCode CODE = LetterCode.typed("7K2M-9QXW-4T0Z-C8RE").orElseThrow();

    private static final Person CHILD =
            new Person(
                    "Noé",
                    "",
                    "sign-up-1",
                    true,
                    Optional.of(new Person.Guardian("Camille Roy", "+86 130 0000 0000")));

    private Letters() {}

    static Map<String, Letter> all() {
        return Map.of(
                "sign-up",
                letter(new Matter.SignUp("tea-evening-example", CHILD, 2)),
                "volunteer",
                letter(
                        new Matter.Volunteer(
                                new Person(
                                        "Anna",
                                        "anna@example.org",
                                        "volunteer-1",
                                        false,
                                        Optional.empty()),
                                List.of("de", "en"))),
                "suggestion",
                letter(new Matter.Suggestion("Une rampe près de la porte 2,\ns'il vous plaît.")),
                "covenant-comment",
                letter(new Matter.CovenantComment("quiet-hours", "晚上十点以后请安静。")),
                "mistake",
                letter(new Matter.Mistake("home", Language.FR, "« guichet », pas « comptoir »")),
                "unanswered-search",
                letter(new Matter.UnansweredSearch("5d41402abc4b2a76", "pet passport")));
    }

    static Letter letter(Matter matter) {
        boolean whose = !(matter instanceof Matter.UnansweredSearch);
        return new Letter(
                Instant.parse("2026-11-22T06:30:00Z"),
                new PlaceId("luohu-port-hall/1"),
                Language.FR,
                whose ? Optional.of(CODE.hash()) : Optional.empty(),
                LocalDate.of(2027, 5, 21),
                matter);
    }
}
