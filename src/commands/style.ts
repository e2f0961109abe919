import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Colours a text if the stream is a terminal and `NO_COLOR` is not set. */
export function paint(format: Format, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return styleText(format, text, { stream });
}

/** Highlights the location and the problem; the fix is not highlighted. */
export function paintMessage(message: string, stream: NodeJS.WriteStream = process.stderr): string {
  return message
    .split('\n')
    .map((line, index) => {
      const [, where, what] = /^(\S+) {2}(\S.*)$/.exec(line) ?? [];
      if (where !== undefined && what !== undefined)
        return `${paint('bold', where, stream)}  ${paint('red', what, stream)}`;
      return index === 0 && line !== '' ? paint('red', line, stream) : line;
    })
    .join('\n');
}
