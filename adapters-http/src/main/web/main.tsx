import { render } from 'preact';
import { App } from './app/App';
import './style/base.css';
import './style/sessions.css';
import './style/transcript.css';
import './style/tree.css';
import './style/files.css';
import './style/actions.css';
import './style/share.css';

const root = document.getElementById('app');
if (root !== null) {
  render(<App />, root);
}
