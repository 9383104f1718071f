import dev.forkpoint.adapters.fs.trace.claude.ClaudeCodeFormat;
import dev.forkpoint.adapters.fs.trace.codex.CodexFormat;
import dev.forkpoint.adapters.fs.trace.form.claude.ClaudeCodeWriter;
import dev.forkpoint.adapters.fs.trace.form.sts.StsWriter;
import dev.forkpoint.adapters.fs.trace.mlintern.MlInternFormat;
import dev.forkpoint.adapters.fs.trace.pi.PiFormat;
import dev.forkpoint.adapters.fs.trace.zot.ZotFormat;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.application.trace.Conversion;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceCounter;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads traces, or writes them in another form, as often as it is told to on standard input, a
/// line each: the agent, `reading` or the name of the form, and the file. It answers each line with
/// the processor seconds that its own thread was busy with it. The file is in memory by then, and
/// what is written goes nowhere.
final class Conversions {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Conversions() {}

  public static void main(String[] arguments) throws IOException {
    BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      String[] words = order.split("\t");
      byte[] trace = Files.readAllBytes(Path.of(words[2]));
      long begin = THREADS.getCurrentThreadCpuTime();
      run(format(words[0]), words[1], trace);
      System.out.println((THREADS.getCurrentThreadCpuTime() - begin) / 1e9);
    }
  }

  private static void run(TraceFormat format, String form, byte[] trace) throws IOException {
    if (form.equals("reading")) {
      read(format, trace);
    } else {
      convert(format, writer(form), trace);
    }
  }

  private static void read(TraceFormat format, byte[] trace) throws IOException {
    Count count = new Count();
    format.read(new ByteArrayInputStream(trace), "trace", Texts.BRIEF, count);
    require(count.events.counts().assistantMessages() > 0, "no answers");
    require(count.issues == 0, "damage");
  }

  private static void convert(TraceFormat format, TraceWriter writer, byte[] trace)
      throws IOException {
    SessionHead head =
        new SessionHead("id", "title", format.name(), Optional.empty(), Optional.empty());
    Conversion conversion =
        new Conversion(format, writer, head, "trace", () -> new ByteArrayInputStream(trace));
    require(conversion.writeTo(OutputStream.nullOutputStream()).issueCount() == 0, "damage");
  }

  private static TraceFormat format(String agent) {
    return Stream.of(
            new ClaudeCodeFormat(),
            new CodexFormat(),
            new PiFormat(),
            new ZotFormat(),
            new MlInternFormat())
        .filter(format -> format.name().equals(agent))
        .findFirst()
        .orElseThrow();
  }

  private static TraceWriter writer(String form) {
    return Stream.of(new StsWriter(), new ClaudeCodeWriter())
        .filter(writer -> writer.name().equals(form))
        .findFirst()
        .orElseThrow();
  }

  private static void require(boolean sound, String otherwise) {
    if (!sound) {
      throw new IllegalStateException("the trace has " + otherwise);
    }
  }

  /// Counts what is read.
  private static final class Count implements TraceFormat.Sink {
    private final TraceCounter events = new TraceCounter();
    private long issues;

    @Override
    public void event(Event event) {
      events.take(event);
    }

    @Override
    public void issue(TraceIssue issue) {
      issues++;
    }
  }
}
