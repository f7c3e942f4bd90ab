package org.wenlu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.broker.EmbeddedBroker;

class LineTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path folder;
    private TestSite site;
    private Gateway gateway;

    @BeforeEach
    void start() {
        site = new TestSite(folder);
        gateway = site.start();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private TestDevice kiosk() throws Exception {
        int port = ((EmbeddedBroker) gateway.broker()).port();
        return TestDevice.connect(port, TestSite.KIOSK, site.device(TestSite.KIOSK))
                .listen(site.receipts());
    }

    @Test
    void storesWhatAKioskSendsAndSignsForIt() throws Exception {
        var journal = new TestJournal(TestSite.KIOSK).visits(99);
        try (TestDevice kiosk = kiosk()) {
            assertThat(kiosk.send(journal.all())).isLessThan(0x80);

            await().atMost(SOON).until(() -> !kiosk.receipts.isEmpty());
            var receipt = kiosk.receipts.getLast();
            assertThat(receipt.through()).isEqualTo(100);
            assertThat(receipt.hash()).contains(journal.last());
            assertThat(receipt.ledger()).isEqualTo(gateway.ledger().id());
            assertThat(gateway.ledger().records()).isEqualTo(100);
        }
    }
}
