import { countEvents, eventsAt, type Conversation } from '../api/transcript';
import type { TraceEvent } from '../api/model';

const CHUNK = 50;

/** How far back is looked for what an event belongs to. */
const NEAR = 50;

/** About as many characters of events are kept; those that were not looked at for longest go. */
const MOST_CHARACTERS = 12_000_000;

interface Chunk {
  events: TraceEvent[];
  characters: number;
}

/** The events of a trace, fetched where somebody looks. */
export class TranscriptSource {
  count = 0;
  failure: Error | null = null;
  private readonly chunks = new Map<number, Chunk>();
  private readonly loading = new Set<number>();
  private isCounted = false;
  private isRead = false;

  /** @param changed called when there is more to see */
  constructor(
    readonly conversation: Conversation,
    private readonly changed: () => void,
  ) {}

  event(position: number): TraceEvent | undefined {
    return this.chunks.get(Math.floor(position / CHUNK))?.events[position % CHUNK];
  }

  /** Whether it is known that there is nothing. */
  get isEmpty(): boolean {
    return this.isCounted && this.count === 0 && this.failure === null;
  }

  /** Whether the service has read it to its end. */
  get isWhole(): boolean {
    return this.isRead;
  }

  /** The name of the tool that a result is of, where its request stands shortly before. */
  toolOf(callId: string, position: number): string | undefined {
    for (let earlier = position - 1; earlier >= Math.max(0, position - NEAR); earlier--) {
      const call = this.event(earlier);
      if (call?.event === 'tool-call' && call.callId === callId) {
        return call.name;
      }
    }
    return undefined;
  }

  /** How many pictures of its row come before an event. */
  picturesBefore(position: number): number {
    const row = this.event(position)?.row;
    let count = 0;
    for (let earlier = position - 1; this.event(earlier)?.row === row; earlier--) {
      count += this.event(earlier)?.event === 'image' ? 1 : 0;
    }
    return count;
  }

  /** Whether an event begins a message, and not just another part of the one before. */
  beginsMessage(position: number): boolean {
    const event = this.event(position);
    if (event?.event !== 'message') {
      return false;
    }
    for (let earlier = position - 1; earlier >= Math.max(0, position - NEAR); earlier--) {
      const before = this.event(earlier);
      if (before?.event === 'message') {
        return before.message !== event.message;
      }
    }
    return true;
  }

  /** Sees to it that these events are there soon. */
  want(first: number, last: number): void {
    for (let chunk = Math.floor(first / CHUNK); chunk * CHUNK <= last; chunk++) {
      this.load(chunk);
    }
  }

  /** Tries again what failed. */
  again(): void {
    this.failure = null;
    this.changed();
    this.want(0, 0);
  }

  private load(number: number): void {
    const known = this.chunks.get(number);
    if (known !== undefined) {
      this.chunks.delete(number);
      this.chunks.set(number, known);
    } else if (!this.loading.has(number) && this.failure === null) {
      this.loading.add(number);
      this.fetch(number)
        .catch((failure: Error) => {
          this.failure = failure;
        })
        .finally(() => {
          this.loading.delete(number);
          this.changed();
        });
    }
  }

  /** The service sends fewer events where they are long, so a chunk may take several requests. */
  private async fetch(number: number): Promise<void> {
    const events: TraceEvent[] = [];
    const start = number * CHUNK;
    while (events.length < CHUNK) {
      const page = await eventsAt(this.conversation, start + events.length, CHUNK - events.length);
      events.push(...page.events);
      this.counted(page.total, start + events.length);
      if (page.events.length === 0) {
        break;
      }
    }
    this.chunks.set(number, { events, characters: characters(events) });
    this.forget();
  }

  private counted(total: number | null, atLeast: number): void {
    if (total !== null) {
      this.count = total;
      this.isCounted = true;
      this.isRead = true;
    } else if (!this.isCounted) {
      this.count = Math.max(this.count, atLeast);
      this.awaitTotal();
    }
  }

  private awaitTotal(): void {
    this.isCounted = true;
    countEvents(this.conversation).then(
      (total) => {
        this.count = total;
        this.isRead = true;
        this.changed();
      },
      (failure: Error) => {
        this.failure = failure;
        this.changed();
      },
    );
  }

  private forget(): void {
    let sum = 0;
    for (const [number, chunk] of [...this.chunks].reverse()) {
      sum += chunk.characters;
      if (sum > MOST_CHARACTERS) {
        this.chunks.delete(number);
      }
    }
  }
}

function characters(events: TraceEvent[]): number {
  return events.reduce((sum, event) => sum + 200 + ('text' in event ? event.text.length : 0), 0);
}
