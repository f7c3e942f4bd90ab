package org.wenlu.kiosk.guide;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlu.firmware.yaml.StrictYaml;
import org.wenlu.kiosk.guide.Guide.Article;
import org.wenlu.protocol.Language;

/// Reads the files of one guide and holds its languages against each other.
final class GuideFiles {
    /// Every guide and every name is there in at least these.
    static final Set<Language> NEEDED = Set.of(Language.ZH_HANS, Language.ZH_HANT, Language.EN);

    private static final String FENCE = "---\n";

    private GuideFiles() {}

    record Facts(
            String icon, List<String> topics, String sourceAsOf, Optional<LocalDate> checkedOn) {}

    record Front(String title, String summary, String source) {}

    static Guide read(Content.Source source, String id) {
        String folder = "guides/" + id + "/";
        Facts facts =
                StrictYaml.parse(
                        folder + "guide.yaml", source.bytes(folder + "guide.yaml"), Facts.class);
        Map<Language, Article> articles = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = folder + language.tag() + ".md";
            source.find(file).ifPresent(bytes -> articles.put(language, article(file, bytes)));
        }
        requireNeeded(folder, articles);
        requireAligned(folder, articles);
        return new Guide(
                id, facts.icon(), facts.topics(), articles, facts.sourceAsOf(), facts.checkedOn());
    }

    private static Article article(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        if (!text.startsWith(FENCE) || end < 0) {
            throw new ContentException(
                    file + ": it must begin with front matter between two lines '---'");
        }
        byte[] yaml = text.substring(FENCE.length(), end + 1).getBytes(StandardCharsets.UTF_8);
        Front front = StrictYaml.parse(file, yaml, Front.class);
        String body = text.substring(end + 1 + FENCE.length());
        return new Article(front.title(), front.summary(), front.source(), Blocks.of(file, body));
    }

    private static void requireNeeded(String folder, Map<Language, Article> articles) {
        for (Language needed : NEEDED) {
            if (!articles.containsKey(needed)) {
                throw new ContentException("%s%s.md is missing".formatted(folder, needed.tag()));
            }
        }
    }

    private static void requireAligned(String folder, Map<Language, Article> articles) {
        List<Guide.Block> first =
                articles.getOrDefault(Language.ZH_HANS, articles.values().iterator().next())
                        .blocks();
        articles.forEach(
                (language, article) -> {
                    List<Guide.Block> blocks = article.blocks();
                    for (int i = 0; i < Math.max(first.size(), blocks.size()); i++) {
                        String expected =
                                i < first.size()
                                        ? first.get(i).getClass().getSimpleName()
                                        : "nothing";
                        String found =
                                i < blocks.size()
                                        ? blocks.get(i).getClass().getSimpleName()
                                        : "nothing";
                        if (!expected.equals(found)) {
                            throw new ContentException(
                                    "%s%s.md: block %d is %s where zh-Hans.md has %s"
                                            .formatted(
                                                    folder,
                                                    language.tag(),
                                                    i + 1,
                                                    found,
                                                    expected));
                        }
                    }
                });
    }
}
