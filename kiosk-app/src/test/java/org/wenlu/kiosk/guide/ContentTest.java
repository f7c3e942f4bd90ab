package org.wenlu.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServicePointId;

class ContentTest {
    private static final ServicePointId HALL = new ServicePointId("hall");

    @TempDir Path folder;

    @BeforeEach
    void writeGoodContent() throws IOException {
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
                    usualServingMinutes: 5
                    icon: home
                    guide: stay
                    names: {zh-Hans: 住, zh-Hant: 住, en: Stay}
                    departments: {zh-Hans: 公安, zh-Hant: 公安, en: Police}
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void replace(String name, String what, String by) throws IOException {
        write(name, Files.readString(folder.resolve(name)).replace(what, by));
    }

    private ServicePoint hall() {
        return Content.read(folder).servicePoint(HALL);
    }

    @Test
    void everyShippedServicePointAndGuideCanBeRead() {
        Content content = Content.shipped();

        assertThat(content.servicePoints())
                .isNotEmpty()
                .allSatisfy(
                        id -> {
                            ServicePoint point = content.servicePoint(id);
                            assertThat(point.services()).isNotEmpty();
                            assertThat(point.guides()).hasSameSizeAs(content.guides());
                        });
    }

    @Test
    void readsBlocksInOrderAndKeepsRareCharacters() {
        Guide.Article article = hall().guides().getFirst().articles().get(Language.EN);

        assertThat(article.title()).isEqualTo("𠮷 en");
        assertThat(article.source()).isEqualTo("䶮");
        assertThat(article.blocks())
                .containsExactly(
                        new Guide.Block.Callout("Now."),
                        new Guide.Block.CheckItem("Passport"),
                        new Guide.Block.Step(1, "Go."),
                        new Guide.Block.Step(2, "Ask."));
    }

    @Test
    void namesTheBlockThatIsNotAligned() throws IOException {
        replace("guides/stay/en.md", "> Now.", "Now.");

        assertThatThrownBy(this::hall)
                .isInstanceOf(ContentException.class)
                .hasMessage("guides/stay/en.md: block 1 is Paragraph where zh-Hans.md has Callout");
    }

    @Test
    void namesALanguageThatIsMissing() throws IOException {
        Files.delete(folder.resolve("guides/stay/zh-Hant.md"));

        assertThatThrownBy(this::hall).hasMessage("guides/stay/zh-Hant.md is missing");
    }

    @Test
    void namesAGuideThatDoesNotExist() throws IOException {
        replace("service-points/hall.yaml", "guide: stay", "guide: leave");

        assertThatThrownBy(this::hall)
                .hasMessage(
                        "service-points/hall.yaml, service stay: there is no guide 'leave'; there are [stay]");
    }

    @Test
    void saysWhichSeriesWouldBeRight() throws IOException {
        replace("service-points/hall.yaml", "series: A", "series: O");

        assertThatThrownBy(this::hall)
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("without I and O");
    }

    @Test
    void saysThatFrontMatterIsMissing() throws IOException {
        write("guides/stay/en.md", "Hello");

        assertThatThrownBy(this::hall)
                .hasMessageContaining("guides/stay/en.md: it must begin with front matter");
    }

    @Test
    void refusesMarkdownThatCannotBeShown() throws IOException {
        replace("guides/stay/en.md", "> Now.", "```\ncode\n```");

        assertThatThrownBy(this::hall)
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("cannot be shown");
    }
}
