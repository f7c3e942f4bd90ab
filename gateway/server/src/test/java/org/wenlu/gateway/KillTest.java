package org.wenlu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.message.Receipt;

/// The gateway as a process of its own, killed with SIGKILL while records pour in.
class KillTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int KILLS = 3;
    private static final int BATCH = 20;
    private static final int BATCHES_A_LIFE = 30;
    private static final int WINDOW = 5 * BATCH;
    private static final long WINDOW_POLL_NANOS = 1_000_000;
    private static final long PATIENCE_NANOS = 1_000_000_000;

    @TempDir Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void storesOnceWhatWasSentHoweverOftenItIsKilled() throws Exception {
        var site = new TestSite(folder);
        int port = freePort();
        site.settings(port);
        var random = new Random(4711);
        var journal = new TestJournal(TestSite.KIOSK).visits(BATCH * BATCHES_A_LIFE * KILLS - 1);
        var kiosk = new Sender(site, port, journal);

        for (int life = 0; life < KILLS; life++) {
            Process gateway = spawn();
            kiosk.connect();
            long until = kiosk.through() + BATCH * (10L + random.nextInt(BATCHES_A_LIFE - 15));
            Thread killer = killer(gateway, kiosk, until);
            kiosk.sendUntilBroken();
            killer.join();
            assertThat(gateway.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        Process gateway = spawn();
        kiosk.connect();
        kiosk.sendUntilReceipted();
        gateway.destroy();
        assertThat(gateway.waitFor(30, TimeUnit.SECONDS)).as("stops when asked to").isTrue();

        assertThat(stored("SELECT COUNT(*) FROM record")).isEqualTo(journal.size());
        assertThat(stored("SELECT COUNT(*) FROM conflict")).isZero();
        assertThat(stored("SELECT COUNT(*) FROM quarantine")).isZero();
        assertThat(kiosk.ledgers()).as("one ledger through all its lives").isEqualTo(1);
    }

    private static Thread killer(Process gateway, Sender kiosk, long until) {
        return Thread.ofPlatform()
                .start(
                        () -> {
                            await().atMost(SOON)
                                    .pollInterval(Duration.ofMillis(5))
                                    .until(() -> kiosk.through() >= until);
                            gateway.destroyForcibly();
                        });
    }

    private Process spawn() throws IOException {
        return TestProgram.spawn(folder, folder.resolve("gateway.log"));
    }

    private long stored(String sql) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("data/gateway.db"));
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.getLong(1);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Sends a journal in order, from the last receipt on after every break.
    private static final class Sender {
        private final TestSite site;
        private final int port;
        private final TestJournal journal;
        private final AtomicLong through = new AtomicLong();
        private final java.util.Set<LedgerId> ledgers =
                java.util.concurrent.ConcurrentHashMap.newKeySet();
        private TestDevice device;

        Sender(TestSite site, int port, TestJournal journal) {
            this.site = site;
            this.port = port;
            this.journal = journal;
        }

        long through() {
            return through.get();
        }

        int ledgers() {
            return ledgers.size();
        }

        void connect() {
            device =
                    await().atMost(SOON)
                            .pollInterval(Duration.ofMillis(200))
                            .ignoreExceptionsMatching(MqttException.class::isInstance)
                            .until(this::connected, TestDevice::isConnected);
        }

        private TestDevice connected() throws MqttException {
            return TestDevice.connect(port, TestSite.KIOSK, site.device(TestSite.KIOSK))
                    .listen(site.receipts(), this::receipted);
        }

        private void receipted(Receipt receipt) {
            if (receipt.through() > 0) {
                assertThat(receipt.hash()).contains(journal.hash((int) receipt.through()));
            }
            assertThat(receipt.conflict()).isEmpty();
            ledgers.add(receipt.ledger());
            through.accumulateAndGet(receipt.through(), Math::max);
        }

        /// After a second without a receipt it sends again from the last one: what a broker took
        /// before the gateway listened went nowhere.
        void sendUntilBroken() {
            long next = through.get() + 1;
            long stored = through.get();
            long since = System.nanoTime();
            try {
                while (device.isConnected() && !Thread.currentThread().isInterrupted()) {
                    if (through.get() > stored) {
                        stored = through.get();
                        since = System.nanoTime();
                    } else if (System.nanoTime() - since > PATIENCE_NANOS) {
                        next = stored + 1;
                        since = System.nanoTime();
                    }
                    if (next <= Math.min(journal.size(), through.get() + WINDOW)) {
                        next = send(next);
                    } else {
                        LockSupport.parkNanos(WINDOW_POLL_NANOS);
                    }
                }
            } catch (MqttException e) {
                assertThat(e).as("the line broke").isNotNull();
            }
            device.abandon();
        }

        void sendUntilReceipted() throws MqttException {
            for (long next = through.get() + 1; next <= journal.size(); ) {
                next = send(next);
            }
            await().atMost(SOON)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(
                            () -> {
                                boolean all = through.get() == journal.size();
                                if (!all) {
                                    send(through.get() + 1);
                                }
                                return all;
                            });
            device.close();
        }

        private long send(long first) throws MqttException {
            long last = Math.min(first + BATCH - 1, journal.size());
            device.send(journal.batch((int) first, (int) last));
            return last + 1;
        }
    }
}
