package org.wenlu.kiosk.visit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wenlu.kiosk.device.Paper;
import org.wenlu.kiosk.device.TicketPaper;
import org.wenlu.kiosk.device.TicketPrinter;

/// A printer that takes jobs and never says what became of them.
final class StuckPrinter implements TicketPrinter {
    private final List<TicketPaper> taken = new CopyOnWriteArrayList<>();

    List<TicketPaper> taken() {
        return List.copyOf(taken);
    }

    @Override
    public CompletableFuture<Outcome> print(Paper paper) {
        taken.add((TicketPaper) paper);
        return new CompletableFuture<>();
    }

    @Override
    public String state() {
        return "ready";
    }

    @Override
    public void close() {}
}
