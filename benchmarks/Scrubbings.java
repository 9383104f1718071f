import dev.forkpoint.domain.scrub.DamagedRowException;
import dev.forkpoint.domain.scrub.KnownValues;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.scrub.Scrubbing;
import dev.forkpoint.domain.scrub.rules.StandardRules;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/// Scrubs the file that each line on standard input names, both passes, and answers with the
/// processor seconds that its own thread was busy with it and the number of findings. The file is
/// in memory by then, and what is written goes nowhere.
final class Scrubbings {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Scrubbings() {}

  public static void main(String[] arguments) throws IOException, DamagedRowException {
    Scrubber scrubber = new Scrubber(StandardRules.all(), KnownValues.none());
    BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      byte[] rows = Files.readAllBytes(Path.of(order));
      long begin = THREADS.getCurrentThreadCpuTime();
      Scrubbing scrubbing = scrubber.begin();
      scrubbing.survey(new ByteArrayInputStream(rows), "rows");
      scrubbing.rewrite(new ByteArrayInputStream(rows), OutputStream.nullOutputStream());
      double seconds = (THREADS.getCurrentThreadCpuTime() - begin) / 1e9;
      System.out.println(seconds + "\t" + scrubbing.report().total());
    }
  }
}
