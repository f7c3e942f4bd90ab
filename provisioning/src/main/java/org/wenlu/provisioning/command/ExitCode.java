package org.wenlu.provisioning.command;

/// What the commands tell a script. 0 is done and 2, from the command line's parser, is wrong use.
final class ExitCode {
    static final int WRONG_FILE = 3;
    static final int NOT_ALLOWED = 4;
    static final int NOT_POSSIBLE = 5;
    static final int THROTTLED = 6;
    static final int UNREACHABLE = 7;

    private ExitCode() {}
}
