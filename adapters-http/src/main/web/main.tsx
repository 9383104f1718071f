import { render } from 'preact';
import { App } from './app/App';
import './style/base.css';
import './style/sessions.css';
import './style/transcript.css';

const root = document.getElementById('app');
if (root !== null) {
  render(<App />, root);
}
