package dev.forkpoint.adapters.fs.trace.codex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import java.util.BitSet;

/// Follows what the model would see on resume, row by row.
///
/// - The items of one answer are one message; every other item with a speaker is one.
/// - A compaction replaces everything by the history that it brings. Older versions bring none:
///   then the last prompts stay, as far as a window holds them, and the summary follows.
/// - A rollback takes away the last turns. A turn begins with a prompt; what was there before the
///   first one stays.
final class CodexTranscript {
  /// Codex keeps what fits into 20,000 tokens, which are not counted here. A file of nothing but
  /// compactions must not take forever.
  private static final int MOST_PROMPTS = 1000;

  private final EffectiveTranscript.Builder messages = new EffectiveTranscript.Builder();
  private final BitSet prompts = new BitSet();
  private boolean answering;

  /// Whether an item goes on with the answer that is the last message.
  boolean continues(CodexItem item) {
    return answering && item.isAnswer();
  }

  /// Takes an item.
  ///
  /// @param end the byte after its row
  void take(CodexItem item, long end) {
    if (continues(item)) {
      messages.extendLast(end);
    } else if (item.speaker().isPresent()) {
      add(item.isPrompt(), end);
      answering = item.isAnswer();
    }
  }

  /// Takes a row that tells more of the answer that is the last message: what it cost.
  void extendAnswer(long end) {
    if (answering) {
      messages.extendLast(end);
    }
  }

  /// Ends the answer: what the assistant says next is another.
  void endAnswer() {
    answering = false;
  }

  /// Takes a compaction.
  ///
  /// @param history what the model sees instead; no array where the row brings none
  void compact(JsonNode history, long end) {
    int kept = Math.min(prompts.cardinality(), MOST_PROMPTS);
    messages.compact();
    prompts.clear();
    endAnswer();
    if (history.isArray()) {
      history.forEach(item -> take(new CodexItem(item), end));
    } else {
      for (int prompt = 0; prompt < kept; prompt++) {
        add(true, end);
      }
      add(false, end);
    }
    endAnswer();
  }

  /// Takes away the last turns.
  void rollBack(int turns) {
    int cut = messages.messages();
    for (int turn = 0; turn < turns && prompts.previousSetBit(cut - 1) >= 0; turn++) {
      cut = prompts.previousSetBit(cut - 1);
    }
    keepFirst(cut);
  }

  /// What was followed so far.
  EffectiveTranscript.Builder messages() {
    return messages;
  }

  private void add(boolean isPrompt, long end) {
    prompts.set(messages.messages(), isPrompt);
    messages.add(end);
  }

  private void keepFirst(int count) {
    messages.keepFirst(count);
    prompts.clear(count, Math.max(count, prompts.length()));
    endAnswer();
  }
}
