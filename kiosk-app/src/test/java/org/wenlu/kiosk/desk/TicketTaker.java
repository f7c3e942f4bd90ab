package org.wenlu.kiosk.desk;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.SystemKioskClock;

/// A program that is killed: takes tickets without end and writes each number down once it was
/// told.
final class TicketTaker {
    private TicketTaker() {}

    public static void main(String[] arguments) {
        Path database = Path.of(arguments[0]);
        var told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var clock =
                new SystemKioskClock(
                        Journal.countBoot(database),
                        InstantSource.system(),
                        () -> true,
                        Luohu.ZONE);
        HostDesk desk = Luohu.open(database, clock);
        for (int i = 0; ; i++) {
            var wish = Luohu.wish(Luohu.SERVICES.get(i % 3).id());
            if (desk.submit(IntentionKey.random(), wish).join()
                    instanceof Reply.Done<Answer.Issue>(Answer.Issued(Ticket ticket))) {
                told.println("%d %s %s".formatted(ticket.day(), ticket.label(), ticket.id()));
            }
        }
    }
}
