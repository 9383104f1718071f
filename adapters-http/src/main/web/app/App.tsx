import { SessionsView } from '../sessions/SessionsView';
import { SessionView } from '../sessions/SessionView';
import { texts } from '../texts';
import { Toasts } from '../ui/Toasts';
import { link, route } from './route';
import { TokenDialog } from './TokenDialog';

export function App() {
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        {texts.skip}
      </a>
      <header class="top">
        <a class="brand" href={link({ view: 'sessions' })}>
          {texts.name}
        </a>
      </header>
      <main id="main" tabIndex={-1}>
        <View />
      </main>
      <Toasts />
      <TokenDialog />
    </>
  );
}

/** The hash names a view, so a jump within the page is made by hand. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function View() {
  const place = route.value;
  switch (place.view) {
    case 'sessions':
    case 'tree':
      return <SessionsView workspace={place.workspace} asTree={place.view === 'tree'} />;
    case 'transcript':
    case 'files':
      return <SessionView key={place.session} place={place} />;
  }
}
