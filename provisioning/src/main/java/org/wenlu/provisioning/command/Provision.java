package org.wenlu.provisioning.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlu.protocol.Json;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// `./wenlu provision`: from a list of places to devices that the gateway knows.
@Command(
        name = "wenlu provision",
        mixinStandardHelpOptions = true,
        subcommands = {
            DiagnoseCommand.class,
            LabelCommand.class,
            ReleaseCommand.class,
            RolloutCommand.class,
            UpdateCommand.class
        },
        description = "Plans places, claims devices for them, replaces and retires them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:wrong use of the command",
            "3:a file is wrong; every fault is named",
            "4:name, password, claim code or certificate is refused",
            "5:not possible as things are",
            "6:too many wrong tries; wait an hour",
            "7:the gateway is not reached"
        })
public final class Provision {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--gateway",
            description = "address of the gateway: https://…",
            scope = CommandLine.ScopeType.INHERIT)
    private URI gateway = URI.create("http://127.0.0.1:8080");

    @Option(names = "--user", description = "who signs in", scope = CommandLine.ScopeType.INHERIT)
    private String user = "admin";

    @Option(
            names = "--password-file",
            description = "file whose first line is the password",
            scope = CommandLine.ScopeType.INHERIT)
    private @Nullable Path passwordFile;

    @Option(
            names = "--json",
            description = "answer as JSON for programs",
            scope = CommandLine.ScopeType.INHERIT)
    private boolean json;

    private Provision() {}

    /// The commands, ready to run.
    public static CommandLine commandLine() {
        return new CommandLine(new Provision()).setExecutionExceptionHandler(Provision::say);
    }

    private static int say(Exception e, CommandLine line, CommandLine.ParseResult parsed)
            throws Exception {
        switch (e) {
            case Refusal it -> {
                line.getErr().println(it.getMessage());
                return it.exitCode();
            }
            case IllegalArgumentException it -> {
                line.getErr().println(it.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            default -> throw e;
        }
    }

    @Command(
            description =
                    "Adds the places of a CSV file, all or none, and prints a claim code for each.")
    int plan(
            @Parameters(paramLabel = "FILE", description = "header: " + PlaceFile.HEADER) Path file,
            @Option(names = "--dry-run", description = "only checks the file") boolean dryRun)
            throws IOException {
        var places = PlaceFile.read(Files.readAllLines(file, StandardCharsets.UTF_8));
        if (!places.faults().isEmpty()) {
            throw new Refusal(ExitCode.WRONG_FILE, String.join("\n", places.faults()), null);
        }
        if (dryRun) {
            out().printf("%d places can be planned%n", places.places().size());
            return 0;
        }
        JsonNode answer = technician().post("places", Map.of("places", places.places()));
        answer(answer, answer.path("claims"), List.of("place", "code", "expiresAt"));
        return 0;
    }

    @Command(
            description =
                    "Prints a claim code for another device at a place. When that device claims it,"
                            + " the one that stands there is refused.")
    int replace(@Parameters(paramLabel = "PLACE") String place) {
        JsonNode answer = technician().post("claims", Map.of("place", place));
        answer(answer, answer, List.of("place", "code", "expiresAt"));
        return 0;
    }

    @Command(description = "Takes a device out of service; its place stays.")
    int retire(@Parameters(paramLabel = "DEVICE") String device) {
        return end("retired", device);
    }

    @Command(description = "Refuses a device that is lost or not trusted any more.")
    int revoke(@Parameters(paramLabel = "DEVICE") String device) {
        return end("revoked", device);
    }

    private int end(String how, String device) {
        JsonNode answer = technician().post(how, Map.of("device", device));
        answer(answer, answer, List.of("device", "place"));
        return 0;
    }

    @Command(description = "Lists the places and which device stands at each.")
    int inventory() {
        JsonNode answer = technician().get("inventory");
        answer(answer, answer.path("places"), List.of("place", "device", "district", "block"));
        return 0;
    }

    @Command(
            description =
                    "On the device: makes its key, and gets its certificate and first settings for a"
                            + " claim code. The key never leaves the device.")
    int claim(
            @Parameters(paramLabel = "CODE") String code,
            @Option(
                            names = "--into",
                            required = true,
                            description = "new folder for kiosk.yaml and what belongs to it")
                    Path into,
            @Option(
                            names = "--profile",
                            defaultValue = "raspberry-pi-5",
                            description = "device profile: a shipped one's name, or a file")
                    String profile,
            @Option(
                            names = "--believe-clock",
                            description = "this machine's time is right on your word")
                    boolean believeClock) {
        var wishes = KioskWishes.of(gateway, profile, believeClock);
        var folder = KioskFolder.at(into);
        var key = folder.key();
        JsonNode answer =
                GatewayClient.device(gateway)
                        .post("certificate", Map.of("code", code, "request", key.request()));
        folder.keep(KioskFile.of(answer, key.secret(), wishes));
        answer(answer, answer, List.of("device", "place", "until"));
        return 0;
    }

    @Command(
            description =
                    "On the device: takes the next key and certificate when half of the present"
                            + " certificate's life is over; asks the gateway where it was claimed.")
    int rotate(
            @Parameters(paramLabel = "FOLDER", description = "that a claim wrote") Path kiosk,
            @Option(names = "--now", description = "whatever the certificate's age") boolean now) {
        var rotation = new Rotation(kiosk);
        if (!now && Instant.now().isBefore(rotation.due())) {
            JsonNode due = Json.mapper().createObjectNode().put("due", rotation.due().toString());
            answer(due, due, List.of("due"));
            return 0;
        }
        JsonNode answer = rotation.rotate(GatewayClient.device(rotation.gateway()));
        answer(answer, answer, List.of("device", "place", "until"));
        return 0;
    }

    @Command(description = "Prints a script that lets bash complete these commands.")
    int completion() {
        var root = new CommandLine(CommandSpec.create().name("wenlu"));
        root.addSubcommand("provision", new Provision());
        out().println(AutoComplete.bash("wenlu", root));
        return 0;
    }

    GatewayClient technician() {
        if (passwordFile == null) {
            throw new IllegalArgumentException("--password-file is needed");
        }
        try {
            String password = Files.readAllLines(passwordFile).stream().findFirst().orElse("");
            return GatewayClient.technician(gateway, user, password);
        } catch (IOException e) {
            throw new Refusal(ExitCode.WRONG_FILE, passwordFile + " cannot be read", e);
        }
    }

    void answer(JsonNode whole, JsonNode lines, List<String> columns) {
        if (json) {
            out().println(whole);
            return;
        }
        for (JsonNode line : lines.isArray() ? lines : List.of(lines)) {
            out().println(
                            String.join(
                                    "  ",
                                    columns.stream().map(it -> said(line.path(it))).toList()));
        }
    }

    private static String said(JsonNode value) {
        return value.isContainer() ? value.toString() : value.asString();
    }

    /// Tells a person what goes on; programs read only the answer.
    void tell(String progress) {
        if (!json) {
            spec.commandLine().getErr().println(progress);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
