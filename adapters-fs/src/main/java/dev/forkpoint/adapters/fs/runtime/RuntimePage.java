package dev.forkpoint.adapters.fs.runtime;

import dev.forkpoint.application.port.RuntimeFiles;
import dev.forkpoint.application.port.RuntimeFiles.Outline;
import dev.forkpoint.domain.session.ShortId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The page that says how to run a download.
///
/// @param names the names that the files have, by those that they should have
record RuntimePage(Outline outline, Map<String, String> names) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final double MEBIBYTE = 1 << 20;

  String write() {
    String page = RuntimeResources.text("README.template.md");
    for (Map.Entry<String, String> value : values().entrySet()) {
      page = page.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return page;
  }

  private Map<String, String> values() {
    String scope = outline.scope().toString().toLowerCase(Locale.ROOT);
    return Map.ofEntries(
        Map.entry("scope", scope),
        Map.entry("id", outline.id()),
        Map.entry("id8", ShortId.of(outline.id())),
        Map.entry("generated", MINUTE.format(outline.savedAt())),
        Map.entry("files", Long.toString(outline.files())),
        Map.entry("mebibytes", String.format(Locale.ROOT, "%.1f", outline.bytes() / MEBIBYTE)),
        Map.entry("layout", RuntimeResources.text("layout-" + scope + ".md").stripTrailing()),
        Map.entry("requirements", name(RuntimeFiles.REQUIREMENTS)),
        Map.entry("import", importing(module(RuntimeFiles.MODULE))),
        Map.entry("module", module(RuntimeFiles.MODULE)),
        Map.entry("local", module(RuntimeFiles.LOCAL_MODULE)),
        Map.entry("renamed", renamed()));
  }

  private static String importing(String module) {
    return "import " + module + (module.equals("trainable") ? "" : " as trainable");
  }

  private String name(String name) {
    return names.getOrDefault(name, name);
  }

  private String module(String name) {
    String file = name(name);
    return file.substring(0, file.lastIndexOf('.'));
  }

  /// A paragraph for each name that is the workspace's own.
  private String renamed() {
    return RuntimeFiles.NAMES.stream()
        .filter(name -> !name(name).equals(name))
        .map(name ->
            "\n`%s` is a file of the workspace itself; what this archive adds is called `%s`.\n"
                .formatted(name, name(name)))
        .collect(Collectors.joining());
  }
}
