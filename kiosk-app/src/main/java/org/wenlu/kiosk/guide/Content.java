package org.wenlu.kiosk.guide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlu.kiosk.guide.covenant.CovenantFile;
import org.wenlu.kiosk.guide.directory.Directory;
import org.wenlu.kiosk.guide.directory.DirectoryFile;
import org.wenlu.kiosk.guide.event.EventFile;
import org.wenlu.kiosk.guide.file.ContentException;
import org.wenlu.kiosk.guide.file.Source;
import org.wenlu.kiosk.guide.file.TextFile;
import org.wenlu.kiosk.guide.phrase.PhraseFile;
import org.wenlu.kiosk.guide.phrase.Situation;
import org.wenlu.kiosk.guide.plan.Plan;
import org.wenlu.kiosk.guide.plan.Plan.Extent;
import org.wenlu.kiosk.guide.plan.PlanFile;
import org.wenlu.kiosk.guide.port.PortFile;
import org.wenlu.kiosk.guide.readiness.Check;
import org.wenlu.kiosk.guide.readiness.CheckFile;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;

/// The guides and service points of a folder. `index.yaml` names them; a service point is
/// `service-points/<id>.yaml`, a guide `guides/<id>/guide.yaml` with one Markdown file a language,
/// a calendar of holidays `calendars/<id>.yaml`, things to say `phrases/<situation>.yaml`; what a
/// service asks to bring may be in `readiness/<service>.yaml`. `ports.yaml` and `directory.yaml`
/// may be there, for a service point also `events/<id>.yaml` and `covenants/<id>.yaml`. The plan of
/// a service point, and the map of what lies around it, are `plans/<id>.svg` with
/// `plans/<id>.yaml`.
public final class Content {
    private static final String INDEX = "index.yaml";

    private final Source source;
    private final Index index;

    private Content(Source source) {
        this.source = source;
        var file = source.yaml(INDEX, Index.class);
        this.index = file.value();
        file.once("servicePoints", index.servicePoints());
        file.once("guides", index.guides());
    }

    record Index(
            List<ServicePointId> servicePoints,
            List<String> guides,
            Optional<List<String>> calendars,
            Optional<List<String>> phrases) {}

    /// The starter content that comes with the program.
    public static Content shipped() {
        return new Content(Content::resource);
    }

    /// The content of a folder.
    ///
    /// @throws ContentException when its index is missing
    public static Content read(Path folder) {
        return new Content(name -> file(folder.resolve(name)));
    }

    public List<ServicePointId> servicePoints() {
        return index.servicePoints();
    }

    public List<String> guides() {
        return index.guides();
    }

    /// Reads a service point with all guides.
    ///
    /// @throws ContentException when a file is missing or wrong: names it and what would be right
    public ServicePoint servicePoint(ServicePointId id) {
        if (!index.servicePoints().contains(id)) {
            throw new ContentException(
                    "index.yaml names no service point '%s'; it names %s"
                            .formatted(id, index.servicePoints()));
        }
        Map<String, Guide> guides = new LinkedHashMap<>();
        for (String guide : index.guides()) {
            guides.put(guide, GuideFiles.read(source, guide));
        }
        String name = "service-points/" + id + ".yaml";
        var file = source.yaml(name, ServicePointFile.class);
        return new ServicePointReader(file, guides, advice(file.value()), around(id, file.value()))
                .servicePoint(id);
    }

    private Advice advice(ServicePointFile point) {
        Map<ServiceId, Check> checks = new LinkedHashMap<>();
        for (var offer : point.services()) {
            CheckFile.find(source, offer.id()).ifPresent(check -> checks.put(offer.id(), check));
        }
        List<Situation> situations =
                index.phrases().orElse(List.of()).stream()
                        .map(situation -> PhraseFile.read(source, situation))
                        .toList();
        return new Advice(checks, situations);
    }

    private Surroundings around(ServicePointId id, ServicePointFile point) {
        return new Surroundings(
                source.find(PortFile.NAME).isPresent() ? PortFile.read(source) : List.of(),
                source.find(DirectoryFile.NAME).isPresent()
                        ? DirectoryFile.read(source)
                        : Directory.EMPTY,
                index.calendars().orElse(List.of()).stream()
                        .map(calendar -> HolidayCalendar.read(source, calendar))
                        .toList(),
                plans(point),
                EventFile.find(source, id.toString()),
                CovenantFile.find(source, id.toString()));
    }

    private List<Plan> plans(ServicePointFile point) {
        return Stream.concat(
                        plan(Extent.HALL, point.plan()).stream(),
                        plan(Extent.AREA, point.area()).stream())
                .toList();
    }

    private Optional<Plan> plan(Extent extent, Optional<String> id) {
        return id.map(drawn -> PlanFile.read(source, extent, drawn));
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = Content.class.getResourceAsStream("content/" + name)) {
            return in == null ? Optional.empty() : Optional.of(upToTooMuch(in));
        } catch (IOException e) {
            throw new ContentException(name + " cannot be read: " + e.getMessage());
        }
    }

    private static Optional<byte[]> file(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(upToTooMuch(in));
        } catch (IOException e) {
            throw new ContentException(file + " cannot be read: " + e.getMessage());
        }
    }

    private static byte[] upToTooMuch(InputStream in) throws IOException {
        return in.readNBytes(TextFile.LARGEST + 1);
    }
}
