/** The page of `npm run edit`. */
import { render } from 'preact';
import { folderAccess } from './access.ts';
import { App } from './App.tsx';
import './editor.css';

const place = document.getElementById('editor');
if (place) render(<App access={folderAccess} />, place);
