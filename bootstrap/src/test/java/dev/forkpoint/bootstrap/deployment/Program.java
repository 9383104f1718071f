package dev.forkpoint.bootstrap.deployment;

import dev.forkpoint.bootstrap.Main;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Forkpoint as a process of its own, in the memory that the launcher gives it.
public final class Program {
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx256m",
          // It lives for seconds, in which the best compiler takes more than it gives.
          "-XX:TieredStopAtLevel=1");

  private static final class Start {
    private static final List<String> OPTIONS =
        Optional.ofNullable(System.getProperty("forkpoint.start-up-cache"))
            .map(folder -> new StartUpCache(Path.of(folder)).options())
            .orElseGet(() -> List.of("-cp", System.getProperty("java.class.path")));
  }

  private Program() {}

  /// The words of the command that starts it.
  public static List<String> words(String... arguments) {
    return words(List.of(), arguments);
  }

  /// The same with more options of the JVM.
  public static List<String> words(List<String> options, String... arguments) {
    List<String> all = Stream.of(Start.OPTIONS, options).flatMap(List::stream).toList();
    return from(all, arguments);
  }

  /// @param options of the JVM, with what it finds the classes by
  static List<String> from(List<String> options, String... arguments) {
    return Stream.of(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            OPTIONS,
            options,
            List.of(Main.class.getName()),
            List.of(arguments))
        .flatMap(List::stream)
        .toList();
  }
}
