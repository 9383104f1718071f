package dev.forkpoint.domain.scrub;

import dev.forkpoint.domain.scrub.Secrets.Form;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds all the ways in which known secrets are written, in a text as it stands. It looks at two
/// bytes and mostly leaps over as many as the shortest form has, as Wu and Manber do; where it must
/// not leap, the first bytes say which few forms are possible, however many are known.
final class Literals {
  /// What of a text a placeholder is put in the place of.
  record Span(int from, int to, Form form) {}

  private static final int PAIRS = 1 << 16;
  private static final int LONGEST_LEAP = 100;

  /// By how many of their first bytes forms are told apart at once.
  private static final int LONGEST_BEGIN = Long.BYTES;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle PAIR =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  /// An odd number that spreads what is multiplied by it.
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final int shortest;
  private final int begin;

  /// The bits of a word that are those of a form's begin.
  private final long mask;

  private final int longestKeep;
  private final byte[] leaps = new byte[PAIRS];
  private final @Nullable Shelf[] shelves;

  /// A bit for each of the hashes that the begins of forms have, with room for many more: it says
  /// of nearly every place in a text that no form begins there.
  private final long[] begins;

  Literals(Collection<Form> known) {
    Form[] forms = known.toArray(Form[]::new);
    shortest =
        Arrays.stream(forms).mapToInt(form -> form.text.length).reduce(LONGEST_LEAP, Math::min);
    begin = Math.min(shortest, LONGEST_BEGIN);
    mask = -1L >>> (Long.SIZE - begin * Byte.SIZE);
    longestKeep = Arrays.stream(forms).mapToInt(form -> form.keep).max().orElse(0);
    Arrays.fill(leaps, (byte) (shortest - 1));
    for (Form form : forms) {
      for (int i = 2; i <= shortest; i++) {
        int pair = pair(form.text, i);
        leaps[pair] = (byte) Math.min(leaps[pair], shortest - i);
      }
    }
    shelves = shelves(forms);
    begins = new long[Math.max(Integer.highestOneBit(forms.length) >> 1, 1 << 8)];
    for (Form form : forms) {
      int hash = hash(form.text, 0);
      begins[hash >>> 6 & begins.length - 1] |= 1L << hash;
    }
  }

  private @Nullable Shelf[] shelves(Form[] forms) {
    int size = Math.max(Integer.highestOneBit(forms.length), 1) * 2;
    int[] counts = new int[size];
    for (Form form : forms) {
      counts[hash(form.text, 0) & size - 1]++;
    }
    Form[][] sorted = new Form[size][];
    for (Form form : forms) {
      int place = hash(form.text, 0) & size - 1;
      if (sorted[place] == null) {
        sorted[place] = new Form[counts[place]];
      }
      sorted[place][--counts[place]] = form;
    }
    @Nullable Shelf[] made = new Shelf[size];
    for (int place = 0; place < size; place++) {
      made[place] = sorted[place] == null ? null : new Shelf(sorted[place]);
    }
    return made;
  }

  private static int pair(byte[] text, int end) {
    return (short) PAIR.get(text, end - 2) & 0xffff;
  }

  private int hash(byte[] text, int from) {
    long word = 0;
    if (from + Long.BYTES <= text.length) {
      word = (long) WORDS.get(text, from) & mask;
    } else {
      for (int i = 0; i < begin; i++) {
        word |= (text[from + i] & 0xffL) << (i * Byte.SIZE);
      }
    }
    return (int) ((word * SPREAD) >>> Integer.SIZE);
  }

  /// The secrets in a text, in order and apart from one another; of those that overlap, the first
  /// and the longest.
  List<Span> in(byte[] text, int from, int to) {
    List<Span> spans = new ArrayList<>();
    int last = from;
    int end = from + shortest;
    while (end <= to) {
      int leap = leaps[pair(text, end)];
      if (leap > 0) {
        end += leap;
        continue;
      }
      int at = end - shortest;
      int known = spans.size();
      int hash = hash(text, at);
      boolean possible = (begins[hash >>> 6 & begins.length - 1] >>> hash & 1) != 0;
      Shelf shelf = possible ? shelves[hash & shelves.length - 1] : null;
      if (shelf != null) {
        shelf.find(text, from, at, to, spans);
      }
      end++;
      for (Span span : spans.subList(known, spans.size())) {
        if (span.from() == at && at >= last) {
          // What begins within a secret does not count, unless it keeps what goes beyond.
          end = Math.max(end, span.to() - longestKeep + shortest);
        }
        last = Math.max(last, span.to());
      }
    }
    return spans.size() < 2 ? spans : apart(spans);
  }

  private static List<Span> apart(List<Span> spans) {
    spans.sort(
        Comparator.comparingInt(Span::from).thenComparing(Span::to, Comparator.reverseOrder()));
    List<Span> apart = new ArrayList<>(spans.size());
    int end = -1;
    for (Span span : spans) {
      if (span.from() >= end) {
        apart.add(span);
        end = span.to();
      }
    }
    return apart;
  }
}
