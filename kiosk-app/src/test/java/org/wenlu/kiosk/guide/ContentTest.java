package org.wenlu.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.queue.Timetable;
import org.wenlu.protocol.Language;

class ContentTest {
    @TempDir Path folder;

    private ContentFolder content;

    @BeforeEach
    void writeGoodContent() throws IOException {
        content = ContentFolder.in(folder);
    }

    @Test
    void everyShippedServicePointAndGuideCanBeRead() {
        Content shipped = Content.shipped();

        assertThat(shipped.servicePoints())
                .isNotEmpty()
                .allSatisfy(
                        id -> {
                            ServicePoint point = shipped.servicePoint(id);
                            assertThat(point.services()).isNotEmpty();
                            assertThat(point.guides()).hasSameSizeAs(shipped.guides());
                        });
    }

    @Test
    void readsBlocksInOrderAndKeepsRareCharacters() {
        Guide.Article article = content.hall().guides().getFirst().articles().get(Language.EN);

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
    void readsHoursInLinesAndTheWordAlways() throws IOException {
        assertThat(content.hall().services().getFirst().service().hours().always()).isTrue();

        content.replace(
                "service-points/hall.yaml",
                "hours: always",
                "hours: [{days: [monday, friday], from: \"09:00\", until: \"17:45\"}]");

        assertThat(content.hall().services().getFirst().service().hours().usual())
                .containsExactly(
                        new Timetable.Hours(
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                LocalTime.of(9, 0),
                                LocalTime.of(17, 45)));
    }
}
