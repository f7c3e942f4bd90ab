package org.wenlu.kiosk.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.Topics.Channel;

class InboxTest {
    private final List<byte[]> receipts = new ArrayList<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Inbox inbox =
            new Inbox(Map.of(Channel.RECEIPT, receipts::add), (what, task) -> tasks.add(task));

    private void runAll() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Test
    void listensToTheChannelsThatSomebodyTakes() {
        assertThat(inbox.channels()).containsExactly(Channel.RECEIPT);
        inbox.arrived(Channel.COMMAND, new byte[1]);
        assertThat(tasks).isEmpty();
    }

    @Test
    void keepsABoundedNumberWaitingAndTakesAgainAfterwards() {
        for (int i = 0; i < 1_000; i++) {
            inbox.arrived(Channel.RECEIPT, new byte[1]);
        }
        assertThat(tasks).hasSize(256);

        runAll();
        inbox.arrived(Channel.RECEIPT, new byte[1]);
        runAll();
        assertThat(receipts).hasSize(257);
    }
}
