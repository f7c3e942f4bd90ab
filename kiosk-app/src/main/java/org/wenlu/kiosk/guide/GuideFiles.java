package org.wenlu.kiosk.guide;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlu.kiosk.guide.Guide.Article;
import org.wenlu.kiosk.guide.file.ContentException;
import org.wenlu.kiosk.guide.file.Source;
import org.wenlu.kiosk.guide.file.YamlFile;
import org.wenlu.protocol.Language;

/// Reads the files of one guide and holds its languages against each other.
final class GuideFiles {
    private static final String FENCE = "---\n";

    private GuideFiles() {}

    /// @param titles in languages that the guide is not written in yet, so that it is found
    record Facts(
            String icon,
            List<String> topics,
            String sourceAsOf,
            Optional<LocalDate> checkedOn,
            Optional<Map<String, String>> titles) {}

    record Front(String title, String summary, String source) {}

    /// The text of one language, with the lines of its blocks.
    record Draft(String file, Front front, List<Blocks.Placed> blocks) {
        Article article() {
            return new Article(
                    front.title(),
                    front.summary(),
                    front.source(),
                    blocks.stream().map(Blocks.Placed::block).toList());
        }
    }

    static Guide read(Source source, String id) {
        String folder = "guides/" + id + "/";
        String name = folder + "guide.yaml";
        var file = source.yaml(name, Facts.class);
        Facts facts = file.value();
        Map<Language, Draft> drafts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = folder + language.tag() + ".md";
            if (YamlFile.NEEDED.contains(language) || source.find(text).isPresent()) {
                drafts.put(language, draft(text, source.text(text)));
            }
        }
        Alignment.require(List.copyOf(drafts.values()));
        Map<Language, Article> articles = new EnumMap<>(Language.class);
        drafts.forEach((language, draft) -> articles.put(language, draft.article()));
        return new Guide(
                id,
                file.icon("/icon", facts.icon()),
                facts.topics(),
                articles,
                titles(file, articles.keySet()),
                file.asOf("/sourceAsOf", facts.sourceAsOf()),
                facts.checkedOn());
    }

    private static Map<Language, String> titles(YamlFile<Facts> file, Set<Language> written) {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        file.value()
                .titles()
                .orElse(Map.of())
                .forEach(
                        (tag, title) -> {
                            Language language =
                                    Language.find(tag)
                                            .filter(it -> !written.contains(it))
                                            .orElseThrow(
                                                    () ->
                                                            file.wrong(
                                                                    "/titles/" + tag,
                                                                    "'%s' is no language that the guide is not written in"
                                                                            .formatted(tag)));
                            titles.put(language, title);
                        });
        return titles;
    }

    private static Draft draft(String file, String text) {
        int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!text.startsWith(FENCE) || end < 0) {
            throw ContentException.at(
                    file, 1, "it must begin with front matter between two lines '---'");
        }
        String yaml = text.substring(0, end + 1);
        var front = YamlFile.of(file, yaml, Front.class);
        requireText(front, "title", front.value().title());
        requireText(front, "summary", front.value().summary());
        requireText(front, "source", front.value().source());
        int firstLine = (int) yaml.lines().count() + 2;
        String body = text.substring(end + 1 + FENCE.length());
        return new Draft(file, front.value(), Blocks.of(file, firstLine, body));
    }

    private static void requireText(YamlFile<Front> file, String setting, String text) {
        if (text.isBlank()) {
            throw file.wrong("/" + setting, setting + " is empty; write it");
        }
    }
}
