import { useState } from 'preact/hooks';
import { asking, giveToken } from '../api/token';
import { texts } from '../texts';
import { Dialog } from '../ui/Dialog';

/** Asks for the token that the service wants, while a request waits for it. */
export function TokenDialog() {
  const [token, setToken] = useState('');
  if (asking.value === null) {
    return null;
  }
  return (
    <Dialog title={texts.token.title} required onClose={() => undefined}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          giveToken(token.trim());
          setToken('');
        }}
      >
        <p>{asking.value === 'refused' ? texts.token.refused : texts.token.why}</p>
        <label>
          {texts.token.label}
          <input
            type="password"
            autocomplete="off"
            required
            value={token}
            onInput={(event) => setToken(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary">
          {texts.token.go}
        </button>
      </form>
    </Dialog>
  );
}
