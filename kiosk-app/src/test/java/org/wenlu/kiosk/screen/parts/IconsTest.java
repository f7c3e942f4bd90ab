package org.wenlu.kiosk.screen.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.guide.file.GuideIcons;

class IconsTest {
    @Test
    void drawsEveryIconThatContentMayName() {
        assertThat(GuideIcons.names()).isNotEmpty().allMatch(Icons::has);
    }
}
