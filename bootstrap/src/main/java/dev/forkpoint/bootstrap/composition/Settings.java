package dev.forkpoint.bootstrap.composition;

import dev.forkpoint.domain.upload.ArchiveLimits;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.Origin;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.micronaut.context.env.PropertySourcePropertyResolver;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import io.micronaut.core.value.PropertyResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.YAMLException;

/// What the environment sets, and the file `forkpoint.yml` in the data directory where the
/// environment says nothing. The names are Micronaut's: `forkpoint.s3.endpoint` is the variable
/// `FORKPOINT_S3_ENDPOINT`.
public final class Settings {
  private static final String FILE = "forkpoint.yml";

  private final Map<String, Object> file;
  private final Map<String, String> environment;
  private final PropertyResolver all;

  private Settings(Map<String, Object> file, Map<String, String> environment) {
    this.file = file;
    this.environment = Map.copyOf(environment);
    this.all =
        new PropertySourcePropertyResolver(
            PropertySource.of(FILE, file),
            PropertySource.of(
                "environment",
                literal(environment),
                PropertyConvention.ENVIRONMENT_VARIABLE,
                Origin.of("the environment")));
  }

  /// A password is what it is, also where Micronaut would find a placeholder in it.
  private static Map<String, Object> literal(Map<String, String> environment) {
    return environment.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().replace("${", "${:$}{")));
  }

  /// Nothing is set.
  public static Settings none() {
    return new Settings(Map.of(), Map.of());
  }

  /// What the environment and the data directory say.
  ///
  /// @throws IllegalArgumentException where the file is no YAML
  /// @throws UncheckedIOException where it cannot be read
  public static Settings read(Map<String, String> environment, DataDirectory directory) {
    return new Settings(contents(directory.root().resolve(FILE)), environment);
  }

  /// What another file says, and the environment nothing.
  ///
  /// @throws IllegalArgumentException where the file is not there, or no YAML
  /// @throws UncheckedIOException where it cannot be read
  static Settings of(Path file) {
    if (!Files.exists(file)) {
      throw new IllegalArgumentException("there is no file %s; check its name".formatted(file));
    }
    return new Settings(contents(file), Map.of());
  }

  private static Map<String, Object> contents(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new YamlPropertySourceLoader().read(FILE, in);
    } catch (YAMLException e) {
      throw new IllegalArgumentException(
          "%s is no YAML: %s; mend it".formatted(file, oneLine(e)), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String oneLine(YAMLException trouble) {
    return String.valueOf(trouble.getMessage()).strip().replaceAll("\\s+", " ");
  }

  /// What the environment says, for those who look at it by names of their own.
  Map<String, String> environment() {
    return environment;
  }

  /// What the file says, for the service, which looks at the environment by itself.
  public Map<String, Object> file() {
    return file;
  }

  /// The value, where one is set that is not empty.
  public Optional<String> text(Setting setting) {
    return all.get(setting.key(), String.class).map(String::strip).filter(text -> !text.isEmpty());
  }

  /// The value, where one is set.
  ///
  /// @throws IllegalArgumentException where it is neither `true` nor `false`
  public Optional<Boolean> flag(Setting setting) {
    return text(setting)
        .map(text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw wrong(setting, "is neither true nor false");
            });
  }

  /// The value, or the usual one where none is set.
  ///
  /// @throws IllegalArgumentException where it is no whole number from 1 on
  public long number(Setting setting, long usual) {
    return text(setting).map(text -> positive(setting, text)).orElse(usual);
  }

  private long positive(Setting setting, String text) {
    try {
      long number = Long.parseLong(text);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Told below, as a number that is too small is.
    }
    throw wrong(setting, "is no whole number from 1 on");
  }

  /// The value, a length of time such as `30s` or `1m30s`, or the usual one where none is set.
  ///
  /// @throws IllegalArgumentException where it is no such length
  public Duration time(Setting setting, Duration usual) {
    return text(setting).map(text -> time(setting, text)).orElse(usual);
  }

  private Duration time(Setting setting, String text) {
    try {
      Duration time = Duration.parse("PT" + text);
      if (!time.isNegative()) {
        return time;
      }
    } catch (DateTimeParseException _) {
      // Told below, as a time that is negative is.
    }
    throw wrong(setting, "is no length of time such as 30s or 1m30s");
  }

  /// What to throw where a value is none of those that there are.
  IllegalArgumentException noneOf(Setting setting, String values) {
    return wrong(setting, "is none of " + values);
  }

  private IllegalArgumentException wrong(Setting setting, String trouble) {
    return new IllegalArgumentException(
        "the setting %s (%s) %s: '%s'; mend it"
            .formatted(setting.key(), setting.variable(), trouble, text(setting).orElse("")));
  }

  /// What archives from outside may hold.
  ArchiveLimits archiveLimits() {
    ArchiveLimits usual = ArchiveLimits.DEFAULT;
    return new ArchiveLimits(
        number(Setting.UPLOADS_ENTRIES, usual.entries()),
        number(Setting.UPLOADS_UNPACKED_BYTES, usual.unpackedBytes()),
        number(Setting.UPLOADS_RATIO, usual.ratio()),
        number(Setting.UPLOADS_NAME_BYTES, usual.nameBytes()),
        number(Setting.UPLOADS_DEPTH, usual.depth()));
  }
}
