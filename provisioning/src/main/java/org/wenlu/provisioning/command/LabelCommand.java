package org.wenlu.provisioning.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wenlu.protocol.Json;
import org.wenlu.provisioning.label.Label;
import org.wenlu.provisioning.label.LabelSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/// `label`: labels for kiosks, as the gateway knows their places.
@Command(
        name = "label",
        description =
                "Writes a PDF of labels (90 × 50 mm, ten on a sheet of A4) with names, place, device"
                        + " and a QR code.")
final class LabelCommand implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private Provision provision;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @Parameters(index = "0", paramLabel = "FILE.pdf")
    private Path file;

    @Parameters(index = "1..*", paramLabel = "PLACE", description = "all places without it")
    private List<String> places = List.of();

    @Override
    public Integer call() throws IOException {
        List<Label> labels =
                provision
                        .technician()
                        .get("inventory")
                        .path("places")
                        .valueStream()
                        .filter(it -> wanted(it.path("place").asString()))
                        .map(LabelCommand::label)
                        .toList();
        if (labels.isEmpty() || (!places.isEmpty() && labels.size() < places.size())) {
            throw new Refusal(
                    ExitCode.NOT_POSSIBLE, "not every place is there; see inventory", null);
        }
        LabelSheet.write(labels, file);
        var said = Json.mapper().createObjectNode().put("labels", labels.size());
        provision.answer(said, said, List.of("labels"));
        return 0;
    }

    private boolean wanted(String place) {
        return places.isEmpty() || places.contains(place);
    }

    private static Label label(JsonNode it) {
        return new Label(
                it.path("place").asString(),
                it.path("device").asString(),
                it.path("zh").asString(),
                it.path("en").asString());
    }
}
