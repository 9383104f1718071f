import { signal } from '@preact/signals';

const KEY = 'forkpoint.token';

/** Why the page asks for a token; null while it does not. */
export type Asking = 'none-yet' | 'refused';

export const asking = signal<Asking | null>(null);

let answer: ((token: string) => void) | null = null;
let question: Promise<string> | null = null;

export function storedToken(): string | null {
  return sessionStorage.getItem(KEY);
}

/** Asks once, however many requests wait for the answer. */
export function askForToken(reason: Asking): Promise<string> {
  question ??= new Promise((resolve) => {
    answer = resolve;
    asking.value = reason;
  });
  return question;
}

export function giveToken(token: string): void {
  sessionStorage.setItem(KEY, token);
  asking.value = null;
  answer?.(token);
  answer = null;
  question = null;
}

export function forgetToken(): void {
  sessionStorage.removeItem(KEY);
}
