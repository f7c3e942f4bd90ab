package org.wenlu.kiosk.uplink;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.wenlu.kiosk.journal.JournalFeed;
import org.wenlu.kiosk.letter.LetterFeed;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.message.Answer;
import org.wenlu.protocol.message.Ask;
import org.wenlu.protocol.message.Command;
import org.wenlu.protocol.message.CommandResult;
import org.wenlu.protocol.signing.TrustedKeys;

/// What an uplink needs.
///
/// @param broker `mqtts://host:port`, or `mqtt://host:port` without TLS for tests
/// @param tls holds the device's key and what it trusts; required by `mqtts`
/// @param receiptKeys the gateway's keys for receipts and commands, as the signed settings name
///   them
/// @param condition asked often, on a thread of the uplink; must answer from memory
/// @param phones answers what a visitor's phone asks through the gateway; may take its time
/// @param commands carries out a command that is believed, and says how far it is; may take its
///   time
/// @param boot number of this start of the device, from 1
/// @param hardware name of the device profile
/// @param languages tags that visitors can choose here
public record UplinkSetup(
        URI broker,
        Optional<SSLContext> tls,
        DeviceId device,
        PlaceId place,
        ServicePointId servicePoint,
        TrustedKeys receiptKeys,
        JournalFeed journal,
        LetterFeed letters,
        Supplier<Condition> condition,
        Function<Ask, Answer> phones,
        BiConsumer<Command, Consumer<CommandResult>> commands,
        long boot,
        String software,
        String hardware,
        List<String> languages,
        KioskClock clock,
        Pace pace) {
    public UplinkSetup {
        languages = List.copyOf(languages);
        boolean secure = "mqtts".equals(broker.getScheme());
        if (!secure && !"mqtt".equals(broker.getScheme())) {
            throw new IllegalArgumentException(
                    "broker '%s' must begin with mqtts:// or mqtt://".formatted(broker));
        }
        if (secure != tls.isPresent()) {
            throw new IllegalArgumentException(
                    "broker '%s' %s".formatted(broker, secure ? "needs a key" : "takes no key"));
        }
    }
}
