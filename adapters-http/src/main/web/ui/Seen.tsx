import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Says once when somebody can see it. */
export function Seen({ onSeen, children }: { onSeen: () => void; children: ComponentChildren }) {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        watch.disconnect();
        onSeen();
      }
    });
    watch.observe(element.current!);
    return () => watch.disconnect();
  }, []);
  return <span ref={element}>{children}</span>;
}
