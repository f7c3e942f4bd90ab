package org.wenlu.firmware.yaml;

import org.jspecify.annotations.Nullable;

/// A file that cannot be used as it is; the message names the file, the setting and what is wrong.
public final class YamlException extends IllegalArgumentException {
    public YamlException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
