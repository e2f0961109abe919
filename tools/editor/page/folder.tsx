/** The page of `npm run edit`. */
import { render } from 'preact';
import { folderAccess } from './access.ts';
import { App } from './App.tsx';
import { takeToken } from './token.ts';
import './editor.css';

takeToken();
// Before the listener of the page: the address may be typed into a tab that has the editor open already.
addEventListener('hashchange', takeToken);

const root = document.getElementById('editor');
if (root) render(<App access={folderAccess} />, root);
