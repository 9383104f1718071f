package dev.forkpoint.bootstrap.cli;

import picocli.CommandLine.Command;

/// What stands before the command.
@Command(
    name = "forkpoint",
    description = "A vault for AI-agent sessions.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed; standard error says why", "2:wrong usage"})
final class RootCommand {}
