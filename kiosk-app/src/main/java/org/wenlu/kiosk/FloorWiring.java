package org.wenlu.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.floor.Clerk;
import org.wenlu.kiosk.floor.Floor;
import org.wenlu.kiosk.floor.FloorSetup;
import org.wenlu.kiosk.floor.ServerCertificate;
import org.wenlu.kiosk.queue.Site;
import org.wenlu.kiosk.queue.Speakers;
import org.wenlu.kiosk.queue.WaitEstimate;
import org.wenlu.kiosk.screen.Screens;
import org.wenlu.kiosk.settings.KioskFile;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.kiosk.settings.ServiceSettings;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.Language;

/// What the floor is told, and where it says that it serves.
final class FloorWiring {
    private static final Logger LOG = LoggerFactory.getLogger(FloorWiring.class);

    private static final int USUAL_SECONDS = 180;

    private FloorWiring() {}

    static FloorSetup setup(Ground ground, Screens screens) {
        KioskFile own = ground.settings().own();
        ServiceSettings service = ground.settings().service();
        WaitEstimate waits = waits(ground);
        return new FloorSetup(
                own.floorTls()
                        .map(
                                files ->
                                        new FloorSetup.Secure(
                                                service.floorHost(),
                                                service.floorPort(),
                                                ServerCertificate.pem(files))),
                own.loopbackPort().map(OptionalInt::of).orElse(OptionalInt.empty()),
                ground.point(),
                ground.desk(),
                (hall, of) ->
                        ground.host().get().current() ? waits.range(hall, of) : Optional.empty(),
                ground.clock(),
                messages(service),
                clerks(service),
                mirror(own, screens),
                ground.host(),
                service.callsBeforeNoShow().orElse(1));
    }

    private static WaitEstimate waits(Ground ground) {
        var point = ground.point();
        return new WaitEstimate(Site.of(Ground.services(point), point.counters(), point.zone()));
    }

    private static Messages messages(ServiceSettings service) {
        var languages = EnumSet.copyOf(service.languages());
        languages.add(Language.ZH_HANS);
        return Messages.load(Floor.class, languages);
    }

    private static List<Clerk> clerks(ServiceSettings service) {
        return service.clerks().stream()
                .map(clerk -> new Clerk(clerk.name(), clerk.pinHash(), clerk.lead().orElse(false)))
                .toList();
    }

    /// Who speaks which languages, of those whose settings say so.
    static Speakers speakers(ServiceSettings service) {
        Map<String, Set<Language>> languages = new LinkedHashMap<>();
        service.clerks()
                .forEach(it -> it.languages().ifPresent(all -> languages.put(it.name(), all)));
        return new Speakers(
                languages, Duration.ofSeconds(service.languageSeconds().orElse(USUAL_SECONDS)));
    }

    private static Optional<FloorSetup.Mirror> mirror(KioskFile own, Screens screens) {
        return own.mirror()
                .map(it -> new FloorSetup.Mirror(screens.mirror(), it.user(), it.pinHash()));
    }

    /// Writes where the floor serves, for who started the kiosk.
    static void announce(KioskSettings settings, Floor floor) {
        Map<String, String> addresses = new LinkedHashMap<>();
        floor.plainPort().ifPresent(port -> addresses.put("floor", "http://127.0.0.1:" + port));
        String host = settings.service().floorHost();
        floor.securePort()
                .ifPresent(
                        port ->
                                addresses.put(
                                        "floor-secure", "https://%s:%d".formatted(host, port)));
        Path file = settings.own().data().resolve("addresses.json");
        try {
            Path next = file.resolveSibling("addresses.next");
            Files.write(next, Json.mapper().writeValueAsBytes(addresses));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
        LOG.info("the kiosk serves: {}", addresses);
    }
}
