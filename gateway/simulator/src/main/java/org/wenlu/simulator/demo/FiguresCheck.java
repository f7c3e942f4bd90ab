package org.wenlu.simulator.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wenlu.simulator.oracle.Finding;
import org.wenlu.simulator.people.Web;
import org.wenlu.simulator.world.World;
import tools.jackson.databind.JsonNode;

/// Holds the figures that the district sees against what the oracle counted in the kiosk's journal.
final class FiguresCheck {
    private final World world;
    private final String console;

    FiguresCheck(World world, String console) {
        this.world = world;
        this.console = console;
    }

    List<String> differences(Finding finding) throws IOException {
        try (Web web = Web.open(console)) {
            var person = world.signIns().operator();
            var signedIn =
                    web.submit(
                            "/sign-in",
                            "/sign-in",
                            Map.of("name", person.name(), "password", person.secret()));
            if (!signedIn.ok()) {
                return List.of("the console refused the operator with " + signedIn.status());
            }
            JsonNode figures =
                    web.get("/api/v1/service-points/" + world.servicePoint().id() + "/figures")
                            .body()
                            .path("sums");
            var differences = new ArrayList<String>();
            compare(differences, "visits", finding.visits(), figures);
            compare(differences, "tickets", finding.tickets(), figures);
            compare(differences, "done", finding.served(), figures);
            return differences;
        }
    }

    private static void compare(
            List<String> differences, String name, long counted, JsonNode figures) {
        long shown = figures.path(name).asLong(-1);
        if (shown != counted) {
            differences.add(
                    "the console shows %d %s, the journal holds %d"
                            .formatted(shown, name, counted));
        }
    }
}
