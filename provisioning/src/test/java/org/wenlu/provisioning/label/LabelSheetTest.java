package org.wenlu.provisioning.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelSheetTest {
    @TempDir Path folder;

    private Path sheet(int labels) throws IOException {
        Path file = folder.resolve("labels.pdf");
        LabelSheet.write(
                IntStream.rangeClosed(1, labels)
                        .mapToObj(
                                i ->
                                        new Label(
                                                "luohu-port-hall/" + i,
                                                "kiosk-7k3m9qxz0" + i,
                                                "罗湖口岸服务大厅",
                                                "Luohu Port Service Hall"))
                        .toList(),
                file);
        return file;
    }

    @Test
    void namesPlaceAndDeviceInBothLanguages() throws IOException {
        try (var pdf = Loader.loadPDF(sheet(11).toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            // The face has one glyph for 口 and for the radical ⼝; the PDF may name either.
            assertThat(Normalizer.normalize(new PDFTextStripper().getText(pdf), Form.NFKC))
                    .contains("罗湖口岸服务大厅", "Luohu Port Service Hall")
                    .contains("luohu-port-hall/11", "kiosk-7k3m9qxz011");
        }
    }

    @Test
    void aScannerReadsTheCodeOfThePrintedSheet() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(it -> Files.isExecutable(Path.of(it, "zbarimg"))),
                "zbarimg is not installed: no scanner reads the label");
        Path picture = folder.resolve("sheet.png");
        try (var pdf = Loader.loadPDF(sheet(1).toFile())) {
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 150), "png", picture.toFile());
        }
        Process scanner =
                new ProcessBuilder(List.of("zbarimg", "--quiet", "--raw", picture.toString()))
                        .start();
        String read = new String(scanner.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(scanner.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(read.strip()).isEqualTo("wenlu:luohu-port-hall/1#kiosk-7k3m9qxz01");
    }
}
