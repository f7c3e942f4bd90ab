package org.wenlu.provisioning.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/// `rollout`: a release on its way to the kiosks.
@Command(
        name = "rollout",
        description =
                "Brings a release to the kiosks group by group. It stops by itself when too many do"
                        + " not become healthy; no answer counts as an error after its time.")
final class RolloutCommand {
    private static final List<String> COLUMNS =
            List.of("release", "course", "group", "groups", "kiosks", "errors");

    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private Provision provision;

    /// What becomes of it.
    private enum Course {
        PAUSED,
        RUNNING,
        WITHDRAWN
    }

    @Command(description = "Begins with a release that is in the gateway's folder.")
    int begin(
            @Parameters(paramLabel = "RELEASE") String release,
            @Option(names = "--groups", split = ",", description = "percent, together 100")
                    @Nullable List<Integer> groups,
            @Option(names = "--errors", defaultValue = "2", description = "most, percent")
                    int errors,
            @Option(names = "--success", defaultValue = "90", description = "least, percent")
                    int success,
            @Option(names = "--hours", defaultValue = "26", description = "until silence is one")
                    int hours) {
        List<Integer> shares = groups == null ? List.of(5, 20, 75) : new ArrayList<>(groups);
        return say(
                provision
                        .technician()
                        .post(
                                "rollout",
                                Map.of(
                                        "release",
                                        release,
                                        "rules",
                                        Map.of(
                                                "groups", shares,
                                                "mostErrorsPercent", errors,
                                                "leastSuccessPercent", success,
                                                "patience", "PT%dH".formatted(hours)))));
    }

    @Command(description = "Says how far it is, and which kiosks count as errors.")
    int show() {
        return say(provision.technician().get("rollout"));
    }

    @Command(description = "Tells no further kiosk.")
    int pause() {
        return course(Course.PAUSED);
    }

    @Command(description = "Goes on after a pause or a stop.")
    int resume() {
        return course(Course.RUNNING);
    }

    @Command(description = "Ends it for good; who has the release keeps it.")
    int withdraw() {
        return course(Course.WITHDRAWN);
    }

    private int course(Course course) {
        return say(provision.technician().post("rollout/course", Map.of("course", course.name())));
    }

    private int say(JsonNode answer) {
        provision.answer(answer, answer, COLUMNS);
        return 0;
    }
}
