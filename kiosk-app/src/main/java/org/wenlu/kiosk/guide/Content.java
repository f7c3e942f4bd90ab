package org.wenlu.kiosk.guide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.protocol.identity.ServicePointId;

/// The guides and service points of a folder. `index.yaml` names them; a service point is
/// `service-points/<id>.yaml`, a guide `guides/<id>/guide.yaml` with one Markdown file a language.
public final class Content {
    private static final String INDEX = "index.yaml";

    private final Source source;
    private final Index index;

    private Content(Source source) {
        this.source = source;
        var file = YamlFile.of(INDEX, source.text(INDEX), Index.class);
        this.index = file.value();
        once(file, "servicePoints", index.servicePoints());
        once(file, "guides", index.guides());
    }

    private static void once(YamlFile<Index> file, String list, List<?> ids) {
        for (int i = 0; i < ids.size(); i++) {
            int first = ids.indexOf(ids.get(i));
            if (first < i) {
                throw file.wrong(
                        "/%s/%d".formatted(list, i),
                        "'%s' is already number %d of %s; name it once"
                                .formatted(ids.get(i), first + 1, list));
            }
        }
    }

    record Index(List<ServicePointId> servicePoints, List<String> guides) {}

    /// Where files come from.
    @FunctionalInterface
    interface Source {
        Optional<byte[]> find(String name);

        /// @throws ContentException when the file is missing, too large or not UTF-8
        default String text(String name) {
            return TextFile.text(
                    name, find(name).orElseThrow(() -> new ContentException(name + " is missing")));
        }
    }

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
        var file = YamlFile.of(name, source.text(name), ServicePointFile.class);
        return new ServicePointReader(file, guides).servicePoint(id);
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
