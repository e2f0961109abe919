/** The thread of `pageStyles.ts`. */
import { parentPort } from 'node:worker_threads';
import type { StyleMessage } from './pageStyles.ts';
import { startStyleReader } from './unusedStyles.ts';

const reader = startStyleReader();
const decoder = new TextDecoder();

parentPort?.on('message', (message: StyleMessage) => {
  if ('page' in message) reader.add(decoder.decode(message.page));
  else parentPort?.postMessage(reader.reduce(message.scripts));
});
