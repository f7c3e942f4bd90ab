package com.sun.javafx.font.freetype;

import com.sun.javafx.font.FontConfigManager;
import com.sun.javafx.font.FontFallbackInfo;
import com.sun.javafx.font.FontResource;
import com.sun.javafx.font.PrismFontFactory;
import com.sun.javafx.font.PrismFontFile;
import com.sun.javafx.text.GlyphLayout;
import java.lang.reflect.Field;
import java.util.List;

/// JavaFX's fonts on Linux without its need of Pango, GLib and fontconfig: FreeType draws, the JDK
/// shapes, and what a face lacks comes from the next shipped face, the same on every machine.
public final class ShippedFontFactory extends PrismFontFactory {
    private ShippedFontFactory() {}

    /// Makes this the factory of the process. To be called before JavaFX starts.
    ///
    /// @throws IllegalStateException when this JavaFX does not let it be replaced
    public static void install() {
        try {
            Field factory = PrismFontFactory.class.getDeclaredField("theFontFactory");
            factory.setAccessible(true);
            factory.set(null, new ShippedFontFactory());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JavaFX has another way to its fonts", e);
        }
    }

    @Override
    protected PrismFontFile createFontFile(
            String name,
            String filename,
            int index,
            boolean register,
            boolean embedded,
            boolean copy)
            throws Exception {
        return new FTFontFile(name, filename, index, register, embedded, copy);
    }

    @Override
    public GlyphLayout createGlyphLayout() {
        return new JdkGlyphLayout();
    }

    @Override
    protected boolean registerEmbeddedFont(String path) {
        return true;
    }

    @Override
    public FontFallbackInfo getFallbacks(FontResource primary) {
        var fallbacks = new FontFallbackInfo();
        var shipped =
                FontConfigManager.getFontConfigFont("sans", primary.isBold(), primary.isItalic());
        List<String> files = FontConfigManager.getFileNames(shipped, false);
        List<String> names = FontConfigManager.getFontNames(shipped, false);
        for (int i = 0; i < files.size(); i++) {
            fallbacks.add(names.get(i), files.get(i), null);
        }
        return fallbacks;
    }
}
