package dev.forkpoint.adapters.fs.trace;

import dev.forkpoint.domain.trace.EffectiveTranscript;
import java.util.Arrays;

/// An effective transcript that knows its messages by their ids.
///
/// Each message has a mark; marks ascend and never come twice, so that an id leads to a message
/// only while it is there.
public final class NamedTranscript {
  private final EffectiveTranscript.Builder messages = new EffectiveTranscript.Builder();
  private final IdMap markOfId = new IdMap();
  private int[] marks = new int[64];
  private int lastMark;

  /// The number of messages.
  public int size() {
    return messages.messages();
  }

  /// The place of a message, counted from 0; -1 where it is not there.
  public int position(String id) {
    int mark = markOfId.get(id);
    int position = mark == 0 ? -1 : Arrays.binarySearch(marks, 0, size(), mark);
    return Math.max(-1, position);
  }

  /// Adds a message.
  ///
  /// @param end the byte after it
  public void add(String id, long end) {
    if (size() == marks.length) {
      marks = Arrays.copyOf(marks, marks.length * 2);
    }
    marks[size()] = ++lastMark;
    markOfId.put(id, lastMark);
    messages.add(end);
  }

  /// Moves the end of the last message: more of it came later.
  public void extendLast(long end) {
    messages.extendLast(end);
  }

  /// Forgets all messages but the first `count`.
  public void keepFirst(int count) {
    messages.keepFirst(count);
  }

  /// Forgets all messages: others take their place.
  public void compact() {
    messages.compact();
  }

  /// Forgets all messages before a place. Those behind it end where the one that made the others
  /// superfluous ends: no shorter prefix of the file has them alone.
  ///
  /// @param end the byte after that one
  public void keepFrom(int position, long end) {
    int kept = size() - position;
    System.arraycopy(marks, position, marks, 0, kept);
    messages.compact();
    for (int i = 0; i < kept; i++) {
      messages.add(end);
    }
  }

  /// Its messages, to be built.
  public EffectiveTranscript.Builder messages() {
    return messages;
  }
}
