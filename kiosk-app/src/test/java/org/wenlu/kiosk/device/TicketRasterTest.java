package org.wenlu.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.protocol.Language;

class TicketRasterTest {
    private static final TicketRaster RASTER = new TicketRaster();
    private static final int BAR_TOP = 8;
    private static final int BAR_ROWS = 57;

    private static long black(BufferedImage paper, int row) {
        return IntStream.range(0, paper.getWidth())
                .filter(column -> paper.getRaster().getSample(column, row, 0) == 0)
                .count();
    }

    private static boolean margin(BufferedImage paper, int column) {
        return IntStream.range(BAR_TOP + BAR_ROWS + 8, paper.getHeight())
                .allMatch(row -> paper.getRaster().getSample(column, row, 0) == 1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCopySaysSoInWhiteOnABlackBarAcrossTheTop(Language language) {
        BufferedImage first = RASTER.draw(Papers.ticket(language, 3, false));
        BufferedImage copy = RASTER.draw(Papers.ticket(language, 3, true));

        assertThat(black(copy, BAR_TOP + 2)).isEqualTo(copy.getWidth());
        assertThat(IntStream.range(BAR_TOP, BAR_TOP + BAR_ROWS).mapToLong(row -> black(copy, row)))
                .anyMatch(dots -> dots < copy.getWidth() - 30);
        assertThat(black(first, BAR_TOP + 2)).isLessThan(first.getWidth() / 2);
        assertThat(copy.getHeight()).isGreaterThan(first.getHeight());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingOfAListStandsInTheMarginsOfThePaper(Language language) {
        BufferedImage list = RASTER.draw(Papers.list(language));

        assertThat(margin(list, 10)).isTrue();
        assertThat(margin(list, list.getWidth() - 11)).isTrue();
        assertThat(list.getHeight()).isBetween(600, 1_600);
    }
}
