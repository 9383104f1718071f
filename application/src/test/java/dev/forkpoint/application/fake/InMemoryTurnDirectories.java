package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.TurnDirectories;
import dev.forkpoint.domain.layout.TurnPlace;
import dev.forkpoint.domain.session.SessionId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns among directories in memory.
public final class InMemoryTurnDirectories implements TurnDirectories {
  private final InMemoryDirectories directories;
  private final Map<SessionId, TurnRecord> records = new HashMap<>();
  private final Set<SessionId> claimed = new HashSet<>();
  private int aside;

  public InMemoryTurnDirectories(InMemoryDirectories directories) {
    this.directories = directories;
  }

  @Override
  public synchronized Optional<Claim> claim(SessionId session) {
    return claimed.add(session) ? Optional.of(() -> release(session)) : Optional.empty();
  }

  private synchronized void release(SessionId session) {
    claimed.remove(session);
  }

  @Override
  public TurnPlace place(SessionId session, Optional<String> files) {
    String root = location(session);
    return new TurnPlace(root + "/home", root + "/trace", files.orElse(root + "/files"));
  }

  @Override
  public String location(SessionId session) {
    return "/turns/" + session;
  }

  @Override
  public synchronized void prepare(SessionId session) {
    remove(session);
  }

  @Override
  public synchronized Optional<TurnRecord> find(SessionId session) {
    return Optional.ofNullable(records.get(session));
  }

  @Override
  public synchronized List<SessionId> all() {
    return records.keySet().stream().sorted(Comparator.comparing(SessionId::value)).toList();
  }

  @Override
  public synchronized void record(TurnRecord turn) {
    records.put(turn.session(), turn);
  }

  @Override
  public synchronized void remove(SessionId session) {
    records.remove(session);
    directories.removeBelow(location(session));
  }

  @Override
  public synchronized String moveAside(SessionId session) {
    aside++;
    records.remove(session);
    directories.move(location(session), "/aside/" + aside);
    return "/aside/" + aside;
  }
}
