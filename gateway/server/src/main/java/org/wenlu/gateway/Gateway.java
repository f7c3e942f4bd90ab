package org.wenlu.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.firmware.scratch.Scratch;
import org.wenlu.gateway.broker.Broker;
import org.wenlu.gateway.broker.EmbeddedBroker;
import org.wenlu.gateway.broker.ExternalBroker;
import org.wenlu.gateway.command.Commands;
import org.wenlu.gateway.enrolment.Enrolment;
import org.wenlu.gateway.fleet.FleetRegistry;
import org.wenlu.gateway.ingest.Asking;
import org.wenlu.gateway.ingest.Commanding;
import org.wenlu.gateway.ingest.Ingest;
import org.wenlu.gateway.ingest.LetterIntake;
import org.wenlu.gateway.ledger.Ledger;
import org.wenlu.gateway.ledger.Projection;
import org.wenlu.gateway.ledger.SqliteLedger;
import org.wenlu.gateway.letter.Letters;
import org.wenlu.gateway.presence.Presence;
import org.wenlu.gateway.presence.PresenceRules;
import org.wenlu.gateway.presence.StoredPresence;
import org.wenlu.gateway.rollout.Rollouts;
import org.wenlu.gateway.settings.GatewaySettings;
import org.wenlu.gateway.store.Database;
import org.wenlu.gateway.store.DatabaseException;
import org.wenlu.protocol.message.CommandSigner;
import org.wenlu.protocol.message.ReceiptSigner;

