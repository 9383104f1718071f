package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.composition.Agent;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.Form;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.access.TokenId;
import dev.forkpoint.domain.download.Glob;
import dev.forkpoint.domain.download.SizeCap;
import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.layout.Layout;
import dev.forkpoint.domain.relocation.Relocation;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.share.DestinationName;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/// All commands.
final class Commands {
  private Commands() {}

  /// @param runner what a command that runs others does it with
  static CommandLine of(Composition forkpoint, Console console, CommandRunner runner) {
    CommandLine root = new CommandLine(new RootCommand());
    root.getCommandSpec().addOption(help()).addOption(version());
    root.addSubcommand(new QuickstartCommand(forkpoint, console, runner))
        .addSubcommand(new ServeCommand(forkpoint, console))
        .addSubcommand(new ImportCommand(forkpoint, console))
        .addSubcommand(new LsCommand(forkpoint, console))
        .addSubcommand(new TreeCommand(forkpoint, console))
        .addSubcommand(new ShowCommand(forkpoint, console))
        .addSubcommand(new LogCommand(forkpoint, console))
        .addSubcommand(new DiffCommand(forkpoint, console))
        .addSubcommand(new CheckoutCommand(forkpoint, console))
        .addSubcommand(new CheckpointCommand(forkpoint, console))
        .addSubcommand(new RunCommand(forkpoint, console))
        .addSubcommand(new ForkCommand(forkpoint, console))
        .addSubcommand(new RenameCommand(forkpoint, console))
        .addSubcommand(new RmCommand(forkpoint, console))
        .addSubcommand(new ExportCommand(forkpoint, console))
        .addSubcommand(new ConvertCommand(forkpoint, console))
        .addSubcommand(ShareCommand.of(forkpoint, console))
        .addSubcommand(new ScrubCommand(console))
        .addSubcommand(new VerifyCommand(forkpoint, console))
        .addSubcommand(new ReindexCommand(forkpoint, console))
        .addSubcommand(new CopyCommand(forkpoint, console))
        .addSubcommand(MigrateCommand.of(forkpoint, console))
        .addSubcommand(TokenCommand.of(forkpoint, console))
        .addSubcommand(new CompletionCommand(console, root))
        .addSubcommand(new HelpCommand(console, root));
    return root.registerConverter(WorkspaceId.class, id(WorkspaceId::new))
        .registerConverter(TokenId.class, id(TokenId::new))
        .registerConverter(DestinationName.class, id(DestinationName::new))
        .registerConverter(Visibility.class, Commands::visibility)
        .registerConverter(Role.class, oneOf(List.of(Role.values())))
        .registerConverter(Relocation.class, id(Relocation::parse))
        .registerConverter(Glob.class, id(Glob::parse))
        .registerConverter(SizeCap.class, id(SizeCap::parse))
        .registerConverter(Agent.class, oneOf(List.of(Agent.values())))
        .registerConverter(Layout.class, oneOf(List.of(Layout.values())))
        .registerConverter(Form.class, oneOf(List.of(Form.values())))
        .registerConverter(ExportFormat.class, oneOf(ExportFormat.all()))
        .setColorScheme(Help.defaultColorScheme(Ansi.OFF))
        .setExpandAtFiles(false)
        .setOut(console.writer());
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .scopeType(ScopeType.INHERIT)
        .description("Show this help.")
        .build();
  }

  private static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .versionHelp(true)
        .description("Show the version.")
        .build();
  }

  private static <T> ITypeConverter<T> oneOf(List<T> values) {
    return text ->
        values.stream()
            .filter(value -> value.toString().equals(text))
            .findFirst()
            .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of " + values));
  }

  private static Visibility visibility(String text) {
    return switch (text) {
      case "private" -> Visibility.PRIVATE;
      case "public" -> Visibility.PUBLIC;
      default -> throw new TypeConversionException("'" + text + "' is none of [private, public]");
    };
  }

  /// What cannot be one is wrong usage, with the reason that it gives itself.
  private static <T> ITypeConverter<T> id(Function<String, T> make) {
    return text -> {
      try {
        return make.apply(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    };
  }
}
