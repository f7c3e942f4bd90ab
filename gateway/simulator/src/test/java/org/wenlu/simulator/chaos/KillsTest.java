package org.wenlu.simulator.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `./wenlu chaos`.
@Tag("slow")
class KillsTest {
    @TempDir Path folder;

    private final ArrayList<String> progress = new ArrayList<>();

    @Test
    void everyNumberAVisitorReadIsInTheJournalWheneverTheKioskIsKilled() {
        var kills = new KioskKills(folder, new Random(7), progress::add);

        assertThat(kills.run(4)).as(() -> String.join("\n", progress)).isEmpty();
        assertThat(kills.numbersRead()).as(() -> String.join("\n", progress)).isPositive();
    }

    @Test
    void everythingIsStoredOnceWheneverTheGatewayIsKilled() {
        var kills = new GatewayKills(folder, new Random(7), progress::add);

        assertThat(kills.run(2)).as(() -> String.join("\n", progress)).isEmpty();
    }
}
