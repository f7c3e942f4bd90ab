package org.wenlu.kiosk.guide;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wenlu.kiosk.guide.Guide.Article;
import org.wenlu.protocol.Language;

/// Reads the files of one guide and holds its languages against each other.
final class GuideFiles {
    /// Every guide and every name is there in at least these.
    static final Set<Language> NEEDED = Set.of(Language.ZH_HANS, Language.ZH_HANT, Language.EN);

    private static final String FENCE = "---\n";
    private static final String AS_OF = "\\d{4}(-\\d{2}(-\\d{2})?)?|undated|intext";

    private GuideFiles() {}

    record Facts(
            String icon, List<String> topics, String sourceAsOf, Optional<LocalDate> checkedOn) {}

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

    static List<String> tags() {
        return Stream.of(Language.values()).map(Language::tag).toList();
    }

    static Guide read(Content.Source source, String id) {
        String folder = "guides/" + id + "/";
        String name = folder + "guide.yaml";
        var file = YamlFile.of(name, source.text(name), Facts.class);
        Facts facts = file.value();
        requireDate(file);
        Map<Language, Draft> drafts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = folder + language.tag() + ".md";
            if (NEEDED.contains(language) || source.find(text).isPresent()) {
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
                facts.sourceAsOf(),
                facts.checkedOn());
    }

    private static void requireDate(YamlFile<Facts> file) {
        String date = file.value().sourceAsOf();
        if (!date.matches(AS_OF)) {
            throw file.wrong(
                    "/sourceAsOf",
                    "'%s' is not a date; write \"2024\", \"2024-04\", \"2024-04-24\", undated or intext"
                            .formatted(date));
        }
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
