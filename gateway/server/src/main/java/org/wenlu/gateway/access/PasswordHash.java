package org.wenlu.gateway.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Argon2id hashes of passwords: 19 MiB, two passes, one lane.
public final class PasswordHash {
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final String NOBODY = hash("nobody has this password");

    private PasswordHash() {}

    /// Reads one password from standard input and writes its hash, for the users file.
    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out =
                new PrintWriter(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        String password = in.readLine();
        if (password == null || password.isBlank()) {
            throw new IllegalArgumentException("write the password on one line of standard input");
        }
        out.println(hash(password));
    }

    public static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    /// Takes as long for a user that does not exist as for one that does.
    static boolean matches(String password, Optional<User> user) {
        String hash = user.map(User::passwordHash).orElse(NOBODY);
        boolean right =
                Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        return right && user.isPresent();
    }
}
