package org.wenlu.provisioning.command;

/// Starts the technician's command line.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Provision.commandLine().execute(arguments));
    }
}
