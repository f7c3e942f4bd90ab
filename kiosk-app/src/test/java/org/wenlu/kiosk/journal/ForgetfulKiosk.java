package org.wenlu.kiosk.journal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Luohu;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.message.Receipt;
import org.wenlu.protocol.record.JournalRecord;

/// A program that is killed: lives through day after day without end, has every other one signed
/// for, forgets what is old, and says how much that was.
final class ForgetfulKiosk {
    static final int KEEP_DAYS = 2;

    private ForgetfulKiosk() {}

    public static void main(String[] arguments) {
        Path database = Path.of(arguments[0]);
        var said = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var ledger = LedgerId.of(arguments[1]);
        var start = Luohu.MONDAY_TEN.plus(Duration.ofDays(Long.parseLong(arguments[2])));
        var clock = new ManualKioskClock(Journal.countBoot(database), start);
        HostDesk desk = Luohu.open(database, clock);
        for (int day = 0; ; day++) {
            for (int i = 0; i < 10; i++) {
                Luohu.issue(desk, Luohu.TAX);
            }
            if (day % 2 == 0) {
                desk.journal().take(signed(desk.journal(), ledger, clock));
            }
            clock.pass(Duration.ofDays(1));
            desk.tick().join();
            said.println(desk.journal().prune(KEEP_DAYS));
        }
    }

    private static Receipt signed(Journal journal, LedgerId ledger, ManualKioskClock clock) {
        JournalRecord record = journal.after(journal.last() - 3, 1).getFirst();
        return new Receipt(
                ledger,
                Luohu.OWNER.device(),
                journal.journal(),
                record.seq(),
                Optional.of(record.hash()),
                0,
                Optional.empty(),
                clock.now());
    }
}
