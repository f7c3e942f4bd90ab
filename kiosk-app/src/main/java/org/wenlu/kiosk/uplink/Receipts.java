package org.wenlu.kiosk.uplink;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.journal.JournalFeed;
import org.wenlu.kiosk.journal.JournalFeed.Taken;
import org.wenlu.protocol.message.Acknowledged;
import org.wenlu.protocol.message.Receipt;
import org.wenlu.protocol.message.ReceiptReader;
import org.wenlu.protocol.message.SealedReceipt;
import org.wenlu.protocol.record.RecordFormatException;
import org.wenlu.protocol.signing.SignatureException;

/// Believes or refuses what claims to be a receipt, and hands on what it means. Used by one thread;
/// [#lastAt] by any.
final class Receipts {
    private static final Logger log = LoggerFactory.getLogger(Receipts.class);

    private final UplinkSetup setup;
    private final ReceiptReader reader;
    private final Outbox outbox;
    private final LetterCourier letters;
    private final Counts counts;
    private volatile Optional<Instant> lastAt = Optional.empty();

    Receipts(UplinkSetup setup, Outbox outbox, LetterCourier letters, Counts counts) {
        this.setup = setup;
        this.reader = new ReceiptReader(setup.receiptKeys());
        this.outbox = outbox;
        this.letters = letters;
        this.counts = counts;
    }

    Optional<Instant> lastAt() {
        return lastAt;
    }

    void take(byte[] message) {
        believed(message)
                .ifPresent(
                        word -> {
                            switch (word) {
                                case Receipt receipt -> take(receipt);
                                case SealedReceipt receipt -> letters.took(receipt);
                            }
                        });
    }

    private Optional<Acknowledged> believed(byte[] message) {
        try {
            Acknowledged receipt = reader.any(message);
            if (receipt.device().equals(setup.device())) {
                return Optional.of(receipt);
            }
            counts.badReceipt("it is for another device");
        } catch (SignatureException | RecordFormatException e) {
            counts.badReceipt(e.getMessage());
        }
        return Optional.empty();
    }

    private void take(Receipt receipt) {
        JournalFeed feed = setup.journal();
        Taken taken = feed.take(receipt);
        lastAt = Optional.of(setup.clock().now());
        outbox.took(receipt.journal(), taken);
        switch (taken) {
            case Taken.Accepted(long through) -> log.debug("stored through {}", through);
            case Taken.SendAgain(long through) ->
                    log.warn("the gateway holds less than before; sending after {}", through);
            case Taken.Overtaken _ -> log.debug("a newer receipt came before this one");
            case Taken.RolledBack(var opened) ->
                    log.error("this store was rolled back; journal {} was opened", opened);
            case Taken.Foreign _ -> counts.badReceipt("its journal is not of this store");
        }
    }
}
