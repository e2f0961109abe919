/** The page of `npm run edit`. */
import { render } from 'preact';
import { folderAccess } from './access.ts';
import { App } from './App.tsx';
import './editor.css';

const root = document.getElementById('editor');
if (root) render(<App access={folderAccess} />, root);
