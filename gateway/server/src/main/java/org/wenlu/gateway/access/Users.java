package org.wenlu.gateway.access;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wenlu.protocol.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The users of the console, from a YAML file:
///
/// ```yaml
/// users:
///   - name: luohu
///     password: "$argon2id$v=19$m=19456,t=2,p=1$…"
///     roles: [operator]
///     scope: district:luohu
/// ```
public final class Users {
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private final Map<String, User> byName;

    private record File(List<Entry> users) {}

    private record Entry(String name, String password, Set<Role> roles, String scope) {
        User user() {
            return new User(name, password, roles, Scope.of(scope));
        }
    }

    public Users(List<User> users) {
        byName = users.stream().collect(Collectors.toMap(User::name, Function.identity()));
    }

    /// @throws IllegalStateException when the file cannot be read or is wrong; says where
    public static Users load(Path file) {
        try {
            return new Users(
                    YAML.readValue(file.toFile(), File.class).users().stream()
                            .map(Entry::user)
                            .toList());
        } catch (JacksonException e) {
            throw new IllegalStateException("users file %s: %s".formatted(file, Json.reason(e)), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("users file %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    public Optional<User> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
