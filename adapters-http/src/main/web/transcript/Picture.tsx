import { useState } from 'preact/hooks';
import { row, type Conversation } from '../api/transcript';
import type { ImageEvent } from '../api/model';
import { texts } from '../texts';
import { Seen } from '../ui/Seen';
import { picturesIn } from './pictures';

interface Props {
  conversation: Conversation;
  image: ImageEvent;
  /** How many pictures of the same row come before it. */
  number: number;
}

/** A picture of the conversation. Its bytes stand in the row, which is fetched when it is seen. */
export function Picture({ conversation: { session, checkpoint }, image, number }: Props) {
  const [source, setSource] = useState<string | null>(null);
  const name = texts.transcript.image(image.mediaType);
  const load = () =>
    void row(session, checkpoint, image.row).then(
      (text) => setSource(picturesIn(text)[number] ?? null),
      () => undefined,
    );
  return (
    <div class="image">
      <Seen onSeen={load}>{source === null ? name : <img class="event-image" src={source} alt={name} />}</Seen>
    </div>
  );
}
