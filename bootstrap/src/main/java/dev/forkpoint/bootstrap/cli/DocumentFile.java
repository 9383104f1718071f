package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.trace.Conversion;
import dev.forkpoint.application.trace.Conversion.Converted;
import dev.forkpoint.bootstrap.cli.output.ConversionReport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// A file that a conversation is written to.
final class DocumentFile {
  private static final int BUFFER_BYTES = 256 * 1024;

  private final ExportTarget target;

  DocumentFile(ExportTarget target) {
    this.target = target;
  }

  ConversionReport write(Conversion conversion, String format) throws IOException {
    Path file = target.file(conversion.fileName());
    return new WholeFile(file).write(channel -> write(conversion, file, format, channel));
  }

  private static ConversionReport write(
      Conversion conversion, Path file, String format, FileChannel channel) throws IOException {
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
    Converted converted = conversion.writeTo(out);
    out.flush();
    return new ConversionReport(file, format, channel.position(), converted);
  }
}
