package dev.forkpoint.domain.conversation;

/// What a form has a place for. Every form has one for what people, assistants and tools say.
public interface Places {

  /// Messages of the system.
  Fate systemMessages();

  /// Messages beside the main line.
  Fate branches();

  Fate compactions();

  /// The times of messages.
  Fate times();

  /// Reasoning that can be read.
  Fate reasoning();

  /// A picture whose bytes, or their address, are known.
  Fate image(Part.Image image);

  /// What a message of that kind cost.
  Fate usage(Message message);
}
