package org.wenlu.firmware.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.wenlu.firmware.bundle.PartName;

/// The package of a release: a ZIP of the application's folder, in which only what is in a folder
/// `bin` runs, and the program with which Java starts others.
final class Package {
    private static final long MOST_UNPACKED_BYTES = 2L << 30;
    private static final int MOST_FILES = 5_000;
    private static final int BUFFER = 64 << 10;

    private Package() {}

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sha256(in);
        }
    }

    static String sha256(InputStream of) throws IOException {
        MessageDigest digest = digest();
        new DigestInputStream(of, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /// Unpacks into a folder that is not there yet.
    ///
    /// @param progress is told each name before it is written
    /// @throws IOException when a name leads out of the folder, or it is too much
    static void unpack(Path file, Path folder, Consumer<String> progress) throws IOException {
        Files.createDirectories(folder);
        long left = MOST_UNPACKED_BYTES;
        int files = 0;
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                if (!it.isDirectory()) {
                    progress.accept(it.getName());
                    left -= write(zip, path(it, folder), left);
                    files++;
                }
                if (files > MOST_FILES) {
                    throw new IOException("the package has more than %d files".formatted(files));
                }
            }
        }
    }

    private static Path path(ZipEntry entry, Path folder) throws IOException {
        try {
            return new PartName(entry.getName()).in(folder);
        } catch (IllegalArgumentException e) {
            throw new IOException("the package is refused: " + e.getMessage(), e);
        }
    }

    private static boolean runs(Path file) {
        return file.resolveSibling("").endsWith("bin") || file.endsWith("jspawnhelper");
    }

    private static long write(InputStream in, Path file, long most) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        long written = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                if (written > most) {
                    throw new IOException("the package unpacks to too many bytes");
                }
                out.write(buffer, 0, n);
            }
        }
        if (runs(file) && !file.toFile().setExecutable(true, true)) {
            throw new IOException(file + " cannot be made executable");
        }
        return written;
    }
}
