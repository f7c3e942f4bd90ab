package org.wenlu.simulator.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.protocol.Json;
import org.wenlu.simulator.people.Touchscreen;
import org.wenlu.simulator.people.Visitor;
import org.wenlu.simulator.world.Ports;
import org.wenlu.simulator.world.Running.Served;
import org.wenlu.simulator.world.SignIns;
import org.wenlu.simulator.world.World;

/// A service point with many counters: the shipped one, with its content copied and changed.
final class BigHall {
    private static final String CONTENT =
            "kiosk-app/src/main/resources/org/wenlu/kiosk/guide/content";
    private static final Duration PACE = Duration.ofMillis(20);

    private final World world;
    private final Path folder;

    private BigHall(World world, Path folder) {
        this.world = world;
        this.folder = folder;
    }

    /// @param project folder of Wenlu's sources
    static BigHall in(Path folder, Path project, int counters) throws IOException {
        World world =
                World.in(
                        folder,
                        "simulator-portrait",
                        Ports.free(),
                        SignIns.random(1),
                        InstantSource.system());
        copy(project.resolve(CONTENT), folder.resolve("content"));
        Path point = folder.resolve("content/service-points/luohu-port-hall.yaml");
        String all =
                IntStream.rangeClosed(1, counters)
                        .mapToObj(it -> "\"" + it + "\"")
                        .collect(Collectors.joining(", "));
        Files.writeString(
                point,
                Files.readString(point)
                        .replaceFirst("(?m)^counters:.*$", "counters: [" + all + "]"));
        Path kiosk = world.kioskSettings();
        Files.writeString(
                kiosk, Files.readString(kiosk) + "content: " + folder.resolve("content") + "\n");
        return new BigHall(world, folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    World world() {
        return world;
    }

    /// A browser of the hall: HTTPS, believing the service point's authority, with cookies.
    HttpClient browser() {
        Path keys = folder.resolve("kiosk/keys");
        String device = world.servicePoint().kiosk().toString();
        var files =
                new TlsFiles(
                        keys.resolve(device + ".pem"),
                        keys.resolve(device + ".key"),
                        folder.resolve("authority/authority.pem"));
        return HttpClient.newBuilder()
                .sslContext(files.context())
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    /// Visitors take tickets at the kiosk's screen.
    ///
    /// @return the tokens by which phones follow them
    List<String> visitors(Served kiosk, int tickets) throws IOException {
        List<String> read = new ArrayList<>();
        try (var screen =
                new Touchscreen(kiosk.addresses().of("floor"), world.signIns().mirror())) {
            while (read.size() < tickets) {
                new Visitor(screen, new Random(read.size()), PACE, read::add).visit();
            }
        }
        return tokens();
    }

    private List<String> tokens() {
        String journal = "jdbc:sqlite:" + world.kioskData().resolve("journal.db");
        List<String> tokens = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(journal);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select line from record")) {
            while (row.next()) {
                var record = Json.mapper().readTree(row.getBytes(1));
                if (record.path("kind").asString().equals("ticket.issued")) {
                    tokens.add(record.path("body").path("token").asString());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tickets cannot be read", e);
        }
        return tokens;
    }
}
