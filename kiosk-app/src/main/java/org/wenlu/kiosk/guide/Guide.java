package org.wenlu.kiosk.guide;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.protocol.Language;

/// An article for visitors, in several languages, aligned block by block: the n-th block of each
/// language says the same, so that visitor and clerk can point at the same line.
///
/// @param icon name of an icon of the shipped set
/// @param topics identities of topics, for the home screen's grouping
/// @param further titles in languages that it is not written in
/// @param sourceAsOf the date that the source speaks for, as the source gives it: a year, a month
///   or a day (`2024`, `2024-04`, `2024-04-24`); `undated` where the source gives none, `intext`
///   where the text says it line by line
/// @param checkedOn set only when an editor has checked the guide
public record Guide(
        String id,
        String icon,
        List<String> topics,
        Map<Language, Article> articles,
        Map<Language, String> further,
        String sourceAsOf,
        Optional<java.time.LocalDate> checkedOn) {
    public Guide {
        topics = List.copyOf(topics);
        articles = Map.copyOf(articles);
        further = Map.copyOf(further);
    }

    /// Its title in each language that it has one in, be it written in that language or not.
    public Map<Language, String> titles() {
        var titles = new EnumMap<Language, String>(Language.class);
        titles.putAll(further);
        articles.forEach((language, article) -> titles.put(language, article.title()));
        return titles;
    }

    /// The guide in one language. `source` names who said so, in that language.
    public record Article(String title, String summary, String source, List<Block> blocks) {
        public Article {
            blocks = List.copyOf(blocks);
        }
    }

    public sealed interface Block {
        String text();

        /// What matters most, in a frame.
        record Callout(String text) implements Block {}

        record Heading(String text) implements Block {}

        record Paragraph(String text) implements Block {}

        /// Something to bring.
        record CheckItem(String text) implements Block {}

        /// @param number from 1
        record Step(int number, String text) implements Block {}

        record Bullet(String text) implements Block {}
    }
}
