/** Loaded before a command (`node --import`): blocks every host but this machine, and logs the hosts that were requested. */
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const log = process.env['NETWORK_LOG'] ?? '';
const connect = Reflect.get(net.Socket.prototype, 'connect') as (...args: unknown[]) => net.Socket;
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

Reflect.set(net.Socket.prototype, 'connect', function (this: net.Socket, ...given: unknown[]) {
  const options = findOptions(given);
  const host = options.path === undefined ? (options.host ?? 'localhost') : 'localhost';
  if (LOCAL.test(host)) return connect.apply(this, given);
  appendFileSync(log, `${host}\n`);
  const error = Object.assign(new Error(`getaddrinfo EAI_AGAIN ${host}`), { code: 'EAI_AGAIN' });
  process.nextTick(() => this.destroy(error));
  return this;
});

/** The connection options: Node passes them as an object, or as a list that begins with one. */
function findOptions(given: readonly unknown[]): { readonly host?: string; readonly path?: string } {
  const [first] = given;
  if (Array.isArray(first)) return findOptions(first as unknown[]);
  if (typeof first === 'object' && first !== null) return first;
  return typeof given[1] === 'string' ? { host: given[1] } : {};
}
