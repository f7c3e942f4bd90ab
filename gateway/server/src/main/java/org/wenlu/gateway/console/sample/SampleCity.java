package org.wenlu.gateway.console.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wenlu.gateway.access.PasswordHash;
import org.wenlu.gateway.access.Proxies;
import org.wenlu.gateway.access.Role;
import org.wenlu.gateway.access.Scope;
import org.wenlu.gateway.access.User;
import org.wenlu.gateway.access.Users;
import org.wenlu.gateway.console.ConsoleSetup;
import org.wenlu.gateway.figures.Figures;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.fleet.FleetRegistry;
import org.wenlu.gateway.ledger.SqliteLedger;
import org.wenlu.gateway.metrics.Metrics;
import org.wenlu.gateway.presence.PresenceRules;
import org.wenlu.gateway.presence.StoredPresence;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.letter.LetterCode;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.Death;
import org.wenlu.protocol.message.Status;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;

/// Ledger, figures and presence of the invented city, at 14:32 of a day.
public final class SampleCity implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /// With which what was left in the sample is found.
    public static final LetterCode CODE = LetterCode.typed("7K2M-9QXW-4T0Z-C8RE").orElseThrow();

    public static final String PASSWORD = "a picture of a city";
    private static final Set<String> STALE = Set.of("liantang-port/1");
    private static final Set<String> GONE = Set.of("renmin-south/1", "futian-port/2");
    private static final Set<String> NEVER = Set.of("shatoujiao-port/1");

    private final SampleClock clock = new SampleClock(at(7, 0), ZONE);
    private final Database database;
    private final FleetRegistry fleet;
    private final SqliteLedger ledger;
    private final StoredPresence presence;
    private final SampleLetters letters;
    private final List<SampleJournal> journals = new ArrayList<>();

    /// @param folder for the database
    public SampleCity(Path folder) {
        database = Database.open(folder.resolve("sample.db"));
        fleet = new FleetRegistry(fleetFile(folder), database, clock);
        ledger = new SqliteLedger(database, List.of(new Figures()), fleet::everStoodAt, clock);
        presence = new StoredPresence(database, fleet::fleet, PresenceRules.USUAL, clock);
        letters = new SampleLetters(database, clock);
    }

    /// Lets a morning pass: visits, tickets, one kiosk stale, two gone, one never heard.
    public void live() {
        Instant now = at(14, 32);
        fleet.fleet()
                .devices()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .forEach(it -> day(it, now));
        clock.set(now);
        presence.judge();
        letters.write(CODE);
    }

    private void day(Fleet.Device device, Instant now) {
        String place = device.place().value();
        if (NEVER.contains(place)) {
            return;
        }
        var journal =
                new SampleJournal(device.id().value(), place, at(7, 30).minusSeconds(700_000));
        journals.add(journal);
        long seed = journals.size();
        double scale = 0.4 + (seed * 37 % 10) / 8.0;
        Instant until = GONE.contains(place) ? at(14, 2) : now;
        var hall = new SampleHall(journal, ZONE, seed);
        hall.day(DAY.minusWeeks(1), scale, at(0, 0));
        hall.day(DAY, scale * 1.1, until);
        if (seed == 3) {
            journal.write(
                    now,
                    ClockQuality.UNTRUSTED,
                    new Happening.VisitStarted(new VisitId(UUID.randomUUID()), "en"));
        }
        ledger.store(List.of(journal.news()));
        speak(journal, place, now);
    }

    private void speak(SampleJournal journal, String place, Instant now) {
        presence.born(birth(journal), at(7, 40));
        Instant heard =
                STALE.contains(place)
                        ? now.minus(PresenceRules.USUAL.stale()).minusSeconds(8)
                        : now;
        if (GONE.contains(place)) {
            presence.reported(status(journal, at(14, 1)), at(14, 1));
            presence.ended(new Death(journal.device(), 12, 3, false), at(14, 2));
        } else {
            presence.reported(status(journal, heard), heard);
        }
    }

    private static Birth birth(SampleJournal journal) {
        String place = journal.place().value();
        return new Birth(
                journal.device(),
                journal.place(),
                new ServicePointId(place.substring(0, place.indexOf('/'))),
                12,
                3,
                at(7, 40),
                "0.1.0",
                "x86-64 21.5\" portrait",
                journal.id(),
                List.of("zh-Hans", "en"));
    }

    private static Status status(SampleJournal journal, Instant at) {
        int n = Math.abs(journal.place().value().hashCode());
        return new Status(
                journal.device(),
                12,
                3,
                at,
                ClockQuality.TRUSTED,
                24_000,
                journal.id(),
                journal.length(),
                journal.length(),
                n % 12,
                1 + n % 4,
                n % 7 == 0 ? "paper-low" : "ready",
                11_000L * 1024 * 1024,
                300L * 1024 * 1024,
                List.of());
    }

    /// @param port 0 for any
    public ConsoleSetup setup(int port) {
        return new ConsoleSetup(
                "127.0.0.1",
                port,
                false,
                Proxies.NONE,
                Optional.empty(),
                ZONE,
                clock,
                users(),
                database,
                fleet::fleet,
                presence,
                new Metrics(),
                Optional.of(letters.letters()),
                Optional.empty(),
                Optional.empty());
    }

    private static Users users() {
        String hash = PasswordHash.hash(PASSWORD);
        return new Users(
                List.of(
                        user("city", hash, Role.ADMINISTRATOR, "city"),
                        user("luohu", hash, Role.OPERATOR, "district:luohu"),
                        user("nanhu", hash, Role.OPERATOR, "block:nanhu"),
                        user("pingshan", hash, Role.OPERATOR, "district:pingshan"),
                        user("hall", hash, Role.OPERATOR, "service-point:luohu-port-hall")));
    }

    private static User user(String name, String hash, Role role, String scope) {
        return new User(name, hash, Set.of(role), Scope.of(scope));
    }

    public SampleClock clock() {
        return clock;
    }

    public Database database() {
        return database;
    }

    public SqliteLedger ledger() {
        return ledger;
    }

    public StoredPresence presence() {
        return presence;
    }

    /// The first kiosk's journal, to write on.
    public SampleJournal journal() {
        return journals.getFirst();
    }

    private static Instant at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    private static Path fleetFile(Path folder) {
        Path file = folder.resolve("fleet.yaml");
        try (InputStream in = SampleCity.class.getResourceAsStream("fleet.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the sample fleet is missing");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("sample fleet", e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