/// The running line: broker → ingest → ledger → figures, with presence beside it. The console looks
/// at what it keeps.
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final String DATABASE = "gateway.db";
    private static final Duration FIRST_CONNECTION = Duration.ofSeconds(15);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(4);

    private final Database database;
    private final FleetRegistry fleet;
    private final Ledger ledger;
    private final Presence presence;
    private final Broker broker;
    private final Ingest ingest;
    private final Optional<Letters> letters;
    private final Optional<LetterIntake> intake;
    private final Asking asking;
    private final Commanding commanding;
    private final Optional<Enrolment> enrolment;
    private final ScheduledExecutorService housekeeping =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("housekeeping").daemon().factory());

    private Gateway(
            Database database,
            FleetRegistry fleet,
            Ledger ledger,
            Presence presence,
            Broker broker,
            Ingest ingest,
            Optional<Letters> letters,
            Optional<LetterIntake> intake,
            Asking asking,
            Commanding commanding,
            Optional<Enrolment> enrolment) {
        this.database = database;
        this.fleet = fleet;
        this.ledger = ledger;
        this.presence = presence;
        this.broker = broker;
        this.ingest = ingest;
        this.letters = letters;
        this.intake = intake;
        this.asking = asking;
        this.commanding = commanding;
        this.enrolment = enrolment;
    }

    /// Starts everything; devices can connect when it returns. When something does not start,
    /// nothing is left running.
    ///
    /// @param figures kept up to date in the transaction that stores records
    /// @throws IllegalArgumentException when a setting, key or fleet file is wrong
    /// @throws org.wenlu.gateway.broker.BrokerException when the broker does not start
    public static Gateway start(
            GatewaySettings settings, List<Projection> figures, MeterRegistry meters, Clock clock) {
        var signer = new ReceiptSigner(settings.receipts().signingKey());
        Scratch.renew(settings.data());
        var database = Database.open(settings.data().resolve(DATABASE));
        try {
            var fleet = new FleetRegistry(settings.fleet(), database, clock);
            var ledger = new SqliteLedger(database, figures, fleet::everStoodAt, clock);
            var presence = new StoredPresence(database, fleet::fleet, rules(settings), clock);
            var broker = broker(settings, fleet, meters);
            try {
                var ingest =
                        new Ingest(
                                settings.name(),
                                broker,
                                settings.tls().context(),
                                fleet::fleet,
                                ledger,
                                presence,
                                signer,
                                meters,
                                clock);
                Optional<Letters> letters = letters(settings, database, clock);
                Optional<LetterIntake> intake =
                        letters.map(
                                it ->
                                        new LetterIntake(
                                                settings.name(),
                                                broker,
                                                settings.tls().context(),
                                                fleet::fleet,
                                                it,
                                                ledger,
                                                signer,
                                                meters,
                                                clock));
                var gateway =
                        new Gateway(
                                database,
                                fleet,
                                ledger,
                                presence,
                                broker,
                                ingest,
                                letters,
                                intake,
                                new Asking(
                                        settings.name(),
                                        broker,
                                        settings.tls().context(),
                                        fleet::fleet,
                                        ANSWERED_WITHIN),
                                new Commanding(
                                        settings.name(),
                                        broker,
                                        settings.tls().context(),
                                        fleet::fleet,
                                        new Commands(database, clock),
                                        new CommandSigner(settings.receipts().signingKey())),
                                enrolment(settings, database, fleet, clock));
                gateway.begin();
                return gateway;
            } catch (RuntimeException e) {
                broker.close();
                throw e;
            }
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Optional<Letters> letters(
            GatewaySettings settings, Database database, Clock clock) {
        return settings.letters()
                .openingKey()
                .map(key -> new Letters(database, key, settings.letters().keepDays(), clock));
    }

    private static Optional<Enrolment> enrolment(
            GatewaySettings settings, Database database, FleetRegistry fleet, Clock clock) {
        return settings.enrolment()
                .issuingKey(clock)
                .map(
                        key ->
                                new Enrolment(
                                        database,
                                        fleet,
                                        key,
                                        settings.tls().authority(),
                                        settings.firstSettings(clock),
                                        new Rollouts(
                                                database, settings.enrolment().releases(), clock),
                                        clock));
    }

    private static PresenceRules rules(GatewaySettings settings) {
        return new PresenceRules(settings.presence().stale(), settings.presence().offline());
    }

    private void begin() {
        ingest.start();
        awaitIngest();
        letters.ifPresent(Letters::reopen);
        intake.ifPresent(LetterIntake::start);
        asking.start();
        commanding.start();
        housekeeping.scheduleWithFixedDelay(this::keepHouse, 1, 1, TimeUnit.SECONDS);
        housekeeping.scheduleWithFixedDelay(this::pruneLetters, 1, 60, TimeUnit.MINUTES);
        LOG.info("broker: {}, ledger: {}", broker.address(), ledger.id());
    }

    private void awaitIngest() {
        try {
            if (!ingest.awaitConnection(FIRST_CONNECTION)) {
                LOG.warn("no connection to {} yet; still trying", broker.address());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Broker broker(
            GatewaySettings settings, FleetRegistry fleet, MeterRegistry meters) {
        var external = settings.broker().external();
        if (external.isPresent()) {
            return new ExternalBroker(external.get());
        }
        return EmbeddedBroker.start(
                settings.data().resolve("broker"),
                settings.broker().host(),
                settings.broker().port(),
                settings.broker().queueMegabytes(),
                settings.tls(),
                device -> fleet.fleet().admits(device),
                meters);
    }

    private void pruneLetters() {
        try {
            letters.ifPresent(Letters::prune);
        } catch (DatabaseException e) {
            LOG.error("letters were not deleted this time", e);
        }
    }

    private void keepHouse() {
        try {
            fleet.refresh();
            broker.dropRefused();
            commanding.send();
            enrolment.ifPresent(it -> it.rollouts().judge());
            presence.judge();
        } catch (DatabaseException e) {
            LOG.error("presence and commands are not written down for now", e);
        }
    }

    public Database database() {
        return database;
    }

    public FleetRegistry fleet() {
        return fleet;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Presence presence() {
        return presence;
    }

    /// What people typed; empty when this gateway has no key for it.
    public Optional<Letters> letters() {
        return letters;
    }

    /// Claims of new devices; empty when this gateway has no issuing key.
    public Optional<Enrolment> enrolment() {
        return enrolment;
    }

    /// Asks kiosks on behalf of phones.
    public Asking asking() {
        return asking;
    }

    public Broker broker() {
        return broker;
    }

    public Ingest ingest() {
        return ingest;
    }

    @Override
    public void close() {
        housekeeping.shutdownNow();
        intake.ifPresent(LetterIntake::close);
        asking.close();
        commanding.close();
        ingest.close();
        broker.close();
        presence.judge();
        database.close();
        LOG.info("stopped");
    }
}
