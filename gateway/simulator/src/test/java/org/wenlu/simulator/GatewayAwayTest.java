package org.wenlu.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.faults.BreakableProxy;
import org.wenlu.simulator.oracle.Finding;
import org.wenlu.simulator.oracle.Oracle;
import org.wenlu.simulator.people.Touchscreen;
import org.wenlu.simulator.people.Visitor;
import org.wenlu.simulator.people.Web;
import org.wenlu.simulator.world.Ports;
import org.wenlu.simulator.world.Running;
import org.wenlu.simulator.world.Running.Served;
import org.wenlu.simulator.world.SignIns;
import org.wenlu.simulator.world.World;

/// The whole programs: a service point goes on while its gateway is away, and tells it all later.
@Tag("slow")
class GatewayAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PACE = Duration.ofMillis(10);
    private static final int VISITS = 10;
    private static final int SLOW_LINE_BYTES_A_SECOND = 3000;

    @TempDir Path folder;

    @Test
    void aReturningGatewayHearsOfTheKioskFirstAndStoresItsBacklogWithTheOriginalTimes()
            throws Exception {
        Ports ports = Ports.free();
        try (var line = BreakableProxy.to(ports.broker())) {
            World world = world(ports.through(line.port()));
            var running = new Running(world);
            try (Served kiosk = running.kiosk()) {
                try (Served gateway = running.gateway();
                        Web console = signedIn(world, gateway)) {
                    await().atMost(PATIENCE).until(() -> online(console));
                }
                assertThat(visits(world, kiosk)).hasSize(VISITS).doesNotHaveDuplicates();

                line.trickle(SLOW_LINE_BYTES_A_SECOND);
                Instant back = Instant.now();
                try (Served gateway = running.gateway();
                        Web console = signedIn(world, gateway)) {
                    await().atMost(PATIENCE).until(() -> online(console));
                    Finding whenHeard = compare(world);
                    assertThat(whenHeard.stored()).isLessThan(whenHeard.records());

                    line.heal();
                    await().atMost(PATIENCE).until(() -> compare(world).good());
                    assertThat(storedLaterThanTheyHappened(world, back))
                            .isGreaterThanOrEqualTo(2 * VISITS);
                }
            }
        }
    }

    private World world(Ports ports) {
        return World.in(
                folder, "simulator-portrait", ports, SignIns.random(1), InstantSource.system());
    }

    private static Web signedIn(World world, Served gateway) throws IOException {
        Web console = Web.open(gateway.addresses().of("console"));
        var operator = world.signIns().operator();
        console.submit(
                "/sign-in",
                "/sign-in",
                Map.of("name", operator.name(), "password", operator.secret()));
        return console;
    }

    private static List<String> visits(World world, Served kiosk) throws IOException {
        var numbers = new ArrayList<String>();
        try (var screen =
                new Touchscreen(kiosk.addresses().of("floor"), world.signIns().mirror())) {
            var visitor = new Visitor(screen, new Random(5), PACE, numbers::add);
            while (numbers.size() < VISITS) {
                visitor.visit();
            }
        }
        return numbers;
    }

    private static boolean online(Web console) throws IOException {
        return console.get("/api/v1/now").body().findValuesAsString("state").contains("online");
    }

    private static Finding compare(World world) {
        return Oracle.compare(
                world.kioskData().resolve("journal.db"), world.gatewayData().resolve("gateway.db"));
    }

    private static int storedLaterThanTheyHappened(World world, Instant back) throws SQLException {
        String sql = "select count(*) from record where at < ? and stored_at >= ?";
        try (var ledger =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + world.gatewayData().resolve("gateway.db"));
                var query = ledger.prepareStatement(sql)) {
            query.setString(1, back.toString());
            query.setString(2, back.toString());
            try (var result = query.executeQuery()) {
                return result.getInt(1);
            }
        }
    }
}
