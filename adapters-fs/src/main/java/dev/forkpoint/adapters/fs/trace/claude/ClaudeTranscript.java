package dev.forkpoint.adapters.fs.trace.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.IdMap;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import java.util.Arrays;
import java.util.BitSet;

/// Follows what Claude Code would see on resume, row by row.
///
/// - A user row is a message, be it a prompt, tool results or injected. The rows of one answer are
///   one message.
/// - A compaction takes away what came before it. Its summary is the first message after it, and
///   the messages that it preserved come next.
/// - A prompt that answers an earlier place than the prompt before it was typed after a rewind: the
///   earlier prompt and what followed it are gone. Two rows with the same parent mean nothing
///   otherwise, they are the rule where tools run side by side.
///
/// Each message has a mark; marks ascend and never come twice. A row is remembered by the mark of
/// the message that it is, or else answers, so the chain of its parents is never walked. A row
/// whose parent is unknown continues what is there.
final class ClaudeTranscript {
  private static final int UNKNOWN = 0;
  private static final int ROOT = 1;

  private final EffectiveTranscript.Builder messages = new EffectiveTranscript.Builder();
  private final BitSet prompts = new BitSet();
  private final IdMap markOfRow = new IdMap();
  private int[] marks = new int[64];
  private int lastMark = ROOT;
  private int preserved;

  /// Takes a row.
  ///
  /// @param end the byte after it
  void take(ClaudeRow row, long end) {
    if (row.isCompactBoundary()) {
      preserved = preservedBy(row);
      compact();
    }
    remember(row.uuid(), row.isSeen() ? message(row, end) : ancestor(row));
  }

  EffectiveTranscript build(long fileBytes) {
    return messages.build(fileBytes);
  }

  private int message(ClaudeRow row, long end) {
    int earlier = earlierPart(row);
    if (earlier == UNKNOWN) {
      return begin(row, end);
    }
    if (earlier == lastMark) {
      messages.extendLast(end);
    }
    return earlier;
  }

  /// The message that a row repeats or continues, where it is still there.
  private int earlierPart(ClaudeRow row) {
    int same = kept(row.messageId());
    return same == UNKNOWN ? kept(row.uuid()) : same;
  }

  private int kept(String id) {
    int mark = markOfRow.get(id);
    return position(mark) < 0 ? UNKNOWN : mark;
  }

  private int begin(ClaudeRow row, long end) {
    if (row.isCompactSummary()) {
      return summarise(end);
    }
    if (row.isPrompt()) {
      rewind(ancestor(row));
      prompts.set(messages.messages());
    }
    int mark = add(end);
    remember(row.messageId(), mark);
    return mark;
  }

  /// Older versions write the summary without a boundary before it.
  private int summarise(long end) {
    compact();
    int summary = add(end);
    for (; preserved > 0; preserved--) {
      add(end);
    }
    return summary;
  }

  private void rewind(int ancestor) {
    if (ancestor != UNKNOWN) {
      int position = position(ancestor);
      int abandoned = prompts.nextSetBit(position < 0 ? ~position : position + 1);
      if (abandoned >= 0) {
        keepFirst(abandoned);
      }
    }
  }

  private int preservedBy(ClaudeRow boundary) {
    JsonNode segment = boundary.preservedSegment();
    int head = position(markOfRow.get(segment.path("headUuid").asText("")));
    int tail = position(markOfRow.get(segment.path("tailUuid").asText("")));
    return head < 0 ? 0 : Math.max(0, tail - head + 1);
  }

  private int add(long end) {
    int position = messages.messages();
    if (position == marks.length) {
      marks = Arrays.copyOf(marks, position * 2);
    }
    marks[position] = ++lastMark;
    messages.add(end);
    return lastMark;
  }

  private void compact() {
    messages.compact();
    prompts.clear();
  }

  private void keepFirst(int count) {
    messages.keepFirst(count);
    prompts.clear(count, Math.max(count, prompts.length()));
  }

  /// The place of a message in the transcript. Where it is gone, the complement of the place before
  /// which it would be.
  private int position(int mark) {
    return Arrays.binarySearch(marks, 0, messages.messages(), mark);
  }

  private int ancestor(ClaudeRow row) {
    return row.isRoot() ? ROOT : markOfRow.get(row.parent());
  }

  private void remember(String id, int mark) {
    if (!id.isEmpty() && mark != UNKNOWN) {
      markOfRow.put(id, mark);
    }
  }
}
