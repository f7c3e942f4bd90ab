package org.wenlu.kiosk.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wenlu.protocol.identity.ServicePointId;

/// Good content of one guide and one service point in a folder, to be read or damaged.
public final class ContentFolder {
    private final Path folder;

    private ContentFolder(Path folder) {
        this.folder = folder;
    }

    public static ContentFolder in(Path folder) throws IOException {
        var content = new ContentFolder(folder);
        content.writeGoodContent();
        return content;
    }

    public ServicePoint hall() {
        return Content.read(folder).servicePoint(new ServicePointId("hall"));
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, bytes);
    }

    public void replace(String name, String what, String by) throws IOException {
        String text = Files.readString(folder.resolve(name));
        if (!text.contains(what)) {
            throw new IllegalArgumentException(name + " has no " + what);
        }
        write(name, text.replace(what, by));
    }

    private void writeGoodContent() throws IOException {
        write("index.yaml", "servicePoints: [hall]\nguides: [stay]\n");
        write("guides/stay/guide.yaml", "icon: home\ntopics: [living]\nsourceAsOf: \"2024\"\n");
        for (String tag : new String[] {"zh-Hans", "zh-Hant", "en"}) {
            write(
                    "guides/stay/" + tag + ".md",
                    "---\ntitle: 𠮷 "
                            + tag
                            + "\nsummary: s\nsource: 䶮\n---\n> Now.\n\n- [ ] Passport\n\n1. Go.\n2. Ask.\n");
        }
        write(
                "service-points/hall.yaml",
                """
                id: hall
                names: {zh-Hans: 大厅, zh-Hant: 大廳, en: Hall}
                blocks: {zh-Hans: 街道, zh-Hant: 街道, en: Block}
                zone: Asia/Shanghai
                counters: ["1"]
                services:
                  - id: stay
                    series: A
                    hours: always
                    usualServingMinutes: 5
                    icon: home
                    guide: stay
                    names: {zh-Hans: 住, zh-Hant: 住, en: Stay}
                    departments: {zh-Hans: 公安, zh-Hant: 公安, en: Police}
                """);
    }
}
