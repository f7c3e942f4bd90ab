package org.wenlu.kiosk.device;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.wenlu.protocol.record.Printing;

/// A kiosk without a printer: the number is on the screen and on the phone.
public final class NoPrinter implements TicketPrinter {
    private static final String NONE = "none";

    @Override
    public CompletableFuture<Outcome> print(Paper paper) {
        return CompletableFuture.completedFuture(new Outcome(Printing.FAILED, Optional.of(NONE)));
    }

    @Override
    public String state() {
        return NONE;
    }

    @Override
    public void close() {}
}
