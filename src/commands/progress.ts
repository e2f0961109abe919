/** How long a count stays on a terminal before it is written anew. */
const EVERY_MS = 200;
/** How long a log, which gets one line for each step, hears nothing of a step that is long. */
const SILENT_MS = 60_000;

/** Tells whoever waits that long work moves on; when it is disposed of, the last step ends. */
export interface Progress extends Disposable {
  /** Begins a step, and tells how long the one before it took. */
  readonly step: (name: string) => void;
  /** How much of the step is done: `count(120, 755)` shows "120 of 755". */
  readonly count: (done: number, total?: number) => void;
  /** Ends the last step. */
  readonly end: () => void;
}

/**
 * One line for each step, when it is done, with its seconds. On a terminal the line of the step that runs is there from
 * the beginning, with what is counted; elsewhere there is one each minute.
 */
export function startProgress(stream: NodeJS.WriteStream = process.stdout): Progress {
  const now = (): number => performance.now();
  let current: { readonly name: string; readonly started: number; count: string } | undefined;
  let shown = 0;
  const format = (time: string): string =>
    current ? `${time.padStart(8)}  ${current.name}${current.count}` : '';
  const end = (): void => {
    if (!current) return;
    const seconds = `${((now() - current.started) / 1000).toFixed(1)} s`;
    stream.write(`${stream.isTTY ? '\r\u001B[K' : ''}${format(seconds)}\n`);
    current = undefined;
  };
  const show = (): void => {
    if (now() - shown < (stream.isTTY ? EVERY_MS : SILENT_MS)) return;
    shown = now();
    stream.write(stream.isTTY ? `\r\u001B[K${format('…')}` : `${format('…')}\n`);
  };
  return {
    step: (name) => {
      end();
      current = { name, started: now(), count: '' };
      shown = stream.isTTY ? -Infinity : now();
      show();
    },
    count: (done, total) => {
      if (current) current.count = `: ${String(done)}${total === undefined ? '' : ` of ${String(total)}`}`;
      show();
    },
    end,
    [Symbol.dispose]: end,
  };
}
