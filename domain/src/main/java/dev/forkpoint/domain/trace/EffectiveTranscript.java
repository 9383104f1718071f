package dev.forkpoint.domain.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The messages that the agent would see on resume, each as the place in the main file at which it
/// ends. So "the first N messages" is a prefix of the file, and where the file is one document and
/// not a sequence of rows, what closes the document after it.
public final class EffectiveTranscript {
  private final long[] ends;
  private final long[] compactions;
  private final long fileBytes;
  private final long start;
  private final String closing;
  private final boolean isDivisible;

  private EffectiveTranscript(
      Builder messages, long fileBytes, long start, String closing, boolean isDivisible) {
    this.ends = Arrays.copyOf(messages.ends, messages.size);
    this.compactions = messages.compactions.stream().mapToLong(Long::longValue).toArray();
    this.fileBytes = fileBytes;
    this.start = start;
    this.closing = closing;
    this.isDivisible = isDivisible;
  }

  /// The number of messages.
  public int messages() {
    return ends.length;
  }

  /// Whether there is a prefix of the main file that holds the first `messages` messages. Of a
  /// packed file only the whole holds any.
  public boolean hasPrefix(int messages) {
    return isDivisible || messages == ends.length;
  }

  /// The length of the main file's prefix that holds the first `messages` messages, in bytes. With
  /// all of them it is the whole file, and what follows the last message goes along.
  ///
  /// @throws IndexOutOfBoundsException where there are fewer messages
  /// @throws IllegalStateException where there is no such prefix
  public long prefixBytes(int messages) {
    if (messages == ends.length) {
      return fileBytes;
    }
    if (!isDivisible) {
      throw new IllegalStateException("a packed file has no prefix of " + messages + " messages");
    }
    return messages == 0 ? start : ends[messages - 1];
  }

  /// How many messages there are up to and with the one that a place of the main file is in, or
  /// before.
  ///
  /// @param end the byte behind the place
  public int messagesThrough(long end) {
    int found = Arrays.binarySearch(ends, end);
    return Math.min(ends.length, found < 0 ? -found : found + 1);
  }

  /// How many times a summary took the place of messages. None of a packed file can be undone.
  public int compactions() {
    return isDivisible ? compactions.length : 0;
  }

  /// The length of the main file's prefix that holds all messages that there were before a
  /// compaction, in bytes.
  ///
  /// @param compaction which one, counted from 1
  /// @throws IndexOutOfBoundsException where there are fewer
  public long bytesBefore(int compaction) {
    return compactions[compaction - 1];
  }

  /// What closes a prefix of the file that ends behind one of the messages. Empty where a prefix is
  /// complete by itself.
  public String closing() {
    return closing;
  }

  /// What follows that prefix, so that both together are a file of the same format. Empty where a
  /// prefix is one by itself, and with all messages.
  public String closing(int messages) {
    return messages == ends.length ? "" : closing;
  }

  /// Collects an effective transcript while a trace is read.
  public static final class Builder {
    private final List<Long> compactions = new ArrayList<>();
    private long[] ends = new long[64];
    private int size;

    /// The number of messages so far.
    public int messages() {
      return size;
    }

    /// Adds a message.
    ///
    /// @param end the byte after its row
    public void add(long end) {
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, size * 2);
      }
      ends[size++] = end;
    }

    /// Moves the end of the last message: more of it came in a later row.
    public void extendLast(long end) {
      ends[size - 1] = end;
    }

    /// Forgets all messages but the first `messages`: they were rewound.
    public void keepFirst(int messages) {
      size = Math.min(size, messages);
    }

    /// Forgets all messages: a summary takes their place.
    public void compact() {
      if (size > 0) {
        compacted(ends[size - 1]);
        size = 0;
      }
    }

    /// Notes a compaction.
    ///
    /// @param before the length of the prefix that holds what there was before it
    public void compacted(long before) {
      compactions.add(before);
    }

    /// Ends the collection.
    ///
    /// @param fileBytes the length of the whole file
    public EffectiveTranscript build(long fileBytes) {
      return build(fileBytes, 0, "");
    }

    /// Ends the collection of the messages of a document, of which a prefix alone is none. What
    /// stands behind the messages in the document is no part of a shorter transcript.
    ///
    /// @param fileBytes the length of the whole file
    /// @param start the byte before which none of the messages begins
    /// @param closing what closes the document after any of them
    public EffectiveTranscript build(long fileBytes, long start, String closing) {
      return new EffectiveTranscript(this, fileBytes, start, closing, true);
    }

    /// Ends the collection of the messages of a packed file, of which a prefix holds no messages.
    ///
    /// @param fileBytes the length of the whole file
    public EffectiveTranscript buildIndivisible(long fileBytes) {
      return new EffectiveTranscript(this, fileBytes, 0, "", false);
    }
  }
}
